import type { MeetingState } from '../../app/domain/meetings/meeting-state';
import type { Mood, PairSide } from '../../app/domain/pairing/story';
import { asJson } from './book';
import type { Dice } from './dice';
import type { Teller } from './tell';

export interface LogTold {
  readonly side: PairSide | 'coordinator';
  readonly outcome?: MeetingState;
  readonly minutes?: number;
  readonly mood?: Mood;
  readonly note?: string;
}

export interface MeetingTold {
  /** Negative lies ahead. */
  readonly daysAgo: number;
  readonly state: MeetingState;
  readonly minutes?: number;
  readonly isDisputed?: boolean;
  readonly mode?: 'in-person' | 'by-phone';
  readonly activities?: readonly string[];
  readonly weeklyPlanId?: string;
  readonly hour?: number;
  readonly logs?: readonly LogTold[];
}

/** One meeting of a pair with what was said of it, on the evening of that day. */
export function tellMeeting(teller: Teller, pairingId: string, told: MeetingTold): void {
  const { book, calendar, branchId } = teller;
  const on = calendar.day(told.daysAgo);
  const id = teller.id(`meeting:${pairingId}:${on}`);
  const isPlanned = told.state === 'planned' || told.weeklyPlanId !== undefined;
  const isCancelled = told.state.startsWith('cancelled');
  book.meeting.push({
    id,
    branchId,
    pairingId,
    state: told.state,
    meetsOn: on,
    mode: told.mode ?? 'in-person',
    startsAt: isPlanned ? calendar.moment(told.daysAgo, told.hour ?? 17) : null,
    plannedMinutes: isPlanned ? 120 : null,
    minutes: told.state === 'held' ? (told.minutes ?? 120) : null,
    isDisputed: told.isDisputed ?? false,
    activities: asJson(told.activities ?? []),
    weeklyPlanId: told.weeklyPlanId ?? null,
    plannedFor: told.weeklyPlanId ? on : null,
    cancelledAt: isCancelled ? calendar.moment(told.daysAgo + 1, 19) : null,
    createdAt: isPlanned
      ? calendar.moment(told.daysAgo + 7, 18)
      : calendar.moment(told.daysAgo, 20),
  });
  (told.logs ?? []).forEach((log, index) => {
    const outcome = log.outcome ?? told.state;
    book.meetingLog.push({
      id: teller.id(`log:${id}:${log.side}`),
      branchId,
      meetingId: id,
      side: log.side,
      outcome,
      minutes: outcome === 'held' ? (log.minutes ?? told.minutes ?? 120) : null,
      activities: asJson(told.activities ?? []),
      mood: log.mood ?? '',
      note: log.note ?? '',
      byUserId: log.side === 'coordinator' ? teller.coordinatorId : null,
      loggedAt: calendar.moment(Math.max(told.daysAgo, 0), index === 0 ? 20 : 21, 10),
    });
  });
}

/** Who says a word about the meetings (domain.md D: both 22 %, the guide alone 63, the other 15). */
export type Voices = 'as-usual' | 'both' | 'guide' | 'participant';

export interface Rhythm {
  /** Days between two meetings. */
  readonly every: number;
  /** Days since the first and the last meeting that were held. */
  readonly first: number;
  readonly last: number;
  readonly voices?: Voices;
  /** Lengths by their share; those of domain.md D unless said otherwise. */
  readonly minutes?: readonly (readonly [number, number])[];
  /** Stretches without meetings, in days ago, both included. */
  readonly without?: readonly { readonly from: number; readonly until: number }[];
  /** Share that was called off or missed (domain.md D: 14 % and 4 %). */
  readonly missed?: number;
}

const MINUTES: readonly (readonly [number, number])[] = [
  [60, 10],
  [90, 15],
  [120, 40],
  [180, 25],
  [240, 10],
];
const ACTIVITIES: readonly (readonly [readonly string[], number])[] = [
  [['walking'], 24],
  [['cafe'], 18],
  [['cooking'], 14],
  [['languages'], 12],
  [['walking', 'cafe'], 8],
  [['books', 'languages'], 6],
  [['training'], 5],
  [['skiing'], 4],
  [['career'], 5],
  [['games'], 4],
];
const MISSED: readonly MeetingState[] = [
  'cancelled-by-guide',
  'cancelled-by-participant',
  'cancelled-by-both',
];
const MOODS: readonly (readonly [Mood, number])[] = [
  ['good', 78],
  ['so-so', 20],
  ['bad', 2],
];
/** Short and harmless, as they should be. */
const NOTES = [
  'Vi gikk rundt Prestvannet.',
  'Fin kveld.',
  'Vi øvde til norskprøven.',
  'Kaffe og prat på biblioteket.',
  'Det snødde, så vi spilte ludo.',
  'Vi ble enige om å prøve skøyter neste gang.',
];

/** The meetings of a pair at its usual rhythm, from the first to the last. */
export function tellRhythm(teller: Teller, dice: Dice, pairingId: string, rhythm: Rhythm): void {
  const isFree = (daysAgo: number) =>
    rhythm.without?.some(({ from, until }) => daysAgo <= from && daysAgo >= until) ?? false;
  for (let daysAgo = rhythm.last; daysAgo <= rhythm.first; ) {
    if (!isFree(daysAgo)) tellUsual(teller, dice, pairingId, rhythm, daysAgo);
    const drift = rhythm.every > 7 ? dice.between(-2, 2) : 0;
    daysAgo += rhythm.every + drift;
  }
}

function tellUsual(
  teller: Teller,
  dice: Dice,
  pairingId: string,
  rhythm: Rhythm,
  daysAgo: number,
): void {
  const activities = dice.weighted(ACTIVITIES);
  const isMissed = daysAgo !== rhythm.last && dice.chance(rhythm.missed ?? 0.1);
  if (isMissed) {
    const state = dice.pick(MISSED);
    const side = state === 'cancelled-by-participant' ? 'participant' : 'guide';
    tellMeeting(teller, pairingId, { daysAgo, state, logs: [{ side }] });
    return;
  }
  const minutes = dice.weighted(rhythm.minutes ?? MINUTES);
  tellMeeting(teller, pairingId, {
    daysAgo,
    state: 'held',
    minutes,
    activities,
    logs: sidesOf(dice, rhythm.voices ?? 'as-usual').map((side, index) => ({
      side,
      mood: dice.weighted(MOODS),
      ...(!teller.isBrief && index === 0 && dice.chance(0.12) ? { note: dice.pick(NOTES) } : {}),
    })),
  });
}

function sidesOf(dice: Dice, voices: Voices): readonly PairSide[] {
  if (voices === 'both') return ['guide', 'participant'];
  if (voices !== 'as-usual') return [voices];
  return dice.weighted<readonly PairSide[]>([
    [['guide'], 63],
    [['guide', 'participant'], 22],
    [['participant'], 15],
  ]);
}
