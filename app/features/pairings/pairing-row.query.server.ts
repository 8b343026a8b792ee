import { Temporal } from 'temporal-polyfill';
import { dayOf } from '~/domain/kernel/programme-time';
import type { Span } from '~/domain/pairing/lifecycle/effective-days';
import type { OpenPairing, Pairing, PairingFrame } from '~/domain/pairing/lifecycle/pairing';
import { plannedEnd } from '~/domain/pairing/pairing-lifecycle';
import type { PairingState } from '~/domain/pairing/pairing-state';
import type { BranchTx, Prisma } from '~/infra/db/database';

const SELECT = {
  id: true,
  matchId: true,
  guideId: true,
  participantId: true,
  state: true,
  stateSince: true,
  version: true,
  startedOn: true,
  plannedEndOn: true,
  endedOn: true,
  firstMeeting: { select: { outcome: true } },
  agreement: { select: { completedAt: true } },
  breaks: {
    where: { kind: 'pause' },
    orderBy: { fromOn: 'asc' },
    select: { fromOn: true, untilOn: true, endedOn: true },
  },
} as const satisfies Prisma.PairingSelect;

type Row = Prisma.PairingGetPayload<{ select: typeof SELECT }>;
type Db = Pick<BranchTx, 'pairing' | 'stateChange'>;

const day = (text: string) => Temporal.PlainDate.from(text);

/** A stored pairing as its rules see it; null when the branch has none of that id. */
export async function loadPairing(db: Db, id: string, frame: PairingFrame) {
  const row = await db.pairing.findFirst({ where: { id }, select: SELECT });
  if (!row) return null;
  const { matchId, guideId, participantId, version } = row;
  const pairing = await pairingOf(db, row, frame);
  return { id, matchId, guideId, participantId, version, pairing };
}

async function pairingOf(db: Db, row: Row, frame: PairingFrame): Promise<Pairing> {
  const state = row.state as PairingState;
  if (state !== 'completed' && state !== 'ended-early') {
    const resumesTo = state === 'paused' ? await lastFrom(db, row.id, ['paused']) : null;
    return openPairing(row, state, resumesTo === 'trial' ? 'trial' : 'active', frame);
  }
  const endedOn = row.endedOn ? day(row.endedOn) : sinceOf(row);
  const from = await lastFrom(db, row.id, ['completed', 'ended-early']);
  const before = openPairing(row, await openBefore(db, row, from), 'active', frame);
  if (state === 'ended-early') return { state, endedOn, before };
  return { state, endedOn, before: { ...running(row, frame), state: 'closing' } };
}

/** Where a closed pairing would go on. Its pause was over when it ended. */
async function openBefore(db: Db, row: Row, from: string | null) {
  if (from === 'paused')
    return (await lastFrom(db, row.id, ['paused'])) === 'trial' ? 'trial' : 'active';
  const isOpen = from !== null && (OPEN_BEFORE as readonly string[]).includes(from);
  if (isOpen) return from as (typeof OPEN_BEFORE)[number];
  return row.startedOn ? 'active' : 'first-meeting-to-book';
}

const OPEN_BEFORE = [
  'first-meeting-to-book',
  'first-meeting-booked',
  'trial',
  'active',
  'closing',
] as const satisfies readonly PairingState[];

/** The state before the last change into one of these. */
async function lastFrom(db: Db, id: string, to: readonly PairingState[]): Promise<string | null> {
  const change = await db.stateChange.findFirst({
    // A pause that is changed stays one: only the step into it says where it came from.
    where: {
      subjectType: 'pairing',
      subjectId: id,
      toState: { in: [...to] },
      fromState: { notIn: [...to] },
    },
    orderBy: { at: 'desc' },
    select: { fromState: true },
  });
  return change?.fromState ?? null;
}

function openPairing(
  row: Row,
  state: OpenPairing['state'],
  resumesTo: 'trial' | 'active',
  frame: PairingFrame,
): OpenPairing {
  switch (state) {
    case 'first-meeting-to-book':
      return { state };
    case 'first-meeting-booked':
      return {
        state,
        firstMeetingHeld: row.firstMeeting?.outcome === 'held',
        agreementComplete: row.agreement?.completedAt != null,
      };
    case 'trial':
    case 'active':
    case 'closing':
      return { state, ...running(row, frame) };
    case 'paused':
      return { state, ...running(row, frame), pause: openPause(row, frame), resumesTo };
  }
}

function running(row: Row, frame: PairingFrame) {
  const startedOn = row.startedOn ? day(row.startedOn) : sinceOf(row);
  const plannedEndOn = row.plannedEndOn
    ? day(row.plannedEndOn)
    : plannedEnd(startedOn, frame.maxMonths);
  return { startedOn, plannedEndOn, pauses: row.breaks.flatMap(pauseThatIsOver) };
}

function pauseThatIsOver(row: Row['breaks'][number]): Span[] {
  if (!row.endedOn || row.endedOn <= row.fromOn) return [];
  const lastOn = day(row.endedOn).subtract({ days: 1 });
  const untilOn = lastOn.toString() < row.untilOn ? lastOn : day(row.untilOn);
  return [{ fromOn: day(row.fromOn), untilOn }];
}

function openPause(row: Row, frame: PairingFrame): Span {
  const open = row.breaks.find((one) => one.endedOn === null);
  if (open) return { fromOn: day(open.fromOn), untilOn: day(open.untilOn) };
  // Paused without days, as an import can leave it: as long as a pause may be.
  const fromOn = sinceOf(row);
  return { fromOn, untilOn: fromOn.add({ days: frame.pauseMostWeeks * 7 - 1 }) };
}

function sinceOf(row: Pick<Row, 'stateSince'>): Temporal.PlainDate {
  return dayOf(Temporal.Instant.fromEpochMilliseconds(row.stateSince.getTime()));
}

export type LoadedPairing = NonNullable<Awaited<ReturnType<typeof loadPairing>>>;
