import type { TravelMinutes } from '../matching/people';
import type { Rules, Weights } from '../matching/settings';
import type { FollowUp } from './follow-up';

/** A district as the programme calls it; the name is the programme's own, in its own language. */
export interface District {
  readonly code: string;
  readonly name: string;
}

/** Everything a programme may change. Stored whole, one row per version (ProgrammeSettings). */
export interface ProgrammeSettings {
  /** Hours a pair should meet in four weeks; the programme's description says 2 a week. */
  readonly normHoursPerFourWeeks: number;
  readonly minMonths: number;
  readonly maxMonths: number;
  readonly trialWeeks: number;
  /** Working days within which a new guide must hear back. */
  readonly answerWithinWorkingDays: number;
  readonly districts: readonly District[];
  /** Codes of the `lists` catalogue, in the order they are shown. */
  readonly interests: readonly string[];
  readonly goals: readonly string[];
  readonly fields: readonly string[];
  readonly heardFrom: readonly string[];
  /** Languages offered first in lists, as BCP 47 codes. */
  readonly languages: readonly string[];
  readonly rules: Rules;
  readonly weights: Weights;
  /** By district code, each way once; null where the programme has not said any. */
  readonly travelMinutes: TravelMinutes | null;
  readonly followUp: FollowUp;
  /** Versions of the texts that are being given now. */
  readonly texts: {
    readonly privacy: string;
    readonly declaration: string;
    readonly agreement: string;
    readonly roleCard: string;
  };
}
