import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { getToday } from '~/features/coordination/today.query.server';
import { TodayCounts } from '~/features/coordination/today-counts';
import { TodayTable } from '~/features/coordination/today-table';
import { WHOSE } from '~/features/coordination/whose';
import { guardedLoader } from '~/http/guarded.server';
import { useRoot } from '~/http/page-frame';
import { pageTitle } from '~/http/page-title';
import { FinishTask } from '~/http/tasks/finish-task';
import { formatDay } from '~/i18n/format';
import { isolated } from '~/i18n/isolate';
import { DEFAULT_LOCALE } from '~/i18n/languages';
import { CupsDrawing, DeskTitle, EmptyState, LinkButton, Notice, Stack, Tabs } from '~/ui';

const Query = z.object({ whose: z.enum(WHOSE).catch('mine') });

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'today.read', query: Query },
  async ({ ctx, query }) => ({ title: ctx.t('today:title'), ...(await getToday(ctx, query)) }),
);

/** One ranked list of what needs a person, each row with the one button that solves it. */
export default function Today() {
  const today = useLoaderData<typeof loader>();
  const { rows, total, late, whose, inherited } = today;
  const { t } = useTranslation('today');
  const locale = useRoot()?.locale ?? DEFAULT_LOCALE;
  const summary = [
    t('summary', { count: total }),
    ...(late > 0 ? [t('summary-late', { count: late })] : []),
  ].join(' ');
  const tabs = (['mine', ...(inherited.length > 0 ? ['inherited'] : []), 'all'] as const).map(
    (one) => ({ href: `?whose=${one}`, label: t(`whose-${one}`), current: one === whose }),
  );
  return (
    <>
      <DeskTitle
        title={t('title')}
        summary={rows.length > 0 ? summary : undefined}
        actions={
          <>
            <LinkButton href="/desk/tasks" variant="tertiary" icon="clock">
              {t('all-tasks')}
            </LinkButton>
            <LinkButton href="/desk/tasks/new" variant="secondary" icon="plus">
              {t('new-task')}
            </LinkButton>
          </>
        }
      />
      {today.hasOthers ? <Tabs label={t('whose-label')} tabs={tabs} /> : null}
      <Stack>
        {inherited.map(({ name, untilOn }) => (
          <Notice key={name}>
            {t('inherited-until', { name: isolated(name), day: formatDay(untilOn, locale) })}
          </Notice>
        ))}
        {rows.length === 0 ? (
          <EmptyState title={t('empty-title')} drawing={<CupsDrawing />}>
            <p>{t('empty-text')}</p>
            <LinkButton href="/desk/matching">{t('to-matching')}</LinkButton>
          </EmptyState>
        ) : (
          <TodayTable
            rows={rows}
            locale={locale}
            finish={(written) => <FinishTask {...written} from="today" />}
          />
        )}
        <TodayCounts counts={today.counts} whose={whose} />
      </Stack>
    </>
  );
}
