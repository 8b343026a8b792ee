import type { TFunction } from 'i18next';
import { userIdOf } from '~/domain/access/actor';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { firstResult } from '~/infra/db/idempotency.server';
import { inTransaction } from '~/infra/db/in-transaction.server';
import { getSettings } from '../../programme/settings.query.server';
import type { CommonRefusal } from '../../refusal-codes';
import type { Words } from '../pair/fact-text';
import { NEVER_BY_HAND, pairInWords } from '../pair/pair-words';
import type { BranchPlan } from '../plan/branch-plan.query.server';
import { type ApproveMatchRefusal, approveMatch } from '../proposals/approve-match.server';
import type { ExplainedPair } from '../questions/placements';
import type { PairOutcome } from './approval-run';

/** So many at most with one press: each is a transaction of its own within the one request. */
export const MOST_AT_ONCE = 100;

type Caller = Context & { readonly t: TFunction };
type Pair = readonly [participantId: string, guideId: string];
/** What became of one press; `taken` are the pairs that went out. */
interface Run {
  readonly runId: string;
  readonly taken: readonly (readonly [string, string])[];
}
type PairRefusal = ApproveMatchRefusal | CommonRefusal;

/**
 * Approves pairs of the plan one after the other, each as a coordinator approves one: a pair that is
 * refused (taken meanwhile, no longer the plan's) does not stop the rest. The outcome of every pair
 * is kept. With the same key again each pair gives its first result, also after a lost connection.
 */
export async function approveMany(
  ctx: Caller,
  plan: BranchPlan,
  wanted: readonly Pair[],
  options: { readonly key: string | undefined; readonly baseUrl: string },
): Promise<Result<Run, CommonRefusal | 'nobody-ticked'>> {
  const deed = { verb: 'match.propose-many', idempotencyKey: options.key };
  const earlier = await firstResult<Run>(ctx.system, ctx, deed);
  if (earlier) return earlier;
  const pairs = wanted.slice(0, MOST_AT_ONCE);
  if (pairs.length === 0) return refuse('nobody-ticked');
  const { settings } = await getSettings(ctx.db);
  const words: Words = { t: ctx.t, language: ctx.locale, districts: settings.districts };
  const explained = await plan.ask('pairs', { pairs });
  const notes = await notesOfPins(ctx, pairs);
  const outcome: PairOutcome[] = [];
  for (const [n, [participantId, guideId]] of pairs.entries()) {
    const key = options.key && `${options.key}-${participantId}`;
    const one = { key, baseUrl: options.baseUrl, note: notes.get(participantId) ?? '' };
    const result = await approveOne(ctx, plan, explained[n] ?? null, one, words);
    const matchId = result.ok ? result.value.matchId : null;
    outcome.push({ participantId, guideId, matchId, refusal: result.ok ? null : result.refusal });
  }
  const taken = outcome.flatMap(({ participantId, guideId, matchId }): [string, string][] =>
    matchId === null ? [] : [[participantId, guideId]],
  );
  const subject = ({ runId }: Run) => ({ type: 'approval-run', id: runId });
  return inTransaction(ctx, { ...deed, subject }, async (tx) => {
    const runId = ctx.newId();
    const at = dateOf(ctx.clock.now());
    const byUserId = userIdOf(ctx.actor) ?? '';
    await tx.approvalRun.create({
      data: {
        id: runId,
        branchId: ctx.branchId,
        byUserId,
        at,
        outcome: outcome.map((one) => ({ ...one })),
      },
    });
    return ok({ runId, taken });
  });
}

async function approveOne(
  ctx: Caller,
  plan: BranchPlan,
  pair: ExplainedPair | null,
  one: { readonly key: string | undefined; readonly baseUrl: string; readonly note: string },
  words: Words,
): Promise<Result<{ matchId: string }, PairRefusal>> {
  const isForbidden = pair?.failures.some(({ rule }) => NEVER_BY_HAND.includes(rule));
  if (!pair?.isPlanned || isForbidden) {
    // Approved by this very press before: then it is no longer in the plan because of that.
    const deed = { verb: 'match.propose', idempotencyKey: one.key };
    const done = await firstResult<{ matchId: string }>(ctx.system, ctx, deed);
    return done ?? refuse(pair?.isPlanned ? 'pair-forbidden' : 'not-planned-now');
  }
  const view = pairInWords(pair, { guideName: '', isPlanned: true }, words);
  return approveMatch(
    ctx,
    {
      participantId: pair.household,
      guideId: pair.guide,
      score: pair.total,
      explanation: {
        reasons: [...view.reasons],
        watch: [...view.watch],
        parts: view.parts.map(({ criterion, points, of }) => ({ criterion, points, of })),
      },
      rulesVersion: plan.rulesVersion,
      algorithmVersion: plan.algorithmVersion,
      // Pinned against the rules: the reason was written when it was pinned.
      isByHand: pair.failures.length > 0,
      note: one.note,
    },
    { key: one.key, baseUrl: one.baseUrl },
  );
}

async function notesOfPins(ctx: Context, pairs: readonly Pair[]) {
  const participantId = { in: pairs.map(([id]) => id) };
  const rows = await ctx.db.planChange.findMany({
    where: { draftId: null, kind: 'pin', undoneAt: null, participantId },
    select: { participantId: true, note: true },
  });
  return new Map(rows.map((row) => [row.participantId, row.note]));
}
