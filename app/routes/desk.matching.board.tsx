import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { readBoard } from '~/features/matching/board/board.query.server';
import { readMoved } from '~/features/matching/changes/moved-view.query.server';
import { planAge } from '~/features/matching/plan/plan-age';
import { viewPlan } from '~/features/matching/plan/plan-view.query.server';
import { guardedLoader, IdParam } from '~/http/guarded.server';
import { BoardColumn } from '~/http/matching/board-column';
import { MovedNotice } from '~/http/matching/moved-notice';
import { PlanTabs } from '~/http/matching/plan-tabs';
import { openBranchPlan } from '~/http/plan-or-wait.server';
import { Columns, DeskTitle, Notice, PrintButton } from '~/ui';

const PATH = '/desk/matching/board';
const Query = z.object({ change: IdParam.optional().catch(undefined) });

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export const loader = guardedLoader(
  { permission: 'matching.plan', query: Query },
  async ({ ctx, query, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    const view = await viewPlan(ctx, plan);
    const whole = await plan.ask('overview', {});
    return {
      title: ctx.t('plan:board-title'),
      columns: await readBoard(ctx, view),
      moved: await readMoved(ctx, query.change),
      age: planAge(plan, ctx),
      waiting: whole.waiting,
      matched: whole.people,
      freePlaces: whole.freePlaces,
    };
  },
);

/** The plan as a board: who is asked, kept together, proposed, and who waits and why. */
export default function Board() {
  const { columns, moved, age, waiting, matched, freePlaces } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['plan', 'matching']);
  return (
    <>
      <DeskTitle
        title={t('plan:board-title')}
        summary={t('matching:summary', { count: waiting, places: freePlaces, matched })}
        actions={<PrintButton />}
      />
      <PlanTabs current="board" />
      {moved ? <MovedNotice moved={moved} back={PATH} /> : null}
      {age ? <Notice>{age}</Notice> : null}
      <Columns column="narrow">
        {columns.map((column) => (
          <BoardColumn key={column.column} column={column} back={PATH} />
        ))}
      </Columns>
    </>
  );
}
