import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { normOf } from '~/domain/meetings/norm';
import { normPicture } from '~/domain/meetings/norm-picture';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { followFrame } from '../pairings/stories/follow-frame.query.server';
import { storyOf } from '../pairings/stories/load-stories.query.server';
import { logMeetings } from './log-meetings.server';
import { normPictures } from './norm-pictures.query.server';
import { sayAway } from './say-away.server';

const { pairingId } = PAIR;
const guide = { pairingId, side: 'guide', byUserId: null } as const;

describeOnBothEngines('the picture that a pair sees of its four weeks', (db) => {
  it('is the number that the whole story gives, away days and old meetings included', async () => {
    const ctx = await activePair(db());
    const days = ['2026-11-01', '2026-10-12', '2026-10-06', '2026-10-05', '2026-09-20'].map((day) =>
      Temporal.PlainDate.from(day),
    );
    await logMeetings(ctx, guide, { days, minutes: 75 }, { key: undefined });
    const untilOn = Temporal.PlainDate.from('2026-11-10');
    await sayAway(ctx, guide, { untilOn, reason: 'travel' }, { key: undefined });
    ctx.clock.set('2026-11-06T12:00:00+01:00');
    const story = await storyOf(ctx, pairingId);
    if (!story) throw new Error('No story');
    const whole = normPicture(normOf(story, await followFrame(ctx)));
    expect((await normPictures(ctx, [pairingId])).get(pairingId)).toEqual(whole);
    expect(whole.heldHours).toBeGreaterThan(0);
  });
});
