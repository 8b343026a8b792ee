import { z } from 'zod';
import { CRITERIA, MAX_SCORE, type Weights } from '~/domain/matching/settings';
import type { MatchingSettings } from '~/domain/programme/matching-settings';

const whole = (least: number, most: number) => z.number().int('not-a-number').min(least).max(most);
const Points = whole(0, MAX_SCORE);
const Yes = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

/** Longest way that anybody may write, in minutes. */
export const MOST_MINUTES = 240;
/** With more districts the ways would not fit an address, nor anybody's patience. */
export const MOST_DISTRICTS = 15;

const RULES = {
  floor: Points,
  minOverlapSlots: whole(1, 6),
  minorGuideMinAge: whole(18, 99),
} as const;
const WeightFields = z.object({
  interests: Points,
  sex: Points,
  age: Points,
  life: Points,
  language: Points,
  nearness: Points,
  field: Points,
} satisfies Record<keyof Weights, z.ZodType>);

/** The fields of the matching as they are typed; ways are read beside them. */
export const MatchingFields = z.object({
  version: z.number().int().min(0),
  ...RULES,
  maxTravelMinutes: whole(5, MOST_MINUTES).optional(),
  certificateForChildren: Yes,
  minorsAllowed: Yes,
  weights: WeightFields,
});

export function sumOf(weights: Weights): number {
  return CRITERIA.reduce((sum, one) => sum + weights[one], 0);
}

export function matchingOf(
  { maxTravelMinutes, weights, version: _, ...rules }: z.output<typeof MatchingFields>,
  travelMinutes: MatchingSettings['travelMinutes'],
): MatchingSettings {
  return {
    rules: { ...rules, maxTravelMinutes: maxTravelMinutes ?? null },
    weights,
    travelMinutes,
  };
}

const Code = z.string().regex(/^[a-z0-9-]{1,40}$/);
const Ways = z.record(Code, z.record(Code, whole(1, MOST_MINUTES)));

const Matching = z.object({
  rules: z.object({
    ...RULES,
    maxTravelMinutes: whole(5, MOST_MINUTES).nullable(),
    certificateForChildren: z.boolean(),
    minorsAllowed: z.boolean(),
  }),
  weights: WeightFields.refine((weights) => sumOf(weights) === MAX_SCORE, {
    message: 'invalid',
  }),
  travelMinutes: Ways.nullable(),
});

/** What was looked at, as the page gave it out, with why it is saved. */
export const SaveMatchingForm = z.object({
  version: z.number().int().min(0),
  settings: z
    .string()
    .max(20_000)
    .transform((text, issues): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        issues.addIssue({ code: 'custom', message: 'invalid' });
        return z.NEVER;
      }
    })
    .pipe(Matching),
  reason: z.string().trim().min(1).max(300),
});
