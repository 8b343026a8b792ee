import type { PairSide } from './story';

// What each side expects before the two meet for the first time. NTNU found that most trouble comes
// from what nobody had said aloud (domain.md S1 p80, E39): a few choices each, nothing typed.

/** How often. `open` is "let us find out", and agrees with everything. */
export const RHYTHMS = ['weekly', 'every-second-week', 'monthly', 'open'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

export const TOGETHER = [
  'talk',
  'walk',
  'town',
  'food',
  'sport',
  'culture',
  'nature',
  'letters',
  'children',
] as const;
export type Together = (typeof TOGETHER)[number];

/** What somebody would rather not, or wants to talk about first. */
export const LIMITS = [
  'money',
  'gifts',
  'home',
  'photos',
  'social-media',
  'late',
  'evenings',
  'others',
] as const;
export type Limit = (typeof LIMITS)[number];

export const REACH = ['call', 'sms', 'app', 'email'] as const;
export type Reach = (typeof REACH)[number];

/** One side's answers; null is not asked yet, an empty list is "none of these". */
export interface Expectations {
  readonly rhythm: Rhythm | null;
  readonly together: readonly Together[] | null;
  readonly limits: readonly Limit[] | null;
  readonly reach: Reach | null;
}

export const QUESTIONS = ['rhythm', 'together', 'limits', 'reach'] as const;
export type Question = (typeof QUESTIONS)[number];

export const NO_EXPECTATIONS: Expectations = {
  rhythm: null,
  together: null,
  limits: null,
  reach: null,
};

/** Questions that have no answer yet, in the order they are asked. */
export function openQuestions(answers: Expectations): readonly Question[] {
  return QUESTIONS.filter((question) => answers[question] === null);
}

/** Where the two differ, for the coordinator alone. */
export type Difference =
  | { readonly code: 'rhythm'; readonly guide: Rhythm; readonly participant: Rhythm }
  | { readonly code: 'nothing-together' }
  | { readonly code: 'limit'; readonly limit: Limit; readonly saidBy: PairSide }
  | { readonly code: 'reach'; readonly guide: Reach; readonly participant: Reach };

/**
 * What to talk about at the first meeting: what only one side has said. A question that a side has
 * not answered differs from nothing.
 */
export function differences(guide: Expectations, participant: Expectations): Difference[] {
  const found: Difference[] = [];
  const [gRhythm, pRhythm] = [guide.rhythm, participant.rhythm];
  if (gRhythm && pRhythm && gRhythm !== pRhythm && gRhythm !== 'open' && pRhythm !== 'open') {
    found.push({ code: 'rhythm', guide: gRhythm, participant: pRhythm });
  }
  const { together } = inCommon(guide, participant);
  const haveBoth = guide.together !== null && participant.together !== null;
  if (haveBoth && together.length === 0) found.push({ code: 'nothing-together' });
  if (guide.limits && participant.limits) {
    for (const limit of LIMITS) {
      const saidByGuide = guide.limits.includes(limit);
      if (saidByGuide === participant.limits.includes(limit)) continue;
      found.push({ code: 'limit', limit, saidBy: saidByGuide ? 'guide' : 'participant' });
    }
  }
  if (guide.reach && participant.reach && guide.reach !== participant.reach) {
    found.push({ code: 'reach', guide: guide.reach, participant: participant.reach });
  }
  return found;
}

/** What both want, and what both would rather not: a good beginning for the first meeting. */
export function inCommon(
  guide: Expectations,
  participant: Expectations,
): { readonly together: readonly Together[]; readonly limits: readonly Limit[] } {
  return {
    together: TOGETHER.filter(
      (one) => guide.together?.includes(one) && participant.together?.includes(one),
    ),
    limits: LIMITS.filter(
      (one) => guide.limits?.includes(one) && participant.limits?.includes(one),
    ),
  };
}
