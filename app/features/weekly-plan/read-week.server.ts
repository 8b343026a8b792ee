import type { Context } from '~/infra/context';
import { countCalendarKeys } from '../calendar-feed/calendar-keys.query.server';
import { mayHandlePairing } from '../pairings/pairing-page.query.server';
import { recordReading } from '../record-reading.server';
import { findWeek } from './week.query.server';

/**
 * A pair's week for a coordinator, with one row in the access log, and how many calendars on phones
 * its two sides have. Null when this coordinator may not know of the pairing.
 */
export async function readWeek(ctx: Context, pairingId: string) {
  if (!(await mayHandlePairing(ctx, pairingId))) return null;
  const week = await findWeek(ctx, pairingId);
  const select = { guideId: true, participantId: true } as const;
  const pairing = await ctx.db.pairing.findFirst({ where: { id: pairingId }, select });
  if (!week || !pairing) return null;
  await recordReading(ctx, {
    subjectType: 'participant',
    subjectId: pairing.participantId,
    page: 'pairing-week',
  });
  return { week, calendars: await countCalendarKeys(ctx, pairing) };
}
