import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { getToday } from '~/features/coordination/today.query.server';
import { guardedLoader } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { formatDay } from '~/i18n/format';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import { CupsDrawing, DeskTitle, EmptyState, LinkButton, Muted, PersonName, Table } from '~/ui';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader({ permission: 'today.read' }, async ({ ctx }) => {
  return { title: ctx.t('today:title'), ...(await getToday(ctx)) };
});

/** One ranked list of what needs a person, each row with the one button that solves it. */
export default function Today() {
  const { tasks, isCut } = useLoaderData<typeof loader>();
  const { t } = useTranslation('today');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  if (tasks.length === 0) {
    return (
      <>
        <DeskTitle title={t('title')} />
        <EmptyState title={t('empty-title')} drawing={<CupsDrawing />}>
          <p>{t('empty-text')}</p>
          <LinkButton href="/desk/matching">{t('to-matching')}</LinkButton>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <DeskTitle title={t('title')} summary={t('summary', { count: tasks.length })} />
      {isCut ? <Muted>{t('cut')}</Muted> : null}
      <Table
        caption={t('title')}
        hideCaption
        columns={[
          { key: 'who', label: t('column-who'), title: true },
          { key: 'what', label: t('column-what') },
          { key: 'since', label: t('column-since'), nowrap: true },
          { key: 'do', label: t('column-do') },
        ]}
        rows={tasks.map((task) => {
          const name = task.count ? t(`bundle-${task.kind}`, { count: task.count }) : task.name;
          const action = t(`action-${task.kind}`);
          return {
            key: `${task.kind}-${task.id}`,
            cells: {
              who: <PersonName>{name}</PersonName>,
              what: t(`kind-${task.kind}`),
              since: formatDay(task.since, locale),
              do: (
                <LinkButton
                  href={task.href}
                  size="sm"
                  variant="secondary"
                  label={t('do-for', { action, name })}
                >
                  {action}
                </LinkButton>
              ),
            },
          };
        })}
      />
    </>
  );
}
