import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Norm, normOf } from '~/domain/meetings/norm';
import { normPicture } from '~/domain/meetings/norm-picture';
import type { PairingStory } from '~/domain/pairing/story';
import { meetingHours } from '~/domain/reporting/meeting-hours';
import { readDesk } from '~/features/coordination/desk.query.server';
import { normPictures } from '~/features/meetings/norm-pictures.query.server';
import { readPairMeetings } from '~/features/meetings/pair-meetings.query.server';
import { frameOf } from '~/features/pairings/stories/follow-frame.query.server';
import { readPairingCalendar } from '~/features/pairings/stories/pairing-calendar.query.server';
import { getSettings } from '~/features/programme/settings.query.server';
import { anyStory } from '~/testing/any-story';
import { addBranches } from '~/testing/branch-people';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { writeStories } from '~/testing/story-rows';
import { readMeetingHours } from './meeting-hours.query.server';

// The same hours of the same pair wherever somebody looks (peers.md c 15): 1,000 random histories
// are written to the database and read back through every query that shows them.

const HISTORIES = 1_000;
/** Pages of one pair are read one by one, with their statements: for one in twenty. */
const EVERY = 20;
/** Nobody has so many pairs; a statement names no thousand ids. */
const A_PERSONS_PAIRS = 200;

const minutes = ({ heldMinutes, normMinutes }: Norm) => ({ heldMinutes, normMinutes });

describeOnBothEngines('the norm of a pair', (db) => {
  const write = async (numRuns: number): Promise<PairingStory[]> => {
    await addBranches(db());
    const stories = fc
      .sample(anyStory, { numRuns, seed: 7 })
      .map((story, index) => ({ ...story, pairingId: `pairing-${index}` }));
    await writeStories(db(), 'branch-a', stories);
    return stories;
  };

  it('is one number for its pages, Today, the weekly letter and the report', async () => {
    const stories = await write(HISTORIES);
    const ctx = contextOn(db(), { clock: fakeClock('2028-03-26T00:30:00+01:00') });
    const frame = frameOf(ctx, (await getSettings(ctx.db)).settings);
    const norms = new Map(stories.map((story) => [story.pairingId, normOf(story, frame)]));
    const normFor = (id: string) => norms.get(id) ?? normOf(stories[0] as PairingStory, frame);

    const ids = [...norms.keys()];
    const shown = new Map<string, unknown>();
    for (let from = 0; from < HISTORIES; from += A_PERSONS_PAIRS) {
      const part = await normPictures(ctx, ids.slice(from, from + A_PERSONS_PAIRS));
      for (const [id, norm] of part) shown.set(id, norm);
    }
    const expected = [...norms].filter(([, norm]) => norm.normMinutes > 0);
    expect(expected.length).toBeGreaterThan(HISTORIES / 4);
    expect(new Map([...shown].sort())).toEqual(
      new Map(expected.map(([id, norm]) => [id, normPicture(norm)] as const).sort()),
    );

    const desk = await readDesk(ctx);
    expect(desk.pairs).toHaveLength(HISTORIES);
    for (const { story } of desk.pairs) {
      expect(minutes(normOf(story, desk.frame))).toEqual(minutes(normFor(story.pairingId)));
    }

    const active = stories.filter(({ state }) => state === 'active');
    expect(await readMeetingHours(ctx)).toEqual(
      meetingHours(active.map(({ pairingId }) => normFor(pairingId))),
    );

    for (const { pairingId } of stories.filter((_, index) => index % EVERY === 0)) {
      const norm = normFor(pairingId);
      const meetings = await readPairMeetings(ctx, pairingId, 1);
      expect(meetings?.norm).toEqual(norm.normMinutes > 0 ? normPicture(norm) : null);
      const calendar = await readPairingCalendar(ctx, pairingId);
      expect(calendar?.norm).toEqual(normPicture(norm));
    }
  });

  it('is in the report of no branch where fewer than five pairs are active', async () => {
    await write(60);
    const ctx = contextOn(db(), { clock: fakeClock('2028-03-26T00:30:00+01:00') });
    const active = { state: 'active', startedOn: { lt: '2028-03-01' } };
    const kept = await db().system.pairing.findMany({ where: active, take: 5 });
    const ids = kept.map(({ id }) => id);
    await db().system.pairingBreak.deleteMany({});
    await db().system.pairing.updateMany({
      where: { id: { notIn: ids } },
      data: { state: 'trial' },
    });
    expect((await readMeetingHours(ctx))?.pairs).toBe(5);
    await db().system.participant.updateMany({
      where: { id: kept[0]?.participantId ?? '' },
      data: { isShielded: true },
    });
    expect(await readMeetingHours(ctx)).toBeNull();
  });
});
