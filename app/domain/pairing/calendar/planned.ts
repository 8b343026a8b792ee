import type { Temporal } from 'temporal-polyfill';
import type { ProgrammeSettings } from '../../programme/settings';
import { plannedEnd } from '../pairing-lifecycle';
import type { PairingStory, PairSide } from '../story';
import type { DueKind } from './kinds';

/** One thing that the calendar asks for, on the day it would be without pauses and free weeks. */
export interface PlannedItem {
  readonly key: string;
  readonly kind: DueKind;
  readonly side: PairSide | null;
  readonly on: Temporal.PlainDate;
  /** Days that it may take before it is late. */
  readonly graceDays: number;
}

const SIDES: readonly PairSide[] = ['guide', 'participant'];
/** The 3-month evaluation is due from day 85 to day 100 (domain.md B6). */
const THREE_MONTHS = { day: 85, graceDays: 15 };
const WEEK = 7;
const FORTNIGHT = 14;
/** The second check-in is the talk of the first month. */
const FIRST_MONTHLY = 2;
/** No pairing lasts longer; only a broken row would. */
const MOST_MONTHS = 60;

/**
 * Everything that a pairing's calendar holds from its start to its planned end, in order of days.
 * Months are calendar months of the start: one that began on the 31st is called on the last day of
 * a shorter month, and on the 31st again after it.
 */
export function plannedItems(story: PairingStory, settings: ProgrammeSettings): PlannedItem[] {
  const { startedOn } = story;
  if (!startedOn) return [];
  const { followUp } = settings;
  const endsOn = story.plannedEndOn ?? plannedEnd(startedOn, settings.maxMonths);
  const day = (days: number) => startedOn.add({ days });
  const items = [
    ...bothSides('evaluation-start', startedOn, FORTNIGHT),
    ...bothSides(
      'check-in-first',
      day(followUp.firstCheckInFromDay),
      followUp.firstCheckInUntilDay - followUp.firstCheckInFromDay,
    ),
    ...bothSides('check-in-second', day(followUp.secondCheckInDay), WEEK),
    ...monthly(startedOn, endsOn),
    ...bothSides('evaluation-3-months', day(THREE_MONTHS.day), THREE_MONTHS.graceDays),
    one('plan-ending', 'plan-ending', planEndingOn(startedOn, endsOn, settings), FORTNIGHT),
    ...bothSides('evaluation-final', finalOn(story, endsOn), FORTNIGHT),
    one('end', `end:${endsOn}`, endsOn, 0),
  ];
  return items.sort((a, b) => a.on.since(b.on).sign);
}

function one(kind: DueKind, key: string, on: Temporal.PlainDate, graceDays: number): PlannedItem {
  return { key, kind, side: null, on, graceDays };
}

function bothSides(
  kind: DueKind,
  on: Temporal.PlainDate,
  graceDays: number,
  name: string = kind,
): PlannedItem[] {
  return SIDES.map((side) => ({ key: `${name}:${side}`, kind, side, on, graceDays }));
}

function monthly(startedOn: Temporal.PlainDate, endsOn: Temporal.PlainDate): PlannedItem[] {
  const items: PlannedItem[] = [];
  for (let months = FIRST_MONTHLY; months < MOST_MONTHS; months++) {
    const on = plannedEnd(startedOn, months);
    if (on.until(endsOn).sign <= 0) break;
    items.push(
      ...bothSides('check-in-monthly', on, FORTNIGHT, `check-in-monthly:${on.toPlainYearMonth()}`),
    );
  }
  return items;
}

/** In the programme's month of it, and at least a month before the end of a shorter pairing. */
function planEndingOn(
  startedOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
  { followUp }: ProgrammeSettings,
): Temporal.PlainDate {
  const inMonth = plannedEnd(startedOn, followUp.planEndingMonth);
  const latest = endsOn.subtract({ months: 1 });
  return inMonth.until(latest).sign >= 0 ? inMonth : latest;
}

/** Two weeks before the end, or when the closing began, whichever is first. */
function finalOn({ state, stateSince }: PairingStory, endsOn: Temporal.PlainDate) {
  const before = endsOn.subtract({ days: FORTNIGHT });
  if (state !== 'closing') return before;
  return before.until(stateSince).sign >= 0 ? before : stateSince;
}
