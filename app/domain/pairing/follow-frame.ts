import type { Temporal } from 'temporal-polyfill';
import type { ProgrammeSettings } from '../programme/settings';
import type { Holidays } from '../programme/working-days';

/** What is the same for every pairing that is looked at: the day, the programme, its holidays. */
export interface FollowFrame {
  readonly today: Temporal.PlainDate;
  readonly settings: ProgrammeSettings;
  /** Public holidays as ISO days, of the year before, this one and the next. */
  readonly holidays: Holidays;
}
