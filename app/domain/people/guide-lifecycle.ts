import { ok, type Result, refuse } from '../kernel/result';
import type { OnboardingKind } from './guide-checklist';
import type { ProfileGap } from './guide-profile';

/**
 * States that a Guide row can have. *Reserved* and *active* are not among them: they follow from the
 * places that are taken (GuidePlace) and would go wrong the day a guide has two (docs/adr/0007).
 */
export const GUIDE_STATES = [
  'interested',
  'applied',
  'interview-booked',
  'interviewed',
  'onboarding',
  'available',
  'resting',
  'alumni',
  'declined',
  'withdrawn',
  'suspended',
  'referred-elsewhere',
] as const;
export type GuideState = (typeof GUIDE_STATES)[number];

const UNDECIDED: readonly GuideState[] = [
  'interested',
  'applied',
  'interview-booked',
  'interviewed',
  'onboarding',
];
const LIVING: readonly GuideState[] = [...UNDECIDED, 'available', 'resting', 'alumni'];

/** Everything that can happen to a guide, with the states in which it can. */
const FROM = {
  apply: ['interested'],
  'book-interview': ['interested', 'applied', 'interview-booked'],
  'miss-interview': ['interview-booked'],
  'hold-interview': ['applied', 'interview-booked'],
  approve: ['interviewed'],
  decline: UNDECIDED,
  'refer-elsewhere': UNDECIDED,
  'make-available': ['onboarding'],
  rest: ['applied', 'interviewed', 'onboarding', 'available'],
  return: ['resting'],
  suspend: LIVING,
  unsuspend: ['suspended'],
  withdraw: [...LIVING, 'suspended'],
  finish: ['available', 'resting'],
  reopen: ['declined', 'withdrawn', 'referred-elsewhere', 'alumni'],
} as const satisfies Record<string, readonly GuideState[]>;

export type GuideEvent = keyof typeof FROM;
export const GUIDE_EVENTS = Object.keys(FROM) as readonly GuideEvent[];

export type GuideRefusal =
  | 'not-allowed-now'
  | 'application-incomplete'
  | 'checklist-open'
  | 'guide-has-places'
  | 'return-day-past';
type Next = Result<GuideState, GuideRefusal>;

/** What pages show: an available guide with a taken place is *reserved* or *active*. */
export type ShownGuideState = GuideState | 'reserved' | 'active';

/** `places` holds for each taken place whether a pairing has come of it; a proposal has none yet. */
export function shownState(state: GuideState, places: readonly boolean[]): ShownGuideState {
  if (state !== 'available' || places.length === 0) return state;
  return places.some((isPairing) => isPairing) ? 'active' : 'reserved';
}

/** Whether the event can happen at all in this state; its own guards may still refuse it. */
export function canHappen(event: GuideEvent, state: GuideState): boolean {
  return (FROM[event] as readonly GuideState[]).includes(state);
}

function step(event: GuideEvent, from: GuideState, to: GuideState): Next {
  return canHappen(event, from) ? ok(to) : refuse('not-allowed-now');
}

export function apply(from: GuideState, gaps: readonly ProfileGap[]): Next {
  const next = step('apply', from, 'applied');
  return next.ok && gaps.length > 0 ? refuse('application-incomplete') : next;
}

export function bookInterview(from: GuideState): Next {
  return step('book-interview', from, 'interview-booked');
}

/** The guide did not come: a new time once, after the second miss a rest (domain.md B1). */
export function missInterview(from: GuideState, earlierMisses: number): Next {
  return step('miss-interview', from, earlierMisses >= 1 ? 'resting' : 'applied');
}

export function holdInterview(from: GuideState): Next {
  return step('hold-interview', from, 'interviewed');
}

export function approve(from: GuideState): Next {
  return step('approve', from, 'onboarding');
}

export function decline(from: GuideState): Next {
  return step('decline', from, 'declined');
}

export function referElsewhere(from: GuideState): Next {
  return step('refer-elsewhere', from, 'referred-elsewhere');
}

/** Somebody presses when nothing blocks any more; the last tick on a list never does it. */
export function makeAvailable(
  from: GuideState,
  facts: { readonly gaps: readonly ProfileGap[]; readonly open: readonly OnboardingKind[] },
): Next {
  const next = step('make-available', from, 'available');
  if (!next.ok) return next;
  if (facts.open.length > 0) return refuse('checklist-open');
  return facts.gaps.length > 0 ? refuse('application-incomplete') : next;
}

/** ISO days; no day of return means that the guide will say so. */
export function rest(from: GuideState, untilOn: string | null, today: string): Next {
  const next = step('rest', from, 'resting');
  return next.ok && untilOn !== null && untilOn <= today ? refuse('return-day-past') : next;
}

/** What was reached before a rest or suspension, read from the guide's own rows. */
export interface Reached {
  readonly wasApproved: boolean;
  readonly hasOpenItems: boolean;
}

export function returnFromRest(from: GuideState, reached: Reached): Next {
  return step('return', from, stateAfterBreak(reached));
}

export function suspend(from: GuideState): Next {
  return step('suspend', from, 'suspended');
}

export function unsuspend(from: GuideState, reached: Reached): Next {
  return step('unsuspend', from, stateAfterBreak(reached));
}

/** Leaving needs free hands: a proposal or pairing is ended first, with its own reason. */
export function withdraw(from: GuideState, takenPlaces: number): Next {
  const next = step('withdraw', from, 'withdrawn');
  return next.ok && takenPlaces > 0 ? refuse('guide-has-places') : next;
}

export function finish(from: GuideState, takenPlaces: number): Next {
  const next = step('finish', from, 'alumni');
  return next.ok && takenPlaces > 0 ? refuse('guide-has-places') : next;
}

/** A former guide whose interview is still good goes straight on to the checklist. */
export function reopen(from: GuideState, facts: { readonly interviewIsValid: boolean }): Next {
  const isFormer = from === 'alumni' && facts.interviewIsValid;
  return step('reopen', from, isFormer ? 'onboarding' : 'applied');
}

function stateAfterBreak({ wasApproved, hasOpenItems }: Reached): GuideState {
  if (!wasApproved) return 'applied';
  return hasOpenItems ? 'onboarding' : 'available';
}
