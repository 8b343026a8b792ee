import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { findApprovalRun } from '~/features/matching/approvals/approval-run.query.server';
import { guardedLoader, IdParam, notFound } from '~/http/guarded.server';
import { refusalKey } from '~/http/refusals';
import { isolated } from '~/i18n/isolate';
import { Actions, BackLink, Card, DeskTitle, LinkButton, Notice, PrintButton } from '~/ui';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', params: z.object({ runId: IdParam }) },
  async ({ ctx, params }) => {
    const run = await findApprovalRun(ctx, params.runId);
    if (!run) throw notFound();
    return {
      title: ctx.t('plan:approved-title'),
      approved: run.approved,
      refused: run.refused.map((one) => ({ ...one, why: ctx.t(refusalKey(one.refusal)) })),
    };
  },
);

/** Which proposals went out with one press, which did not, and why. */
export default function Approved() {
  const { approved, refused } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['plan', 'matching']);
  const pair = (one: { participant: string; guide: string }) =>
    t('matching:pair-title', {
      participant: isolated(one.participant),
      guide: isolated(one.guide),
    });
  return (
    <>
      <BackLink href="/desk/matching">{t('matching:title')}</BackLink>
      <DeskTitle title={t('plan:approved-title')} actions={<PrintButton />} />
      <Notice tone={approved.length > 0 ? 'success' : 'warning'} role="status">
        {t('plan:approved-count', { count: approved.length })}
      </Notice>
      {refused.length > 0 ? (
        <Card as="section" tone="accent" labelledBy="refused">
          <h2 id="refused">{t('plan:approved-not', { count: refused.length })}</h2>
          <ul>
            {refused.map((one) => (
              <li key={one.participantId}>
                <a href={`/desk/matching/${one.participantId}`}>{pair(one)}</a>
                {': '}
                {one.why}
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      {approved.length > 0 ? (
        <Card as="section" labelledBy="approved">
          <h2 id="approved">{t('plan:approved-which')}</h2>
          <ul>
            {approved.map((one) => (
              <li key={one.matchId}>
                <a href={`/desk/matches/${one.matchId}`}>{pair(one)}</a>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Actions>
        <LinkButton href="/desk/matching">{t('plan:to-plan')}</LinkButton>
      </Actions>
    </>
  );
}
