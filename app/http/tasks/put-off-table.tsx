import { useTranslation } from 'react-i18next';
import type { PutOffList } from '~/features/tasks/tasks.query.server';
import { formatDay } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import { Button, Muted, PersonName, Stack, Table } from '~/ui';
import { useRoot } from '../page-frame';
import { PostForm } from '../post-form';
import { useKindWords } from './kind-words';

/** What is put off, until when and why; each can be taken back at once. */
export function PutOffTable({ rows }: { rows: PutOffList }) {
  const { t } = useTranslation('tasks');
  const words = useKindWords();
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  return (
    <Table
      caption={t('tab-put-off')}
      hideCaption
      columns={[
        { key: 'who', label: t('about'), title: true },
        { key: 'why', label: t('reason-label') },
        { key: 'until', label: t('until-label'), nowrap: true },
        { key: 'do', label: t('column-do') },
      ]}
      rows={rows.map((row) => {
        const what = row.names.length > 0 ? row.names : row.kinds.map(words);
        return {
          key: row.row,
          cells: {
            who: (
              <Stack gap="xs">
                {row.names.map((name) => (
                  <PersonName key={name}>{name}</PersonName>
                ))}
                {row.kinds.map((kind) => (
                  <Muted key={kind} small>
                    {words(kind)}
                  </Muted>
                ))}
              </Stack>
            ),
            why: (
              <Stack gap="xs">
                <span>{t(`reason-${row.reason}`)}</span>
                {row.note ? <Muted small>{row.note}</Muted> : null}
                {row.by ? <Muted small>{t('by', { name: isolated(row.by) })}</Muted> : null}
              </Stack>
            ),
            until: <time dateTime={row.untilOn}>{formatDay(row.untilOn, locale)}</time>,
            do: (
              <PostForm intent="back" action="/desk/tasks?index">
                <input type="hidden" name="row" value={row.row} />
                <Button
                  size="sm"
                  variant="secondary"
                  label={t('back-for', { name: isolated(what.join(' · ')) })}
                >
                  {t('back')}
                </Button>
              </PostForm>
            ),
          },
        };
      })}
    />
  );
}
