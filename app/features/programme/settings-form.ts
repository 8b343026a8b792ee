import { z } from 'zod';

const whole = (least: number, most: number) => z.number().int('not-a-number').min(least).max(most);

/** What a coordinator may change of the programme besides the matching; every save has a reason. */
export const SettingsForm = z
  .object({
    version: z.number().int().min(0),
    normHoursPerFourWeeks: whole(1, 40),
    minMonths: whole(1, 24),
    maxMonths: whole(1, 24),
    trialWeeks: whole(1, 12),
    answerWithinWorkingDays: whole(1, 20),
    /** One district a line, as people call it. */
    districts: z.string().trim().min(1).max(2000),
    reason: z.string().trim().min(1).max(300),
  })
  .refine((form) => form.minMonths <= form.maxMonths, {
    path: ['maxMonths'],
    message: 'settings:months-order',
  });
export type SettingsInput = z.output<typeof SettingsForm>;
