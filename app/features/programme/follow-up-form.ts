import { z } from 'zod';
import { dayNumber } from '~/domain/kernel/day-number';
import type { FollowUp, FreeDays } from '~/domain/programme/follow-up';
import type { FollowNumber } from '~/domain/programme/follow-up-changes';

const whole = (least: number, most: number) => z.number().int('not-a-number').min(least).max(most);
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const Yes = z
  .literal('yes')
  .optional()
  .transform((value) => value === 'yes');

const NUMBERS = {
  askGuideAfterDays: whole(3, 60),
  askBothAfterDays: whole(4, 65),
  callAfterDays: whole(5, 70),
  firstCheckInFromDay: whole(1, 60),
  firstCheckInUntilDay: whole(1, 60),
  secondCheckInDay: whole(2, 90),
  planEndingMonth: whole(1, 24),
  pauseMostWeeks: whole(1, 26),
  extendMostMonths: whole(0, 12),
  logBackDays: whole(7, 365),
  expenseMostKroner: whole(0, 10_000),
} satisfies Record<FollowNumber, z.ZodType>;

/** Stretches that a programme keeps free at once; a page with more would not be read. */
export const MOST_FREE = 12;
const LONGEST_FREE_DAYS = 70;

const Day = z.iso.date().optional();
/** Nothing typed is no stretch: so one is taken away, and the empty lines say nothing. */
const FreeLine = z.object({
  name: z.string().trim().max(60).optional(),
  fromOn: Day,
  untilOn: Day,
});

const FIELDS = {
  version: z.number().int().min(0),
  ...NUMBERS,
  halvesHolidayWeeks: Yes,
  countsPhoneTalks: Yes,
  quietFrom: Clock,
  quietUntil: Clock,
  free: z.array(FreeLine).max(MOST_FREE).default([]),
};
type Fields = z.output<z.ZodObject<typeof FIELDS>>;

/** The fields as they are typed, to see what they would do. */
export const FollowUpFields = z.object(FIELDS).superRefine(checkOrder);

/** The same, to be saved. */
export const SaveFollowUpForm = z
  .object({ ...FIELDS, reason: z.string().trim().min(1).max(300) })
  .superRefine(checkOrder);

export function followUpOf(fields: Fields): FollowUp {
  const { version: _, free, ...followUp } = fields;
  const freeDays = free.flatMap(({ name, fromOn, untilOn }): FreeDays[] =>
    fromOn && untilOn ? [{ name: name ?? '', fromOn, untilOn }] : [],
  );
  freeDays.sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1));
  return { ...followUp, freeDays };
}

function checkOrder(form: Fields, issues: z.RefinementCtx): void {
  const say = (path: (string | number)[], message: string) =>
    issues.addIssue({ code: 'custom', path, message });
  const ordered = (lower: FollowNumber, upper: FollowNumber, message: string, mayEqual = false) => {
    const isWrong = mayEqual ? form[upper] < form[lower] : form[upper] <= form[lower];
    if (isWrong) say([upper], message);
  };
  ordered('askGuideAfterDays', 'askBothAfterDays', 'follow-settings:after-guide');
  ordered('askBothAfterDays', 'callAfterDays', 'follow-settings:after-both');
  ordered('firstCheckInFromDay', 'firstCheckInUntilDay', 'follow-settings:until-before-from', true);
  ordered('firstCheckInUntilDay', 'secondCheckInDay', 'follow-settings:after-first');
  form.free.forEach(({ name, fromOn, untilOn }, index) => {
    if (!name && !fromOn && !untilOn) return;
    if (!fromOn) say(['free', index, 'fromOn'], 'required');
    if (!untilOn) say(['free', index, 'untilOn'], 'required');
    if (!fromOn || !untilOn) return;
    if (untilOn < fromOn) say(['free', index, 'untilOn'], 'follow-settings:until-before-from');
    if (dayNumber(untilOn) - dayNumber(fromOn) >= LONGEST_FREE_DAYS) {
      say(['free', index, 'untilOn'], 'follow-settings:free-too-long');
    }
  });
}
