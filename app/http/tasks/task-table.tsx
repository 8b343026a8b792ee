import { useTranslation } from 'react-i18next';
import type { TaskList } from '~/features/tasks/tasks.query.server';
import { formatDay } from '~/i18n/format';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import { Muted, PersonName, Stack, Table, Tag } from '~/ui';
import { useRoot } from '../page-frame';
import { FinishTask } from './finish-task';

type Props = { rows: TaskList['rows']; isDone: boolean };

/** Tasks by hand, each with the one press that ends it, or takes that back. */
export function TaskTable({ rows, isDone }: Props) {
  const { t } = useTranslation('tasks');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  return (
    <Table
      caption={t('title')}
      hideCaption
      columns={[
        { key: 'title', label: t('title-label'), title: true },
        { key: 'due', label: t('due-label'), nowrap: true },
        { key: 'who', label: t('assignee-label') },
        { key: 'do', label: t('column-do') },
      ]}
      rows={rows.map((row) => ({
        key: row.id,
        cells: {
          title: (
            <Stack gap="xs">
              <a href={`/desk/tasks/${row.id}`}>{row.title}</a>
              {row.about?.names.map((name) => (
                <Muted key={name} small>
                  <PersonName>{name}</PersonName>
                </Muted>
              ))}
            </Stack>
          ),
          due: (
            <Stack gap="xs">
              <time dateTime={row.dueOn}>{formatDay(row.dueOn, locale)}</time>
              {row.isLate ? <Tag tone="warning">{t('late')}</Tag> : null}
            </Stack>
          ),
          who: row.assignee ? (
            <PersonName>{row.assignee}</PersonName>
          ) : (
            <Muted>{t('assignee-nobody')}</Muted>
          ),
          do: <FinishTask {...row} isDone={isDone} />,
        },
      }))}
    />
  );
}
