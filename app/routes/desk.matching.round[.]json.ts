import { exportRound } from '~/features/matching/export/export-round.server';
import { guardedLoader } from '~/http/guarded.server';
import { openBranchPlan } from '~/http/plan-or-wait.server';

/** The branch's round without names, to be planned again elsewhere (docs/formats). */
export const loader = guardedLoader(
  { permission: 'matching.export' },
  async ({ ctx, runtime, request }) => {
    const plan = await openBranchPlan({ ctx, runtime, request });
    return new Response(await exportRound(ctx, plan), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="${ctx.t('recruit:export-name')}.json"`,
        'Cache-Control': 'no-store',
      },
    });
  },
);
