import { normOf } from '~/domain/meetings/norm';
import { type MeetingHours, meetingHours } from '~/domain/reporting/meeting-hours';
import type { Context } from '~/infra/context';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { loadStories } from '../pairings/stories/load-stories.query.server';
import { LISTED } from '../participants/visible-participants.query';

/** How the branch's active pairs met in the four weeks up to today; null where they are too few. */
export async function readMeetingHours(
  ctx: Pick<Context, 'db' | 'clock'>,
): Promise<MeetingHours | null> {
  const frame = await followFrame(ctx);
  const where = { state: 'active', participant: LISTED };
  const stories = await loadStories(ctx.db, { where, today: frame.today });
  return meetingHours(stories.map((story) => normOf(story, frame)));
}
