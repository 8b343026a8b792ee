import { today } from '~/domain/kernel/programme-time';
import { ok, type Result } from '~/domain/kernel/result';
import {
  isParticipantState,
  PARTICIPANT_EVENTS,
  type ParticipantEvent,
  type ParticipantRefusal,
  type ParticipantStanding,
  type ParticipantState,
} from '~/domain/people/participant-lifecycle';
import { missingForWaiting } from '~/domain/people/participant-profile';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx, Prisma } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';
import { readParticipantProfile } from './participants/participant-profile.query';
import { recordStateChange } from './record-state-change.server';

/** What the lifecycle asks about, read from everywhere it is kept. */
export interface StoredStanding extends ParticipantStanding {
  readonly id: string;
  readonly version: number;
  /** Waited already in the spreadsheet that the branch had before. */
  readonly isImported: boolean;
}

const COLUMNS = {
  id: true,
  state: true,
  version: true,
  profile: true,
  source: true,
  place: { select: { id: true } },
} as const satisfies Prisma.ParticipantSelect;

/** Null when there is no such participant in the branch for whoever `where` is narrowed to. */
export async function findStanding(
  db: Pick<BranchTx, 'participant' | 'consent'>,
  where: Prisma.ParticipantWhereInput,
): Promise<StoredStanding | null> {
  const row = await db.participant.findFirst({ where, select: COLUMNS });
  if (!row) return null;
  if (!isParticipantState(row.state)) throw new Error('A participant in a state that nobody knows');
  const consent = await db.consent.findFirst({
    where: ownConsent(row.id),
    select: { id: true },
  });
  const profile = readParticipantProfile(row.profile);
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    hasConsent: consent !== null,
    hasTalk: profile.talk !== null,
    hasPlace: row.place !== null,
    isReferred: row.source === 'referral',
    isImported: row.source === 'import',
    missing: missingForWaiting(profile),
  };
}

/** The participant's own agreement to take part, as long as it stands. */
function ownConsent(participantId: string): Prisma.ConsentWhereInput {
  return {
    subjectType: 'participant',
    subjectId: participantId,
    kind: 'registration',
    withdrawnAt: null,
  };
}

export interface Move {
  readonly event: ParticipantEvent;
  readonly reasonCode?: string;
  readonly note?: string;
  /** Other columns that change with it. */
  readonly columns?: Prisma.ParticipantUncheckedUpdateManyInput;
  /** The version that the one who decides has seen; without it the one just read. */
  readonly seenVersion?: number;
}

/** Takes one step of the lifecycle, if the rules allow it, with the row that says who, when and why. */
export async function moveParticipant(
  tx: BranchTx,
  ctx: Pick<Context, 'actor' | 'clock' | 'newId' | 'branchId'>,
  standing: StoredStanding,
  move: Move,
): Promise<Result<StoredStanding, ParticipantRefusal>> {
  const step = PARTICIPANT_EVENTS[move.event](standing);
  if (!step.ok) return step;
  const version = move.seenVersion ?? standing.version;
  const at = dateOf(ctx.clock.now());
  await changeOne(
    tx.participant.updateMany({
      where: { id: standing.id, state: standing.state, version },
      data: {
        ...move.columns,
        ...columnsOf(step.value, standing, ctx),
        state: step.value,
        stateSince: at,
        updatedAt: at,
        version: version + 1,
      },
    }),
  );
  await recordStateChange(tx, ctx, {
    subjectType: 'participant',
    subjectId: standing.id,
    event: move.event,
    from: standing.state,
    to: step.value,
    reasonCode: move.reasonCode ?? '',
    note: move.note ?? '',
  });
  return ok({ ...standing, state: step.value, version: version + 1 });
}

/**
 * The queue counts from the first day of waiting; a pause or a lapse keeps that day, and whoever came
 * in from a spreadsheet keeps the day that stood there.
 */
function columnsOf(
  to: ParticipantState,
  { state, isImported }: StoredStanding,
  ctx: Pick<Context, 'clock'>,
): Prisma.ParticipantUncheckedUpdateManyInput {
  if (to === 'waiting' && state === 'intake-done' && !isImported) {
    return { waitingSinceOn: today(ctx.clock).toString() };
  }
  return to === 'waiting' ? { pausedUntilOn: null } : {};
}
