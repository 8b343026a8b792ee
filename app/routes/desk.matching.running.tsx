import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import {
  getPlanState,
  startPlanAgain,
  stopPlanRun,
} from '~/features/matching/plan/branch-plan.query.server';
import { PlanProgressBar } from '~/features/matching/plan/plan-progress';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { localPath } from '~/http/local-path';
import { RUNNING } from '~/http/plan-or-wait.server';
import { PostForm } from '~/http/post-form';
import { Actions, Button, DeskTitle, ErrorSummary, Notice } from '~/ui';

const PLAN = '/desk/matching';
/** Where the reader wanted to go; never back to this page. */
const Query = z.object({
  to: z
    .string()
    .catch('')
    .transform((to) => localPath(to))
    .transform((to) => (to === '/' || to.startsWith(RUNNING) ? PLAN : to)),
});
const Nothing = z.object({});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query, runtime }) => {
    const state = await getPlanState(ctx, runtime);
    if (state.kind === 'ready' || state.kind === 'none') throw redirect(query.to);
    const title = state.kind === 'halted' ? 'plan-run:halted-title' : 'plan-run:title';
    return { title: ctx.t(title), state };
  },
);

export const action = guardedAction({
  intents: {
    stop: intent(
      { permission: 'matching.plan', form: Nothing },
      async ({ ctx, runtime, request }) => {
        await stopPlanRun(ctx, runtime);
        return ok({ to: here(request) });
      },
    ),
    start: intent(
      { permission: 'matching.plan', form: Nothing },
      async ({ ctx, runtime, request }) => {
        await startPlanAgain(ctx, runtime);
        return ok({ to: here(request) });
      },
    ),
  },
});

/** This page, with where the reader wanted to go. */
function here(request: Request): string {
  return RUNNING + new URL(request.url).search;
}

/** While a large branch's plan is made: how far it is, and a way to give it up. */
export default function PlanRunning() {
  const { title, state } = useLoaderData<typeof loader>();
  const { t } = useTranslation('plan-run');
  const form = useActionData<typeof action>()?.form;
  return (
    <>
      <DeskTitle title={title} summary={state.kind === 'running' ? t('summary') : ''} />
      <ErrorSummary form={form} />
      {state.kind === 'running' ? (
        <>
          <PlanProgressBar progress={state.progress} />
          <p>{t('help')}</p>
          <PostForm intent="stop">
            <p>{t('cancel-help')}</p>
            <Actions>
              <Button variant="secondary">{t('cancel')}</Button>
            </Actions>
          </PostForm>
        </>
      ) : (
        <>
          <Notice tone="warning">{t(`why-${state.why}`)}</Notice>
          <PostForm intent="start">
            <Actions>
              <Button>{t('start-again')}</Button>
            </Actions>
          </PostForm>
        </>
      )}
    </>
  );
}
