import { today } from '~/domain/kernel/programme-time';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import { getSettings } from '~/features/programme/settings.query.server';
import type { Context } from '~/infra/context';
import { norwegianHolidays } from '~/infra/holidays.server';

/** What every pairing of the branch is looked at with today; one statement. */
export async function followFrame(ctx: Pick<Context, 'db' | 'clock'>): Promise<FollowFrame> {
  const { settings } = await getSettings(ctx.db);
  return frameOf(ctx, settings);
}

/** The same for settings that are not in force (yet). */
export function frameOf(
  { clock }: Pick<Context, 'clock'>,
  settings: ProgrammeSettings,
): FollowFrame {
  const day = today(clock);
  const holidays = norwegianHolidays([day.year - 1, day.year, day.year + 1]);
  return { today: day, settings, holidays };
}
