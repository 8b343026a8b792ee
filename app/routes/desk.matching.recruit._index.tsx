import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { planAge } from '~/features/matching/plan/plan-age';
import { readRecruitPage } from '~/features/matching/recruit/recruit-page.query.server';
import { RecruitQuery } from '~/features/matching/recruit/recruit-query';
import { guardedLoader } from '~/http/guarded.server';
import { PlanTabs } from '~/http/matching/plan-tabs';
import { AskFirst, RecruitList } from '~/http/matching/recruit-list';
import { RecruitWhatIf } from '~/http/matching/recruit-what-if';
import { pageTitle } from '~/http/page-title';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { DeskTitle, LinkButton, Muted, Notice, PrintButton, Stack } from '~/ui';

export const meta = pageTitle;

export const loader = guardedLoader(
  { permission: 'matching.plan', query: RecruitQuery },
  async ({ ctx, query, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    return {
      title: ctx.t('recruit:title'),
      query,
      found: await readRecruitPage(ctx, plan, query),
      age: planAge(plan, ctx),
    };
  },
);

/** Whom to ask and whom to recruit next, with how many each would let in. */
export default function Recruit() {
  const { query, found, age } = useLoaderData<typeof loader>();
  const { t } = useTranslation('recruit');
  return (
    <>
      <DeskTitle
        title={t('title')}
        summary={t('summary')}
        actions={
          <>
            {found.posters > 0 ? (
              <LinkButton href="/desk/matching/recruit/poster" variant="tertiary">
                {t('poster')}
              </LinkButton>
            ) : null}
            <PrintButton />
          </>
        }
      />
      <PlanTabs current="recruit" />
      {age ? <Notice>{age}</Notice> : null}
      <Stack gap="lg">
        <AskFirst ask={found.ask} />
        <RecruitList gaps={found.gaps} />
        <RecruitWhatIf query={query} tried={found.tried} />
        <p className="fg-no-print">
          <a href="/desk/matching/round.json" download>
            {t('export')}
          </a>{' '}
          <Muted>{t('export-text')}</Muted>
        </p>
      </Stack>
    </>
  );
}
