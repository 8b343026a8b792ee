import type { Context } from '~/infra/context';
import { readPlanNames } from '../plan/plan-names.query.server';
import { Moved } from './moved';
import { CHANGE_SELECT } from './plan-change';

/** So many of each kind are named in the notice; the counts are whole. */
const NAMED = 8;

/**
 * What one change moved, or its being taken back, with names: for the notice after a press. Null for
 * a change that is not the branch's or is about somebody who has come under protection.
 */
export async function readMoved(ctx: Context, changeId: string | undefined) {
  if (changeId === undefined) return null;
  const row = await ctx.db.planChange.findFirst({
    where: { id: changeId, OR: [{ participantId: null }, { participant: { isShielded: false } }] },
    select: { ...CHANGE_SELECT, moved: true, movedBack: true, endCode: true },
  });
  if (!row) return null;
  const isTakenBack = row.endCode === 'taken-back';
  const read = Moved.safeParse(isTakenBack ? row.movedBack : row.moved);
  const moved = read.success ? read.data : null;
  const all = moved ? [...moved.gain, ...moved.lose, ...moved.swap] : [];
  const names = await readPlanNames(ctx, {
    participants: [row.participantId ?? '', ...all.map((move) => move.household)],
    guides: [row.guideId ?? '', ...all.flatMap((move) => [move.from ?? '', move.to ?? ''])],
  });
  // Whoever is on hold does not wait because of it: the notice has said so in its first sentence.
  const isHeld = (id: string) => row.kind === 'hold' && id === row.participantId;
  const named = (moves: readonly Moved['gain'][number][]) =>
    moves
      .filter((move) => !isHeld(move.household))
      .map((move) => ({
        id: move.household,
        participant: names.participant(move.household),
        from: names.guide(move.from ?? ''),
        to: names.guide(move.to ?? ''),
      }))
      .filter(({ participant }) => participant !== '')
      .slice(0, NAMED);
  const heldOff = (moves: Moved['gain']) => moves.filter((move) => isHeld(move.household)).length;
  return {
    id: row.id,
    draftId: row.draftId,
    kind: row.kind,
    isTakenBack,
    /** Not known: the plan is being made anew, or the change was written by another page. */
    isUnknown: moved === null,
    isInForce: row.endCode === '',
    participant: names.participant(row.participantId ?? ''),
    guide: names.guide(row.guideId ?? ''),
    figures: moved && { before: moved.before, after: moved.after },
    gain: named(moved?.gain ?? []),
    lose: named(moved?.lose ?? []),
    swap: named(moved?.swap ?? []),
    counts: {
      gain: (moved?.counts.gain ?? 0) - heldOff(moved?.gain ?? []),
      lose: (moved?.counts.lose ?? 0) - heldOff(moved?.lose ?? []),
      swap: moved?.counts.swap ?? 0,
    },
  };
}
export type MovedView = NonNullable<Awaited<ReturnType<typeof readMoved>>>;
