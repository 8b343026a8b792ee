import { Temporal } from 'temporal-polyfill';
import { dayOf } from '~/domain/kernel/programme-time';
import { earlier, type Span } from '~/domain/pairing/lifecycle/effective-days';
import type { OpenPairing, Pairing, PairingFrame } from '~/domain/pairing/lifecycle/pairing';
import { plannedEnd } from '~/domain/pairing/pairing-lifecycle';
import type { PairingState } from '~/domain/pairing/pairing-state';
import type { PairingStory } from '~/domain/pairing/story';
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

/** A stored pairing as its rules see it; null when the branch has none of that id. */
export async function loadPairing(db: Db, id: string, frame: PairingFrame) {
  const row = await db.pairing.findFirst({ where: { id }, select: SELECT });
  if (!row) return null;
  const { matchId, guideId, participantId, version } = row;
  const pairing = await pairingOf(db, toldBy(row), frame);
  return { id, matchId, guideId, participantId, version, pairing };
}

/** What the states are read from, whoever asked the database for it. */
interface Told {
  readonly id: string;
  readonly state: PairingState;
  readonly stateSince: Temporal.PlainDate;
  readonly startedOn: Temporal.PlainDate | null;
  readonly plannedEndOn: Temporal.PlainDate | null;
  readonly endedOn: Temporal.PlainDate | null;
  readonly firstMeetingHeld: boolean;
  readonly agreementComplete: boolean;
  /** Those that are over; the last days are those that they really had. */
  readonly pauses: readonly Span[];
  readonly openPause: Span | null;
}

/** The same from a story that a page has loaded anyway; it must have begun. */
export function pairingOfStory(
  db: Pick<Db, 'stateChange'>,
  story: PairingStory,
  frame: PairingFrame,
): Promise<Pairing> {
  const pauses = story.breaks
    .filter(({ kind, fromOn, untilOn }) => kind === 'pause' && notBefore(untilOn, fromOn))
    .sort((a, b) => Temporal.PlainDate.compare(a.fromOn, b.fromOn));
  const openPause = story.state === 'paused' ? (pauses.pop() ?? null) : null;
  const { pairingId: id, ...days } = story;
  const told = { ...days, id, pauses, openPause };
  return pairingOf(db, { ...told, firstMeetingHeld: true, agreementComplete: true }, frame);
}

async function pairingOf(
  db: Pick<Db, 'stateChange'>,
  told: Told,
  frame: PairingFrame,
): Promise<Pairing> {
  const { id, state } = told;
  if (state !== 'completed' && state !== 'ended-early') {
    const resumesTo = state === 'paused' ? await lastFrom(db, id, ['paused']) : null;
    return openPairing(told, state, resumesTo === 'trial' ? 'trial' : 'active', frame);
  }
  const endedOn = told.endedOn ?? told.stateSince;
  if (state === 'completed')
    return { state, endedOn, before: { ...running(told, frame), state: 'closing' } };
  const from = await openBefore(db, told);
  return { state, endedOn, before: openPairing(told, from, 'active', frame) };
}

const OPEN_BEFORE = [
  'first-meeting-to-book',
  'first-meeting-booked',
  'trial',
  'active',
  'closing',
] as const satisfies readonly PairingState[];

/** Where a closed pairing would go on. Its pause was over when it ended. */
async function openBefore(db: Pick<Db, 'stateChange'>, told: Told) {
  const from = await lastFrom(db, told.id, ['completed', 'ended-early']);
  if (from === 'paused')
    return (await lastFrom(db, told.id, ['paused'])) === 'trial' ? 'trial' : 'active';
  const before = OPEN_BEFORE.find((state) => state === from);
  return before ?? (told.startedOn ? 'active' : 'first-meeting-to-book');
}

/** The state before the last change into one of these. */
async function lastFrom(
  db: Pick<Db, 'stateChange'>,
  id: string,
  to: readonly PairingState[],
): Promise<string | null> {
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
  told: Told,
  state: OpenPairing['state'],
  resumesTo: 'trial' | 'active',
  frame: PairingFrame,
): OpenPairing {
  switch (state) {
    case 'first-meeting-to-book':
      return { state };
    case 'first-meeting-booked': {
      const { firstMeetingHeld, agreementComplete } = told;
      return { state, firstMeetingHeld, agreementComplete };
    }
    case 'trial':
    case 'active':
    case 'closing':
      return { state, ...running(told, frame) };
    case 'paused': {
      // Paused without days, as an import can leave it: as long as a pause may be.
      const fromOn = told.stateSince;
      const untilOn = fromOn.add({ days: frame.pauseMostWeeks * 7 - 1 });
      const pause = told.openPause ?? { fromOn, untilOn };
      return { state, ...running(told, frame), pause, resumesTo };
    }
  }
}

function running(told: Told, frame: PairingFrame) {
  const startedOn = told.startedOn ?? told.stateSince;
  const plannedEndOn = told.plannedEndOn ?? plannedEnd(startedOn, frame.maxMonths);
  return { startedOn, plannedEndOn, pauses: told.pauses };
}

function toldBy(row: Row): Told {
  const open = row.breaks.find((one) => one.endedOn === null);
  return {
    id: row.id,
    state: row.state as PairingState,
    stateSince: dayOf(Temporal.Instant.fromEpochMilliseconds(row.stateSince.getTime())),
    startedOn: dayOrNull(row.startedOn),
    plannedEndOn: dayOrNull(row.plannedEndOn),
    endedOn: dayOrNull(row.endedOn),
    firstMeetingHeld: row.firstMeeting?.outcome === 'held',
    agreementComplete: row.agreement?.completedAt != null,
    pauses: row.breaks.flatMap(pauseThatIsOver),
    openPause: open ? { fromOn: day(open.fromOn), untilOn: day(open.untilOn) } : null,
  };
}

function pauseThatIsOver(row: Row['breaks'][number]): Span[] {
  if (!row.endedOn || row.endedOn <= row.fromOn) return [];
  const lastOn = day(row.endedOn).subtract({ days: 1 });
  return [{ fromOn: day(row.fromOn), untilOn: earlier(lastOn, day(row.untilOn)) }];
}

function day(text: string): Temporal.PlainDate {
  return Temporal.PlainDate.from(text);
}

function dayOrNull(text: string | null): Temporal.PlainDate | null {
  return text === null ? null : day(text);
}

function notBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) >= 0;
}

export type LoadedPairing = NonNullable<Awaited<ReturnType<typeof loadPairing>>>;
