/** Whether an interpreter comes to the first meeting; only one guide in ten had one (domain.md A2). */
export const INTERPRETER_PLANS = ['not-needed', 'to-book', 'booked'] as const;
export type InterpreterPlan = (typeof INTERPRETER_PLANS)[number];

export const FIRST_MEETING_OUTCOMES = [
  'held',
  'no-show-guide',
  'no-show-participant',
  'cancelled',
] as const;
export type FirstMeetingOutcome = (typeof FIRST_MEETING_OUTCOMES)[number];
