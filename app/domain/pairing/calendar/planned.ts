import type { Temporal } from 'temporal-polyfill';
import { dayNumberOf } from '../../kernel/programme-time';
import type { ProgrammeSettings } from '../../programme/settings';
import { plannedEnd } from '../pairing-lifecycle';
import type { PairingStory, PairSide } from '../story';
import type { DueKind } from './kinds';

/** One thing that the calendar asks for, on the day it would be without pauses and free weeks. */
export interface PlannedItem {
  readonly key: string;
  readonly kind: DueKind;
  readonly side: PairSide | null;
  /** As `dayNumber` counts: a list of many pairings compares thousands of days. */
  readonly day: number;
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
  const start = dayNumberOf(startedOn);
  const endsOn = story.plannedEndOn ?? plannedEnd(startedOn, settings.maxMonths);
  const end = dayNumberOf(endsOn);
  const firstDays = followUp.firstCheckInUntilDay - followUp.firstCheckInFromDay;
  const items = [
    ...bothSides('evaluation-start', start, FORTNIGHT),
    ...bothSides('check-in-first', start + followUp.firstCheckInFromDay, firstDays),
    ...bothSides('check-in-second', start + followUp.secondCheckInDay, WEEK),
    ...monthly(startedOn, end),
    ...bothSides('evaluation-3-months', start + THREE_MONTHS.day, THREE_MONTHS.graceDays),
    one('plan-ending', 'plan-ending', planEndingDay(startedOn, endsOn, settings), FORTNIGHT),
    ...bothSides('evaluation-final', finalDay(story, end), FORTNIGHT),
    one('end', `end:${endsOn}`, end, 0),
  ];
  return items.sort((a, b) => a.day - b.day);
}

function one(kind: DueKind, key: string, day: number, graceDays: number): PlannedItem {
  return { key, kind, side: null, day, graceDays };
}

function bothSides(
  kind: DueKind,
  day: number,
  graceDays: number,
  name: string = kind,
): PlannedItem[] {
  return SIDES.map((side) => ({ key: `${name}:${side}`, kind, side, day, graceDays }));
}

function monthly(startedOn: Temporal.PlainDate, end: number): PlannedItem[] {
  const items: PlannedItem[] = [];
  for (let months = FIRST_MONTHLY; months < MOST_MONTHS; months++) {
    const on = plannedEnd(startedOn, months);
    const day = dayNumberOf(on);
    if (day >= end) break;
    const month = on.toString().slice(0, 'YYYY-MM'.length);
    items.push(...bothSides('check-in-monthly', day, FORTNIGHT, `check-in-monthly:${month}`));
  }
  return items;
}

/** In the programme's month of it, and at least a month before the end of a shorter pairing. */
function planEndingDay(
  startedOn: Temporal.PlainDate,
  endsOn: Temporal.PlainDate,
  { followUp }: ProgrammeSettings,
): number {
  const inMonth = dayNumberOf(plannedEnd(startedOn, followUp.planEndingMonth));
  return Math.min(inMonth, dayNumberOf(endsOn.subtract({ months: 1 })));
}

/** Two weeks before the end, or when the closing began, whichever is first. */
function finalDay({ state, stateSince }: PairingStory, end: number): number {
  const before = end - FORTNIGHT;
  return state === 'closing' ? Math.min(before, dayNumberOf(stateSince)) : before;
}
