import { ok, type Result, refuse } from '../kernel/result';
import type { MeetingState } from './meeting-state';
import type { SaidOutcome, Word } from './said';

/** A meeting of one day as far as merging needs to know it. */
export interface DayMeeting {
  readonly id: string;
  /** 1 for the first of its day. */
  readonly number: number;
  readonly state: MeetingState;
  /** Had a time beforehand. */
  readonly isPlanned: boolean;
  /** What is still said of it: words that were taken back are left out. */
  readonly words: readonly Word[];
}

/** Which meeting a word belongs to: one that is there, or a new one with this number. */
export type Place =
  | { readonly kind: 'there'; readonly id: string }
  | { readonly kind: 'new'; readonly number: number };

/**
 * Finds the meeting that a side speaks of (domain.md B4). Both sides who log one day mean one
 * meeting; a planned one of that day is the one that was held; a cancelled one stays cancelled, and
 * who met all the same gets the next number. `day-said-already`: the same side has said the same of
 * this day before, so that a second tab or an impatient press makes no second meeting; with `again`
 * it is meant, and is the day's next meeting.
 *
 * @param day all meetings of that day, in any order
 */
export function placeOf(
  day: readonly DayMeeting[],
  word: Pick<Word, 'side' | 'outcome'>,
  again = false,
): Result<Place, 'day-said-already'> {
  const inOrder = [...day].sort((a, b) => a.number - b.number);
  const isOwn = (one: Word) => one.side === word.side;
  const own = inOrder.filter((meeting) => meeting.words.some(isOwn));
  const hasSaidSo = own.some(({ words }) => words.some((one) => isOwn(one) && isLike(one, word)));
  if (hasSaidSo && !again) return refuse('day-said-already', 'again');
  const open = inOrder.find((meeting) => !own.includes(meeting) && isOpenTo(meeting, word));
  if (open) return ok({ kind: 'there', id: open.id });
  const taken = new Set(inOrder.map(({ number }) => number));
  let number = 1;
  while (taken.has(number)) number += 1;
  return ok({ kind: 'new', number });
}

/** Held, or not: how it failed to happen makes no difference here. */
function isLike(a: { readonly outcome: SaidOutcome }, b: typeof a): boolean {
  return (a.outcome === 'held') === (b.outcome === 'held');
}

/** A cancelled plan stays cancelled, whoever met all the same; what was only tried can be spoken of. */
function isOpenTo(meeting: DayMeeting, word: { readonly outcome: SaidOutcome }): boolean {
  if (meeting.state === 'planned' || meeting.state === 'undone') return true;
  const isCancelledPlan = meeting.isPlanned && meeting.state.startsWith('cancelled');
  return isCancelledPlan ? word.outcome !== 'held' : meeting.words.length > 0;
}
