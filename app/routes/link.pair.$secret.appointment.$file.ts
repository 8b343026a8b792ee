import { z } from 'zod';
import { findEntry } from '~/features/calendar-feed/calendar-feed.query.server';
import { writeCalendar } from '~/features/calendar-feed/write-calendar';
import { calendarResponse } from '~/http/calendar-response.server';
import { guardedLoader, notFound } from '~/http/guarded.server';
import { openPairLink, PairParams } from '~/http/pair-link.server';

const Params = PairParams.extend({ file: z.string().regex(/^[a-z2-7]{26}\.ics$/) });

/** One appointment as a file that a phone takes into its calendar: time only, no place, no name. */
export const loader = guardedLoader({ permission: 'link.answer', params: Params }, async (call) => {
  const { secret, file } = call.params;
  const { ctx, link } = await openPairLink(call, secret);
  const entryId = file.replace(/\.ics$/, '');
  const entry = await findEntry(ctx.db, ctx.clock, { pairingId: link.pairingId, entryId });
  if (!entry) throw notFound();
  const name = `${ctx.t('week:file-name')}.ics`;
  return calendarResponse(call.request, writeCalendar([entry], ctx.t), name);
});
