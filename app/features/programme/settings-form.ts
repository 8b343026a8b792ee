import { z } from 'zod';
import { CRITERIA, MAX_SCORE, type Weights } from '~/domain/matching/settings';

const whole = (least: number, most: number) => z.number().int('not-a-number').min(least).max(most);
const Points = whole(0, MAX_SCORE);
const Yes = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

const WeightFields = {
  interests: Points,
  sex: Points,
  age: Points,
  life: Points,
  language: Points,
  nearness: Points,
  field: Points,
} satisfies Record<keyof Weights, z.ZodType>;

/** What a coordinator may change of the programme; every save is a new version with a reason. */
export const SettingsForm = z
  .object({
    version: z.number().int().min(0),
    normHoursPerFourWeeks: whole(1, 40),
    minMonths: whole(1, 24),
    maxMonths: whole(1, 24),
    trialWeeks: whole(1, 12),
    answerWithinWorkingDays: whole(1, 20),
    minOverlapSlots: whole(1, 6),
    certificateForChildren: Yes,
    minorsAllowed: Yes,
    /** One district a line, as people call it. */
    districts: z.string().trim().min(1).max(2000),
    weights: z.object(WeightFields),
    reason: z.string().trim().min(1).max(300),
  })
  .refine((form) => form.minMonths <= form.maxMonths, {
    path: ['maxMonths'],
    message: 'settings:months-order',
  })
  .refine((form) => CRITERIA.reduce((sum, one) => sum + form.weights[one], 0) === MAX_SCORE, {
    path: ['weights', 'field'],
    message: 'settings:weights-sum',
  });
export type SettingsInput = z.output<typeof SettingsForm>;
