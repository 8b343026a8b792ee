import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { getToday } from '~/features/coordination/today.query.server';
import { contextOn, coordinator, fakeClock } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { storyId } from './dice';
import { buildStory, seedStory } from './story';

const DAY = Temporal.PlainDate.from('2026-11-22');
const story = buildStory(DAY, 'http://localhost:3000');
const pairingOf = (id: string) => story.pairing.find((one) => one.id === id);
const ON_THE_FIRST_MORNING = [
  'asks-for-help',
  'low-answer',
  'pair-silent',
  'two-missed',
  'half-norm',
  'one-side-silent',
  'check-in-due',
  'evaluation-due',
  'meeting-to-book',
  'trial-over',
  'cover-ends',
  'closing-to-finish',
  'lengths-to-settle',
  'expense-to-decide',
  'hand-task',
  'message-not-delivered',
];
const TOLD_SIDES = ['guide', 'participant', 'coordinator'];

describe('the lives of the pairs', () => {
  test('every pair that has begun has met', () => {
    const begun = story.pairing.filter((one) => one.startedOn);
    const silent = begun.filter(
      (one) => !story.meeting.some((meeting) => meeting.pairingId === one.id),
    );
    expect(begun.length).toBeGreaterThan(20);
    expect(silent).toEqual([]);
  });

  test('nobody met before the start, after the end or in days to come', () => {
    for (const meeting of story.meeting) {
      const pairing = pairingOf(meeting.pairingId);
      expect(meeting.meetsOn >= String(pairing?.startedOn)).toBe(true);
      expect(meeting.meetsOn > DAY.toString()).toBe(meeting.state === 'planned');
      if (pairing?.endedOn) expect(meeting.meetsOn <= pairing.endedOn).toBe(true);
    }
  });

  test('what counts is the lower of two lengths, and only then are they disputed', () => {
    for (const meeting of story.meeting.filter((one) => one.state === 'held')) {
      const said = story.meetingLog
        .filter((one) => one.meetingId === meeting.id && one.outcome === 'held')
        .map((one) => Number(one.minutes));
      expect(meeting.minutes).toBe(Math.min(...said));
      expect(meeting.isDisputed).toBe(new Set(said).size > 1);
    }
    expect(story.meeting.some((one) => one.isDisputed)).toBe(true);
  });

  test('notes are short, and name nobody who is in the story', () => {
    const names = [...story.guide, ...story.participant].map((one) => one.firstName);
    const rows = [...story.meetingLog, ...story.checkIn, ...story.contactNote];
    for (const note of rows.map((one) => String(one.note ?? ''))) {
      expect(note.length).toBeLessThanOrEqual(80);
      expect(names.filter((name) => note.includes(name))).toEqual([]);
    }
    expect(story.meetingLog.every((one) => TOLD_SIDES.includes(one.side))).toBe(true);
  });

  test('a pair on a pause has not met since, and the pause has a last day', () => {
    const paused = story.pairing.filter((one) => one.state === 'paused');
    expect(paused.length).toBeGreaterThan(0);
    for (const pairing of paused) {
      const pause = story.pairingBreak.find((one) => one.pairingId === pairing.id);
      expect(pause?.kind).toBe('pause');
      const later = story.meeting.filter(
        (one) => one.pairingId === pairing.id && one.meetsOn >= String(pause?.fromOn),
      );
      expect(later).toEqual([]);
    }
  });
});

describeOnBothEngines('the first morning', (db) => {
  test('shows each kind of reason that a pair can have, the silent first', async () => {
    const clock = fakeClock('2026-11-22T08:00:00+01:00');
    await seedStory({ database: db(), clock, env: { baseUrl: 'http://localhost:3000' } });
    const branch = await db().system.branch.findUniqueOrThrow({ where: { slug: 'tromso' } });
    const actor = coordinator(branch.id, storyId('tromso:user:coordinator'));
    const today = await getToday(contextOn(db(), { branchId: branch.id, actor, clock }));
    const kinds = new Set(today.rows.flatMap((row) => row.reasons.map((one) => one.kind)));
    expect(today.rows[0]?.kind).toBe('asks-for-help');
    expect([...kinds]).toEqual(expect.arrayContaining([...ON_THE_FIRST_MORNING]));
    expect(today.rows.length).toBeLessThanOrEqual(40);
  });
});
