import type { Temporal } from 'temporal-polyfill';
import { spanAround } from '../../kernel/day-spans';
import { dayNumberOf } from '../../kernel/programme-time';
import type { FollowUp } from '../../programme/follow-up';
import type { FollowFrame } from '../follow-frame';
import { stillSpans } from '../still-days';
import type { PairingStory } from '../story';
import { areTwoMissed, isLowAnswer, isOneSideSilent, isUnderHalfNorm } from './signs';
import { silenceOf } from './silence';

const LADDER_STEPS = ['none', 'ask-guide', 'ask-both', 'call'] as const;
export type LadderStep = (typeof LADDER_STEPS)[number];

const RISK_SIGNS = [
  'asks-for-help',
  'said-not-met',
  'silent',
  'low-answer',
  'two-missed',
  'half-norm',
  'one-side-silent',
] as const;
export type RiskSign = (typeof RISK_SIGNS)[number];

export interface Ladder {
  readonly step: LadderStep;
  /** Day of the last meeting, else of the start; null where there is no ladder. */
  readonly silentSince: Temporal.PlainDate | null;
  readonly silentDays: number;
  /** Stopped today by a pause, by what the pair said itself or by a free week. */
  readonly isStill: boolean;
  /** In the order of RISK_SIGNS, the most pressing first. */
  readonly signs: readonly RiskSign[];
}

/**
 * How quiet a pair has become and what shows that it may need somebody (domain.md B3 AT RISK, B4).
 * On a still day nobody is asked and nothing is a sign; only who asks for help is called on any day.
 * A pairing that has not begun, is closing or closed is asked about no silence.
 */
export function ladderOf(story: PairingStory, frame: FollowFrame): Ladder {
  if (isClosed(story)) return { ...NO_LADDER, signs: [] };
  const asked = signsOfSignals(story);
  if (!isWatched(story)) return { ...NO_LADDER, step: stepOf(0, asked, frame), signs: asked };
  const still = stillSpans(story, frame);
  const silence = silenceOf(story, frame, still);
  if (!silence) return { ...NO_LADDER, step: stepOf(0, asked, frame), signs: asked };
  const isStill = spanAround(still, dayNumberOf(frame.today)) !== undefined;
  const { since: silentSince, days: silentDays } = silence;
  const signs = new Set<RiskSign>(asked);
  if (!isStill) {
    if (silentDays >= frame.settings.followUp.callAfterDays) signs.add('silent');
    if (isLowAnswer(story)) signs.add('low-answer');
    if (areTwoMissed(story, frame, still)) signs.add('two-missed');
    if (isUnderHalfNorm(story, frame)) signs.add('half-norm');
    if (isOneSideSilent(story, frame, still)) signs.add('one-side-silent');
  }
  return {
    step: stepOf(isStill ? 0 : silentDays, asked, frame),
    silentSince,
    silentDays,
    isStill,
    signs: RISK_SIGNS.filter((sign) => signs.has(sign)),
  };
}

/** What a reminder of a step is about once: this silence, until the pair has met. */
export function silencePeriod({ silentSince }: Pick<Ladder, 'silentSince'>): string {
  return `silence:${silentSince ?? ''}`;
}

const NO_LADDER = { step: 'none', silentSince: null, silentDays: 0, isStill: false } as const;

function isClosed({ state }: PairingStory): boolean {
  return state === 'completed' || state === 'ended-early';
}

function isWatched({ state }: PairingStory): boolean {
  return state === 'trial' || state === 'active' || state === 'paused';
}

function signsOfSignals({ signals }: PairingStory): RiskSign[] {
  const kinds = new Set(signals.map(({ kind }) => kind));
  return RISK_SIGNS.filter(
    (sign) =>
      (sign === 'asks-for-help' && kinds.has('need-help')) ||
      (sign === 'said-not-met' && kinds.has('not-met')),
  );
}

function stepOf(
  days: number,
  asked: readonly RiskSign[],
  { settings: { followUp } }: { readonly settings: { readonly followUp: FollowUp } },
): LadderStep {
  if (asked.includes('asks-for-help') || days >= followUp.callAfterDays) return 'call';
  if (days >= followUp.askBothAfterDays) return 'ask-both';
  return days >= followUp.askGuideAfterDays ? 'ask-guide' : 'none';
}
