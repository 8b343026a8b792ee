import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_ZONE } from '../../app/domain/kernel/programme-time';

/** Days and moments of a story, all counted from the day on which it is told. */
export interface Calendar {
  readonly today: Temporal.PlainDate;
  /** ISO day so many days ago; negative lies ahead. */
  day(daysAgo: number): string;
  /** That day at this hour in the programme's zone. */
  moment(daysAgo: number, hour?: number, minute?: number): Date;
  /** Days back to the day that lies so many months and days ago. */
  monthsAgo(months: number, days?: number): number;
  /** Days back to the working day that lies so many working days ago (Monday to Friday). */
  workingDaysAgo(count: number): number;
}

export function calendarFrom(today: Temporal.PlainDate): Calendar {
  const back = (daysAgo: number) => today.subtract({ days: daysAgo });
  return {
    today,
    day: (daysAgo) => back(daysAgo).toString(),
    moment(daysAgo, hour = 10, minute = 0) {
      const plainTime = Temporal.PlainTime.from({ hour, minute });
      const zoned = back(daysAgo).toZonedDateTime({ timeZone: PROGRAMME_ZONE, plainTime });
      return new Date(zoned.epochMilliseconds);
    },
    monthsAgo: (months, days = 0) =>
      today.subtract({ months }).until(today, { largestUnit: 'day' }).days + days,
    workingDaysAgo(count) {
      let daysAgo = 0;
      for (let left = count; left > 0; ) {
        daysAgo++;
        if (back(daysAgo).dayOfWeek <= 5) left--;
      }
      return daysAgo;
    },
  };
}
