import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { describeOnBothEngines } from '~/testing/database';
import { buildStory, seedStory } from './story';

const DAY = Temporal.PlainDate.from('2026-11-22');
const BASE = 'http://localhost:3000';
const story = buildStory(DAY, BASE);
const tromso = story.branch.find((one) => one.slug === 'tromso')?.id;
const guides = story.guide.filter((one) => one.branchId === tromso);
const participants = story.participant.filter((one) => one.branchId === tromso);
const openPairings = story.pairing.filter(
  (one) => one.state !== 'ended-early' && one.state !== 'completed',
);

describe('the story', () => {
  test('is the same to the byte for the same day, and another for another day', () => {
    expect(JSON.stringify(buildStory(DAY, BASE))).toBe(JSON.stringify(story));
    expect(JSON.stringify(buildStory(DAY.add({ days: 1 }), BASE))).not.toBe(JSON.stringify(story));
  });

  test('has the branch that the programme describes', () => {
    expect(guides.length).toBeGreaterThanOrEqual(42);
    expect(guides.length).toBeLessThanOrEqual(50);
    expect(participants.length).toBeGreaterThanOrEqual(58);
    expect(participants.length).toBeLessThanOrEqual(66);
  });

  test('has the promised cast', () => {
    const named = (name: string) => participants.filter((one) => one.lastName === name);
    expect(named('Ahmad').map((one) => one.firstName)).toEqual(['Mohammed', 'Mohamad']);
    expect(participants.filter((one) => one.isShielded)).toHaveLength(1);
    expect(participants.filter((one) => one.birthYear === DAY.year - 17)).toHaveLength(1);
    expect(participants.some((one) => /\p{Script=Cyrillic}/u.test(one.firstName))).toBe(true);
    expect(participants.some((one) => /\p{Script=Arabic}/u.test(one.firstName))).toBe(true);
    expect(participants.some((one) => /\p{Script=Ethiopic}/u.test(one.firstName))).toBe(true);
    expect(guides.some((one) => /[šŋ]/.test(String(one.lastName)))).toBe(true);
    expect(openPairings.some((one) => one.state === 'paused')).toBe(true);
    expect(story.pairing.some((one) => one.endReason === 'no-chemistry')).toBe(true);
    const waitedLongest = participants
      .filter((one) => one.state === 'waiting')
      .map((one) => one.waitingSinceOn)
      .sort()[0];
    expect(waitedLongest).toBe(DAY.subtract({ months: 14 }).toString());
    const former = participants.find((one) => one.state === 'completed' && one.userId);
    expect(guides.find((one) => one.userId === former?.userId)?.state).toBe('applied');
  });

  test('two of the new sign-ups have waited for more than three working days', () => {
    const unanswered = guides.filter((one) => one.state === 'applied');
    const late = unanswered.filter(
      (one) => new Date(String(one.stateSince)).getTime() < Date.UTC(2026, 10, 18),
    );
    expect([unanswered.length, late.length]).toEqual([3, 2]);
  });

  test('nothing of it names a number, a letter or a place of the other branch', () => {
    for (const rows of [story.match, story.pairing, story.guidePlace]) {
      for (const row of rows) {
        const guide = story.guide.find((one) => one.id === row.guideId);
        const participant = story.participant.find((one) => one.id === row.participantId);
        expect([guide?.branchId, participant?.branchId]).toEqual([row.branchId, row.branchId]);
      }
    }
  });

  test('nobody holds more places than the capacity, and every open pairing holds one', () => {
    const taken = new Map<string, number>();
    for (const place of story.guidePlace) {
      taken.set(place.guideId, (taken.get(place.guideId) ?? 0) + 1);
    }
    for (const [id, places] of taken) {
      const guide = story.guide.find((one) => one.id === id);
      expect(places).toBeLessThanOrEqual(Number(guide?.capacity ?? 1));
    }
    for (const pairing of openPairings) {
      expect(story.guidePlace.some((one) => one.matchId === pairing.matchId)).toBe(true);
    }
  });
});

describe('its messages', () => {
  test('carry no name and no place, and a link to press', () => {
    expect(story.outboxMessage.length).toBeGreaterThanOrEqual(3);
    for (const message of story.outboxMessage) {
      const asks = message.template === 'ask-about-match';
      expect(String(message.body).includes(`${BASE}/link/match/`)).toBe(asks);
      expect(message.body).not.toMatch(/Håkon|Robel|Selam|Tromsø|flyktning|refugee/i);
    }
  });
});

describeOnBothEngines('seeding the story', (db) => {
  test('goes in whole', async () => {
    const clock = { now: () => Temporal.Instant.from('2026-11-22T09:00:00Z') };
    await seedStory({ database: db(), clock, env: { baseUrl: BASE } });
    expect(await db().system.guide.count()).toBe(story.guide.length);
    expect(await db().system.pairing.count()).toBe(story.pairing.length);
  });
});
