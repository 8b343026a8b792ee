import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { AWAY_REASONS } from '~/features/meetings/away-reasons';
import { LogIds } from '~/features/meetings/log-forms';
import { draftName, readLogPage, readSaid } from '~/features/meetings/log-page.query.server';
import { normPictures } from '~/features/meetings/norm-pictures.query.server';
import { findPairLink } from '~/features/pair-link/pair-link.query.server';
import { guardedAction, guardedLoader } from '~/http/guarded.server';
import { inBranch } from '~/http/in-branch';
import { LogAsk } from '~/http/log/log-ask';
import { LogClosed, LogExpired } from '~/http/log/log-closed';
import { logIntents } from '~/http/log/log-intents.server';
import { LogThanks, SAID } from '~/http/log/log-thanks';
import { PairParams } from '~/http/pair-link.server';

const Query = z.object({
  done: z
    .enum([...SAID, 'sent'])
    .optional()
    .catch(undefined),
  logs: LogIds.optional().catch(undefined),
  away: z.string().max(40).optional().catch(undefined),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { tagName: 'link', rel: 'manifest', href: '/log.webmanifest' },
];

export const loader = guardedLoader(
  { permission: 'link.answer', params: PairParams, query: Query },
  async (call) => {
    const { query, params, runtime } = call;
    const title = call.ctx.t('log:page-title');
    const found = await findPairLink(runtime.database, call.ctx.clock, params.secret);
    if (!found) return { title, kind: 'closed', why: 'gone' } as const;
    if (found.kind === 'expired')
      return { title, kind: 'expired', isSent: query.done === 'sent' } as const;
    const { link } = found;
    const ctx = inBranch(call, link.branchId);
    const draft = draftName(link);
    if (query.done && query.done !== 'sent') {
      const said = query.logs ? await readSaid(ctx, link, query.logs) : [];
      const asked = query.done === 'met' ? [link.pairingId] : [];
      const norm = (await normPictures(ctx, asked)).get(link.pairingId) ?? null;
      const breakId = query.away ?? null;
      return { title, kind: 'done', done: query.done, said, norm, breakId, draft } as const;
    }
    const page = await readLogPage(ctx, link);
    const isEarly = !page && link.state.startsWith('first-meeting');
    if (!page) return { title, kind: 'closed', why: isEarly ? 'early' : 'over' } as const;
    const { otherName } = link;
    const isOver = link.state === 'completed' || link.state === 'ended-early';
    const common = { title, kind: 'ask', page, draft, reasons: AWAY_REASONS, isOver } as const;
    return { ...common, otherName, secret: params.secret };
  },
);

export const action = guardedAction({ params: PairParams, intents: logIntents });

/** One page and one press: "We met". */
export default function Log() {
  const data = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  switch (data.kind) {
    case 'closed':
      return <LogClosed why={data.why} />;
    case 'expired':
      return <LogExpired isSent={data.isSent} refused={refused} />;
    case 'done':
      return <LogThanks {...data} />;
    case 'ask':
      return <LogAsk {...data} refused={refused} />;
  }
}
