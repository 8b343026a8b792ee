import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { Context } from '~/infra/context';
import type { BranchDb } from '~/infra/db/database';
import type { ChangeToMake } from './make-change.server';
import { CHANGE_SELECT, heldUntil, type PlanRefusal } from './plan-change';

type Db = Pick<BranchDb, 'participant' | 'guide' | 'planChange' | 'blockedPair'>;

/**
 * What must hold before a plan is changed: the people as they stand in this very moment. Asked twice,
 * before the plan is asked and in the transaction that writes.
 */
export async function checkChange(
  db: Db,
  ctx: Pick<Context, 'clock'>,
  input: ChangeToMake,
): Promise<Result<null, PlanRefusal>> {
  const { kind, draft, participantId, guideId } = input;
  const day = today(ctx.clock).toString();
  if (kind === 'capacity' && !draft) return refuse('only-in-draft');
  if (kind === 'hold' && input.untilOn && input.untilOn <= day) {
    return refuse('hold-until-past', 'untilOn');
  }
  // No name for what is missing: a protected participant is answered like one who does not exist.
  if (!(await areThere(db, participantId, guideId))) return refuse('not-in-plan');
  if (draft) return ok(null);
  if (kind === 'hold') return checkHold(db, input, day);
  if (kind === 'forbid') return checkForbid(db, input);
  const pinned = { draftId: null, kind: 'pin', participantId, undoneAt: null };
  if (kind === 'pin' && (await db.planChange.count({ where: pinned })) > 0) {
    return refuse('already-pinned');
  }
  return ok(null);
}

async function areThere(
  db: Db,
  participantId: string | null,
  guideId: string | null,
): Promise<boolean> {
  const waits = { state: 'waiting', isShielded: false, place: { is: null } };
  const participants =
    participantId === null
      ? 1
      : await db.participant.count({ where: { id: participantId, ...waits } });
  const guides =
    guideId === null ? 1 : await db.guide.count({ where: { id: guideId, state: 'available' } });
  return participants === 1 && guides === 1;
}

/** Refused once is enough: taking a second refusal back would lift the first. */
async function checkForbid(
  db: Db,
  { participantId, guideId }: ChangeToMake,
): Promise<Result<null, PlanRefusal>> {
  const pair = { participantId: participantId ?? '', guideId: guideId ?? '', liftedAt: null };
  return (await db.blockedPair.count({ where: pair })) > 0 ? refuse('pair-was-refused') : ok(null);
}

/** A hold whose day has come makes room for the next; one that still holds is enough. */
async function checkHold(
  db: Db,
  { participantId, guideId }: ChangeToMake,
  day: string,
): Promise<Result<null, PlanRefusal>> {
  const live = { draftId: null, kind: 'hold', participantId, guideId, undoneAt: null };
  const [row] = await db.planChange.findMany({ where: live, take: 1, select: CHANGE_SELECT });
  const until = row && heldUntil(row);
  if (row && (until === null || until === undefined || day < until)) {
    return refuse('already-on-hold');
  }
  return ok(null);
}
