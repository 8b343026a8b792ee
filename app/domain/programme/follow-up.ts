/** A stretch of days that the programme keeps free, both days included (ISO). */
export interface FreeDays {
  readonly fromOn: string;
  readonly untilOn: string;
  readonly name: string;
}

/** How a programme follows its pairings; every number is a setting (domain.md B3, B4). */
export interface FollowUp {
  /** Days without a meeting after which the guide is asked, both are asked, and a coordinator calls. */
  readonly askGuideAfterDays: number;
  readonly askBothAfterDays: number;
  readonly callAfterDays: number;
  /** First check-in: days of the pairing, from and to. */
  readonly firstCheckInFromDay: number;
  readonly firstCheckInUntilDay: number;
  readonly secondCheckInDay: number;
  /** Month of the pairing in which its ending is planned. */
  readonly planEndingMonth: number;
  readonly pauseMostWeeks: number;
  /** How far beyond the programme's longest length a pairing may go, with a reason; 0 is not at all. */
  readonly extendMostMonths: number;
  /** Weeks in which nobody is asked and the norm stands still. */
  readonly freeDays: readonly FreeDays[];
  /** A week with a public holiday counts for half of the norm. */
  readonly halvesHolidayWeeks: boolean;
  /** Wall clock, HH:MM: between them no message leaves, sign-in codes apart. */
  readonly quietFrom: string;
  readonly quietUntil: string;
  /** How far back a meeting may be logged. */
  readonly logBackDays: number;
  /** Talks by phone count towards the norm too. */
  readonly countsPhoneTalks: boolean;
  /** Largest outlay that a guide can ask to have back, in kroner. */
  readonly expenseMostKroner: number;
}

/** Thresholds of the silence ladder and the check-ins as domain.md B3 and B4 have them. */
export const DEFAULT_FOLLOW_UP: FollowUp = {
  askGuideAfterDays: 10,
  askBothAfterDays: 14,
  callAfterDays: 21,
  firstCheckInFromDay: 10,
  firstCheckInUntilDay: 14,
  secondCheckInDay: 28,
  planEndingMonth: 8,
  pauseMostWeeks: 8,
  extendMostMonths: 0,
  freeDays: [],
  halvesHolidayWeeks: true,
  quietFrom: '20:00',
  quietUntil: '08:00',
  logBackDays: 60,
  countsPhoneTalks: false,
  expenseMostKroner: 500,
};
