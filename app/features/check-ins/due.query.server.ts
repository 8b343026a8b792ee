import { today } from '~/domain/kernel/programme-time';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { calendarItems } from '~/domain/pairing/calendar/due';
import { BETWEEN, type CheckInKind } from '~/domain/pairing/calendar/kinds';
import type { PairingStory, PairSide } from '~/domain/pairing/story';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { frameOf } from '../pairings/stories/follow-frame.query.server';
import { loadStories } from '../pairings/stories/load-stories.query.server';
import { getSettings } from '../programme/settings.query.server';

type NotDue = 'not-found' | 'not-allowed-now' | 'check-in-recorded';

const CLOSED: readonly string[] = ['completed', 'ended-early'];

/** One pairing's story and calendar, as they are in this transaction. */
export async function calendarIn(
  tx: BranchTx,
  ctx: Pick<Context, 'clock'>,
  pairingId: string,
): Promise<{
  readonly story: PairingStory;
  readonly items: ReturnType<typeof calendarItems>;
} | null> {
  const { settings } = await getSettings(tx);
  const [story] = await loadStories(tx, {
    where: { id: pairingId },
    today: today(ctx.clock),
    take: 1,
  });
  if (!story) return null;
  return { story, items: calendarItems(story, frameOf(ctx, settings)) };
}

/**
 * What kind of talk is recorded under this key of the programme calendar. A talk between has no key.
 * What lies in a pause may be done all the same; what is not yet due, or was never asked, may not.
 */
export async function findDue(
  tx: BranchTx,
  ctx: Pick<Context, 'clock'>,
  { pairingId, side, dueKey }: { pairingId: string; side: PairSide; dueKey: string },
): Promise<Result<CheckInKind, NotDue>> {
  const calendar = await calendarIn(tx, ctx, pairingId);
  if (!calendar) return refuse('not-found');
  if (CLOSED.includes(calendar.story.state)) return refuse('not-allowed-now');
  if (dueKey === '') return ok(BETWEEN);
  const item = calendar.items.find(({ key }) => key === dueKey);
  if (!item || item.kind === 'end' || (item.side !== null && item.side !== side))
    return refuse('not-found');
  if (item.status === 'done') return refuse('check-in-recorded');
  return item.status === 'coming' ? refuse('not-allowed-now') : ok(item.kind);
}
