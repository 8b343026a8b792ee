import type { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import { ALGORITHM_VERSION } from '~/domain/matching/solver/solve';
import type { Context } from '~/infra/context';
import type { Runtime } from '~/infra/runtime';
import { getSettings } from '../../programme/settings.query.server';
import { readLiveChanges } from '../changes/live-changes.query.server';
import { engineChanges } from '../changes/plan-change';
import type { RoundFrame } from '../host/gather-round';
import { hostHere } from '../host/host-here';
import { hostInThread } from '../host/host-in-thread.server';
import { PlanKeeper, type PlanState, type WantedPlan } from '../host/plan-keeper';
import type { RunSource } from '../host/plan-run';
import { readRound, sizeOfRound } from '../host/read-round.server';
import type { Answered, Asked, Question } from '../questions';
import type { PlanNote } from './open-plan';

/** The branch's plan as it stands: ask it (questions/), wherever it lives. */
export interface BranchPlan {
  readonly rulesVersion: number;
  readonly algorithmVersion: string;
  /** More wait, or more guides are available, than the plan looks at. */
  readonly isPartial: boolean;
  /** When its people were read; a large branch's plan may be some minutes old. */
  readonly readAt: Temporal.Instant;
  /** Something has changed since; planAge says it on a page. */
  readonly isOutdated: boolean;
  /** A new plan is being made. */
  readonly isBeingRenewed: boolean;
  ask<Q extends Question>(question: Q, asked: Asked<Q>): Promise<Answered<Q>>;
  /**
   * Tells the plan what has just been saved, so that its maker sees it at once: a small plan is made
   * anew anyway, a large one only now and then. Forgetting it costs freshness alone.
   */
  note(...notes: readonly PlanNote[]): void;
}

/** What the plans need of the server. */
export type PlanWorld = Pick<Runtime, 'memo' | 'threads'>;

export interface PlanOptions {
  /** How long the asker waits for a plan before being told that there is none yet. */
  readonly patienceMs: number;
  /** Pairs to look at up to which a plan is made here: some twenty milliseconds of the server's time. */
  readonly mostPairsHere: number;
}
const OPTIONS: PlanOptions = { patienceMs: 1_500, mostPairsHere: 160_000 };

/**
 * The plan for everybody who waits: the one computed since the last change or, of a large branch, a
 * recent one. Null while a large branch's plan is being made, and after somebody stopped that.
 */
export async function getBranchPlan(
  ctx: Context,
  world: PlanWorld,
  given: Partial<PlanOptions> = {},
): Promise<BranchPlan | null> {
  const options = { ...OPTIONS, ...given };
  const keeper = await keeperOf(ctx, world);
  const { state, frame, version } = await stateOf(ctx);
  const source = sourceOf(ctx, world, frame, options);
  const kept = await keeper.open({ ...state, source, patienceMs: options.patienceMs });
  return (
    kept && {
      rulesVersion: version,
      algorithmVersion: ALGORITHM_VERSION,
      isPartial: kept.isPartial,
      readAt: kept.readAt,
      isOutdated: kept.host.kind === 'thread' && kept.stamp !== state.stamp,
      isBeingRenewed: keeper.isRunning,
      ask: (question, asked) => keeper.hostFor(kept).ask(question, asked),
      note: (...notes) => keeper.note(notes),
    }
  );
}

/** How far the making of the branch's plan is. */
export async function getPlanState(ctx: Context, world: PlanWorld): Promise<PlanState> {
  const keeper = await keeperOf(ctx, world);
  return keeper.state((await stateOf(ctx)).state);
}

/** Gives the making of the branch's plan up at once. */
export async function stopPlanRun(ctx: Context, world: PlanWorld): Promise<void> {
  (await keeperOf(ctx, world)).stop();
}

/** Lets a plan be made again that was stopped or failed: the next who asks starts it. */
export async function startPlanAgain(ctx: Context, world: PlanWorld): Promise<void> {
  (await keeperOf(ctx, world)).startAgain();
}

function keeperOf(ctx: Context, { memo }: PlanWorld): Promise<PlanKeeper> {
  return memo.get(`plan:${ctx.branchId}`, '', async () => new PlanKeeper());
}

/** Every change of the branch writes an audit row: the newest of them, day and settings say it all. */
async function stateOf(ctx: Context) {
  const day = today(ctx.clock).toString();
  const { version, settings } = await getSettings(ctx.db);
  const newest = await ctx.db.auditEvent.findMany({
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: SAME_MOMENT,
    select: { id: true },
  });
  // Whoever comes under protection is out of every plan at once, also of one that may be older.
  const shielded = await ctx.db.participant.count({ where: { isShielded: true } });
  const state: Omit<WantedPlan, 'source' | 'patienceMs'> = {
    stamp: newest.map((event) => event.id).join(' '),
    frame: `${day}:${version}:${shielded}`,
    now: ctx.clock.now(),
  };
  const { rules, weights, travelMinutes } = settings;
  return { state, version, frame: { today: day, rules, weights, travelMinutes } };
}

/** Rows written in one millisecond stand in the order of their ids, which are drawn by chance. */
const SAME_MOMENT = 8;

function sourceOf(
  { db }: Context,
  { threads }: PlanWorld,
  frame: Omit<RoundFrame, 'changes'>,
  { mostPairsHere }: PlanOptions,
): RunSource {
  return {
    size: () => sizeOfRound(db),
    async open({ people, guides }, onProgress, atHand) {
      const changes = engineChanges(await readLiveChanges(db, null, frame.today));
      const whole = { ...frame, changes };
      if (people * guides <= mostPairsHere) return hostHere(whole, onProgress);
      return atHand?.renew(whole, onProgress) ?? hostInThread(threads, whole, onProgress);
    },
    slices: () => readRound(db),
  };
}
