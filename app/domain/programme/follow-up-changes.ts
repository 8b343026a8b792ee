import type { FollowUp, FreeDays } from './follow-up';

/** The numbers of FollowUp in the order of their page. */
const FOLLOW_NUMBERS = [
  'askGuideAfterDays',
  'askBothAfterDays',
  'callAfterDays',
  'firstCheckInFromDay',
  'firstCheckInUntilDay',
  'secondCheckInDay',
  'planEndingMonth',
  'pauseMostWeeks',
  'extendMostMonths',
  'logBackDays',
  'expenseMostKroner',
] as const satisfies readonly (keyof FollowUp)[];
export type FollowNumber = (typeof FOLLOW_NUMBERS)[number];

const OTHERS = [
  'halvesHolidayWeeks',
  'countsPhoneTalks',
  'quietFrom',
  'quietUntil',
] as const satisfies readonly (keyof FollowUp)[];

export type FollowUpChange =
  | {
      readonly kind: 'value';
      readonly name: FollowNumber | (typeof OTHERS)[number];
      readonly from: number | string | boolean;
      readonly to: number | string | boolean;
    }
  | { readonly kind: 'free-added' | 'free-removed'; readonly days: FreeDays };

/** What `after` changes, in the order of the page; empty where it is all the same. */
export function followUpChanges(before: FollowUp, after: FollowUp): readonly FollowUpChange[] {
  const values = [...FOLLOW_NUMBERS, ...OTHERS].map(
    (name) => ({ kind: 'value', name, from: before[name], to: after[name] }) as const,
  );
  return [
    ...values.filter(({ from, to }) => from !== to),
    ...missing(before.freeDays, after.freeDays).map(
      (days) => ({ kind: 'free-removed', days }) as const,
    ),
    ...missing(after.freeDays, before.freeDays).map(
      (days) => ({ kind: 'free-added', days }) as const,
    ),
  ];
}

function missing(of: readonly FreeDays[], among: readonly FreeDays[]): readonly FreeDays[] {
  const known = new Set(among.map(nameOf));
  return of.filter((one) => !known.has(nameOf(one)));
}

function nameOf({ fromOn, untilOn, name }: FreeDays): string {
  return `${fromOn} ${untilOn} ${name}`;
}
