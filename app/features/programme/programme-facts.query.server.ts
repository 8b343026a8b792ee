import { DEFAULT_SETTINGS } from '~/domain/programme/default-settings';
import type { BranchDb } from '~/infra/db/database';
import { getSettings } from './settings.query.server';

/** What a programme tells everybody about itself. */
export interface ProgrammeFacts {
  readonly hoursPerWeek: number;
  readonly hoursPerFourWeeks: number;
  readonly minMonths: number;
  readonly maxMonths: number;
  readonly answerWithinWorkingDays: number;
  readonly privacyVersion: string;
}

/** The facts of a branch, or of a new programme while there is no branch yet. */
export async function getProgrammeFacts(db: BranchDb | null): Promise<ProgrammeFacts> {
  const settings = db ? (await getSettings(db)).settings : DEFAULT_SETTINGS;
  return {
    hoursPerWeek: settings.normHoursPerFourWeeks / 4,
    hoursPerFourWeeks: settings.normHoursPerFourWeeks,
    minMonths: settings.minMonths,
    maxMonths: settings.maxMonths,
    answerWithinWorkingDays: settings.answerWithinWorkingDays,
    privacyVersion: settings.texts.privacy,
  };
}
