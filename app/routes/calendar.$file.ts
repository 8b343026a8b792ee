import { z } from 'zod';
import { openFeed } from '~/features/calendar-feed/calendar-feed.query.server';
import { noteUse } from '~/features/calendar-feed/calendar-keys.server';
import { calendarResponse } from '~/http/calendar-response.server';
import { guardedLoader, notFound } from '~/http/guarded.server';

const Params = z.object({ file: z.string().regex(/^[\w-]{43}\.ics$/) });
const HOUR_SECONDS = 3600;

/**
 * The private calendar of one device. Its address is the key: no session is asked for, and who holds
 * a revoked one learns nothing. Only live addresses are counted, so guessing fills no table.
 */
export const loader = guardedLoader(
  { permission: 'ics.feed', params: Params },
  async ({ ctx, params, request, runtime }) => {
    const secret = params.file.replace(/\.ics$/, '');
    const feed = await openFeed(runtime.database, ctx.clock, secret);
    if (!feed) throw notFound();
    const allowed = await runtime.limits.consume('calendar-feed', feed.keyId);
    if (!allowed.ok) {
      const headers = { 'Retry-After': String(HOUR_SECONDS), 'Cache-Control': 'no-store' };
      throw new Response(null, { status: 429, headers });
    }
    await noteUse(ctx, feed);
    return calendarResponse(request, feed.text, 'calendar.ics');
  },
);
