import { Temporal } from 'temporal-polyfill';
import { dayOf } from '~/domain/kernel/programme-time';
import type { MeetingMode, MeetingState } from '~/domain/meetings/meeting-state';
import type { CheckInKind } from '~/domain/pairing/calendar/kinds';
import type { BreakKind, BreakReason } from '~/domain/pairing/pairing-break';
import type { PairingState } from '~/domain/pairing/pairing-state';
import type {
  Mood,
  PairingStory,
  PairSide,
  StoryBreak,
  StoryCheckIn,
  StoryMeeting,
  StorySignal,
} from '~/domain/pairing/story';
import type {
  BreakRow,
  CheckInRow,
  LogRow,
  MeetingRow,
  PairingRow,
  SignalRow,
} from './story-select';

/** The rows of one pairing, read by us alone, as facts. */
export function tellStory(
  pairing: PairingRow,
  rows: {
    readonly breaks: readonly BreakRow[];
    readonly meetings: readonly MeetingRow[];
    readonly checkIns: readonly CheckInRow[];
    readonly signals: readonly SignalRow[];
    /** By meeting; words that were taken back are not among them. */
    readonly logsOf: ReadonlyMap<string, readonly LogRow[]>;
  },
): PairingStory {
  return {
    pairingId: pairing.id,
    guideId: pairing.guideId,
    participantId: pairing.participantId,
    coordinatorUserId: pairing.coordinatorUserId,
    state: pairing.state as PairingState,
    stateSince: dayOf(momentOf(pairing.stateSince)),
    startedOn: dayOrNull(pairing.startedOn),
    plannedEndOn: dayOrNull(pairing.plannedEndOn),
    endedOn: dayOrNull(pairing.endedOn),
    breaks: rows.breaks.map(breakOf),
    meetings: rows.meetings.map((row) => meetingOf(row, rows.logsOf.get(row.id) ?? [])),
    checkIns: rows.checkIns.map(checkInOf),
    signals: rows.signals.map(signalOf),
  };
}

/** `endedOn` of a row is the first day that it was over; the story has the last that it lasted. */
function breakOf(row: BreakRow): StoryBreak {
  const until = day(row.untilOn);
  const last = row.endedOn === null ? until : day(row.endedOn).subtract({ days: 1 });
  return {
    kind: row.kind as BreakKind,
    reason: row.reasonCode as BreakReason,
    fromOn: day(row.fromOn),
    untilOn: last.until(until).sign < 0 ? until : last,
  };
}

function meetingOf(row: MeetingRow, logs: readonly LogRow[]): StoryMeeting {
  return {
    id: row.id,
    on: day(row.meetsOn),
    state: row.state as MeetingState,
    mode: row.mode as MeetingMode,
    minutes: row.state === 'held' ? row.minutes : null,
    saidBy: [...new Set(logs.map(({ side }) => side as PairSide | 'coordinator'))],
    isDisputed: row.isDisputed,
  };
}

function checkInOf(row: CheckInRow): StoryCheckIn {
  return {
    side: row.side as PairSide,
    dueKey: row.dueKey,
    kind: row.kind as CheckInKind,
    outcome: row.outcome as StoryCheckIn['outcome'],
    answer: row.answer === '' ? null : (row.answer as Mood),
    wantsHelp: row.wantsHelp,
    heldOn: day(row.heldOn),
    nextOn: dayOrNull(row.nextOn),
  };
}

function signalOf(row: SignalRow): StorySignal {
  return {
    id: row.id,
    side: row.side as PairSide,
    kind: row.kind as StorySignal['kind'],
    on: dayOf(momentOf(row.at)),
  };
}

/** A branch's stories name the same few hundred days thousands of times; each is read once. */
const DAYS = new Map<string, Temporal.PlainDate>();
const MOST_DAYS = 5_000;

function day(iso: string): Temporal.PlainDate {
  const known = DAYS.get(iso);
  if (known) return known;
  const read = Temporal.PlainDate.from(iso);
  if (DAYS.size >= MOST_DAYS) DAYS.clear();
  DAYS.set(iso, read);
  return read;
}

function dayOrNull(iso: string | null): Temporal.PlainDate | null {
  return iso ? day(iso) : null;
}

function momentOf(at: Date): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime());
}
