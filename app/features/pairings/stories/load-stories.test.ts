import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { normOf } from '~/domain/meetings/norm';
import { dueItems } from '~/domain/pairing/calendar/due';
import type { FollowFrame } from '~/domain/pairing/follow-frame';
import { ladderOf } from '~/domain/pairing/ladder/ladder';
import type { PairingStory } from '~/domain/pairing/story';
import { anyStory } from '~/testing/any-story';
import { addBranches } from '~/testing/branch-people';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { frameOn, held, pause, storyWith, talk } from '~/testing/stories';
import { writeStories } from '~/testing/story-rows';
import { followFrame } from './follow-frame.query.server';
import { loadStories, storyOf } from './load-stories.query.server';
import { totalsOf } from './totals.query.server';

const TODAY = '2028-06-15';
const today = Temporal.PlainDate.from(TODAY);

/** What the three rules say of a pairing: a story that was cut must not change it. */
function said(story: PairingStory, frame: FollowFrame): string {
  const norm = normOf(story, frame);
  return JSON.stringify([norm, ladderOf(story, frame), dueItems(story, frame)]);
}

describeOnBothEngines('the stories of pairings', (db) => {
  it('say of 200 random histories what the whole histories say', async () => {
    await addBranches(db());
    const stories = fc.sample(anyStory, { numRuns: 200, seed: 4 }).map((story, index) => ({
      ...story,
      pairingId: `pairing-${String(index).padStart(3, '0')}`,
    }));
    await writeStories(db(), 'branch-a', stories);
    const loaded = await loadStories(db().forBranch('branch-a'), { where: {}, today });
    expect(loaded.map(({ pairingId }) => pairingId)).toEqual(
      stories.map(({ pairingId }) => pairingId),
    );
    const frame = frameOn(TODAY);
    for (const [index, story] of stories.entries()) {
      expect(said(loaded[index] ?? story, frame)).toBe(said(story, frame));
    }
    const page = await loadStories(db().forBranch('branch-a'), {
      where: {},
      today,
      take: 2,
      skip: 3,
    });
    expect(page.map(({ pairingId }) => pairingId)).toEqual(['pairing-003', 'pairing-004']);
  });

  it('tell one pairing as it is, of this branch alone', async () => {
    await addBranches(db());
    const story = storyWith({
      pairingId: 'pairing-b',
      guideId: 'guide-pairing-b',
      participantId: 'participant-pairing-b',
      coordinatorUserId: 'coordinator-a',
      state: 'trial',
      startedOn: '2028-05-01',
      breaks: [pause('2028-05-20', '2028-05-25', 'away')],
      meetings: [
        held('2028-05-04'),
        held('2028-06-20', { state: 'planned', minutes: null, saidBy: [] }),
      ],
      checkIns: [talk('2028-05-12', { answer: 'so-so', dueKey: 'check-in-first:guide' })],
      signals: [{ id: 'signal-b', side: 'guide', kind: 'need-help', on: today }],
    });
    await writeStories(db(), 'branch-a', [story]);
    const clock = fakeClock(`${TODAY}T12:00:00+02:00`);
    const told = await storyOf(contextOn(db(), { clock }), 'pairing-b');
    const withoutIds = (one: PairingStory | null): unknown =>
      JSON.parse(
        JSON.stringify({ ...one, meetings: one?.meetings.map(({ id: _, ...rest }) => rest) }),
      );
    expect(withoutIds(told)).toEqual(withoutIds(story));
    expect(await storyOf(contextOn(db(), { clock, branchId: 'branch-b' }), 'pairing-b')).toBeNull();
  });

  it('know the last meeting of a pair that was silent for longer than they tell', async () => {
    await addBranches(db());
    const meetings = [
      held('2027-12-01'),
      held('2028-01-10'),
      held('2028-04-20', { state: 'undone' }),
    ];
    await writeStories(db(), 'branch-a', [
      storyWith({ pairingId: 'pairing-c', startedOn: '2027-11-01', meetings }),
    ]);
    const [story] = await loadStories(db().forBranch('branch-a'), { where: {}, today });
    if (!story) throw new Error('It was written');
    expect(`${ladderOf(story, frameOn(TODAY)).silentSince}`).toBe('2028-01-10');
  });

  it('leave out an undone word and an answered signal', async () => {
    await addBranches(db());
    const signals = [{ id: 'signal-d', side: 'guide', kind: 'not-met', on: today } as const];
    const meetings = [held('2028-06-01', { saidBy: ['guide', 'participant'] })];
    const story = storyWith({ pairingId: 'pairing-d', startedOn: '2028-05-01', meetings, signals });
    await writeStories(db(), 'branch-a', [story]);
    const at = new Date(`${TODAY}T08:00:00Z`);
    await db().system.meetingLog.updateMany({ where: { side: 'guide' }, data: { undoneAt: at } });
    await db().system.pairSignal.updateMany({ data: { handledAt: at } });
    const [told] = await loadStories(db().forBranch('branch-a'), { where: {}, today });
    expect(told?.meetings.map(({ saidBy }) => saidBy)).toEqual([['participant']]);
    expect(told?.signals).toEqual([]);
  });

  it('add up a whole pairing, counting as the norm does', async () => {
    await addBranches(db());
    const meetings = [
      held('2027-12-01'),
      held('2028-06-01', { minutes: 45 }),
      held('2028-06-02', { mode: 'by-phone' }),
      held('2028-06-03', { state: 'no-show-guide', minutes: null }),
    ];
    const story = storyWith({ pairingId: 'pairing-e', meetings });
    await writeStories(db(), 'branch-a', [story, storyWith({ pairingId: 'pairing-f' })]);
    const ids = ['pairing-e', 'pairing-f'];
    const totals = async (frame: FollowFrame) =>
      [...(await totalsOf(db().forBranch('branch-a'), ids, frame)).entries()].sort();
    expect(await totals(frameOn(TODAY))).toEqual([
      ['pairing-e', { meetings: 2, minutes: 165 }],
      ['pairing-f', { meetings: 0, minutes: 0 }],
    ]);
    expect((await totals(frameOn(TODAY, { countsPhoneTalks: true })))[0]?.[1]).toEqual({
      meetings: 3,
      minutes: 285,
    });
  });

  it('are looked at with the day of the programme, also just after midnight', async () => {
    await addBranches(db());
    const clock = fakeClock('2026-12-31T23:30:00Z');
    const frame = await followFrame(contextOn(db(), { clock }));
    expect(frame.today.toString()).toBe('2027-01-01');
    expect(['2026-12-25', '2027-05-17', '2028-01-01'].every((day) => frame.holidays.has(day))).toBe(
      true,
    );
  });
});
