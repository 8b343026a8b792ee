import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { approveMany, MOST_AT_ONCE } from '~/features/matching/approvals/approve-many.server';
import { findToApprove } from '~/features/matching/approvals/to-approve.query.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { PostForm } from '~/http/post-form';
import { isolated } from '~/i18n/isolate';
import {
  Actions,
  BackLink,
  Button,
  CheckboxGroup,
  DeskTitle,
  ErrorSummary,
  LinkButton,
  Notice,
} from '~/ui';

/** A participant's id and a guide's. */
const PAIR = /^([a-z2-7]{26})\.([a-z2-7]{26})$/;
const Pairs = z.array(z.string()).default([]).transform(pairsOf);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan' },
  async ({ ctx, runtime, request }) => {
    const search = new URL(request.url).searchParams;
    const plan = await openBranchPlan({ ctx, runtime, request });
    const ticked = search.get('all') === '1' ? null : pairsOf(search.getAll('pair'));
    return { title: ctx.t('plan:approve-title'), ...(await findToApprove(ctx, plan, ticked)) };
  },
);

export const action = guardedAction({
  intents: {
    approve: intent(
      { permission: 'match.propose', form: z.object({ pair: Pairs }) },
      async ({ ctx, form, key, runtime, request }) => {
        const plan = await openBranchPlan({ ctx, runtime, request });
        const options = { key, baseUrl: runtime.env.baseUrl };
        const done = await approveMany(ctx, plan, form.pair, options);
        if (!done.ok) return done;
        const { runId, taken } = done.value;
        const notes = taken.map(
          ([household, guide]) => ({ kind: 'taken', household, guide }) as const,
        );
        plan.note(...notes);
        return ok({ to: `/desk/matching/approved/${runId}` });
      },
    ),
  },
});

function pairsOf(given: readonly string[]): [string, string][] {
  return given.slice(0, MOST_AT_ONCE).flatMap((text): [string, string][] => {
    const [, participant, guide] = PAIR.exec(text) ?? [];
    return participant && guide ? [[participant, guide]] : [];
  });
}

/** Before several proposals are approved: who, how many messages, and who is not among them. */
export default function Approve() {
  const { rows, total, gone } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useTranslation(['plan', 'matching']);
  const messages = rows.filter((row) => row.isReached).length;
  return (
    <>
      <BackLink href="/desk/matching">{t('matching:title')}</BackLink>
      <DeskTitle title={t('plan:approve-title')} />
      <ErrorSummary form={refused?.form} />
      {gone.length > 0 ? (
        <Notice tone="warning" title={t('plan:approve-gone')}>
          <ul>
            {gone.map((one) => (
              <li key={one.key}>
                {t('matching:pair-title', {
                  participant: isolated(one.participant),
                  guide: isolated(one.guide),
                })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {rows.length === 0 ? (
        <Notice>{t('plan:approve-nobody')}</Notice>
      ) : (
        <PostForm intent="approve">
          <p>{t('plan:approve-messages', { count: messages })}</p>
          {messages < rows.length ? (
            <p>{t('plan:approve-calls', { count: rows.length - messages })}</p>
          ) : null}
          {total > rows.length ? (
            <Notice>{t('plan:approve-first', { shown: rows.length, total })}</Notice>
          ) : null}
          <CheckboxGroup
            name="pair"
            label={t('plan:approve-which')}
            hint={t('plan:approve-untick')}
            form={refused?.form}
            defaultValues={rows.map((row) => row.key)}
            options={rows.map((row) => ({
              value: row.key,
              label: t('matching:pair-title', {
                participant: isolated(row.participant.name),
                guide: isolated(row.guide.name),
              }),
              hint: t(row.isReached ? 'plan:approve-line' : 'plan:approve-line-call', {
                days: t('matching:days', { count: row.days }),
                score: row.score,
              }),
            }))}
          />
          <Actions>
            <Button>{t('plan:approve-go')}</Button>
            <LinkButton href="/desk/matching" variant="tertiary">
              {t('plan:not-now')}
            </LinkButton>
          </Actions>
        </PostForm>
      )}
    </>
  );
}
