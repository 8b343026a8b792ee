import type { CheckInKind } from './calendar/kinds';
import type { PairSide } from './story';

// What to ask in a call. Support is what makes pairings last (domain.md §0.2): a few short questions
// a time, to one side alone, and never a form to be read out.

const SCRIPT_LINES = [
  'met',
  'together',
  'like',
  'plan',
  'role',
  'boundaries',
  'support',
  'enough',
  'norwegian',
  'town',
  'hard',
  'ending',
  'afterwards',
  'need',
] as const;
export type ScriptLine = (typeof SCRIPT_LINES)[number];

/** What is never asked, and never written down. */
export const SCRIPT_NEVER = ['past', 'other-side', 'child'] as const;

const both = (...lines: ScriptLine[]) => ({ guide: lines, participant: lines });

const SCRIPTS: Readonly<Record<CheckInKind, Readonly<Record<PairSide, readonly ScriptLine[]>>>> = {
  'evaluation-start': {
    guide: ['role', 'boundaries', 'need'],
    participant: ['role', 'together', 'need'],
  },
  'check-in-first': {
    guide: ['met', 'like', 'role', 'plan', 'boundaries', 'need'],
    participant: ['met', 'like', 'role', 'plan', 'need'],
  },
  'check-in-second': {
    guide: ['met', 'enough', 'boundaries', 'plan', 'support', 'need'],
    participant: ['met', 'enough', 'together', 'plan', 'need'],
  },
  'check-in-monthly': both('met', 'like', 'hard', 'need'),
  'evaluation-3-months': {
    guide: ['like', 'enough', 'boundaries', 'support', 'hard', 'need'],
    participant: ['like', 'enough', 'norwegian', 'town', 'hard', 'need'],
  },
  'plan-ending': both('ending', 'afterwards', 'need'),
  'evaluation-final': {
    guide: ['like', 'support', 'afterwards', 'need'],
    participant: ['like', 'norwegian', 'town', 'afterwards', 'need'],
  },
  between: both('met', 'hard', 'need'),
};

/** The questions for a call of this kind to this side, in the order in which they are asked. */
export function callScript(kind: CheckInKind, side: PairSide): readonly ScriptLine[] {
  return SCRIPTS[kind][side];
}

/** After so many calls in a row without an answer another way is better than one more call. */
export const MANY_TRIES = 3;

/** Calls in a row that this side did not answer, since the last talk; oldest first in. */
export function unanswered(
  calls: readonly { readonly side: PairSide; readonly outcome: 'done' | 'no-answer' }[],
  side: PairSide,
): number {
  const own = calls.filter((call) => call.side === side);
  const last = own.findLastIndex(({ outcome }) => outcome === 'done');
  return own.length - 1 - last;
}
