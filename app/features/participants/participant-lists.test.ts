import { beforeEach, expect, test } from 'vitest';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { participantRow } from '~/testing/rows';
import { findLikelySame } from './likely-same.query.server';
import { listParticipants } from './list-participants.query.server';
import { readParticipant } from './read-participant.query.server';
import { countByState, listNewReferrals, listWaiting } from './waiting-participants.query.server';

const STATES = ['waiting', 'referred', 'registered', 'paused', 'withdrawn', 'started'] as const;

describeOnBothEngines('lists of 300 participants', (db) => {
  const ctx = () => contextOn(db());

  beforeEach(async () => {
    await addBranches(db());
    const rows = Array.from({ length: 300 }, (_, n) => ({
      ...participantRow('branch-a', String(n).padStart(3, '0')),
      state: STATES[n % STATES.length] ?? 'waiting',
      sex: n % 2 === 0 ? 'woman' : 'man',
      contactLanguage: n % 3 === 0 ? 'ar' : 'uk',
      district: n % 5 === 0 ? 'centre' : 'kroken',
      birthYear: 1960 + (n % 40),
      firstName: n === 7 ? 'Mohammed' : `Navn${n}`,
      lastName: n === 7 ? 'Al-Hassan' : '',
      searchKey: n === 12 ? ' aase ostby ' : ` navn${n} `,
      waitingSinceOn: `2026-0${1 + (n % 9)}-01`,
      urgency: n === 24 ? 2 : 0,
    }));
    await db().system.participant.createMany({ data: rows });
    await db().system.participant.create({ data: participantRow('branch-b', 'other') });
  });

  test('are read with the same few statements as a list of three', async () => {
    const list = () => listParticipants(ctx(), { state: 'current', page: 2 });
    expect(await db().countStatements(list)).toBeLessThanOrEqual(6);
    expect(await db().countStatements(() => listWaiting(ctx()))).toBeLessThanOrEqual(4);
    expect(await db().countStatements(() => countByState(ctx()))).toBe(1);
    const record = () => readParticipant(ctx(), 'participant-007', 'record');
    expect(await db().countStatements(record)).toBeLessThanOrEqual(16);
  });

  test('come in pages of 25 and count only this branch', async () => {
    const all = await listParticipants(ctx(), { state: 'all', page: 1 });
    expect(all).toMatchObject({ total: 250 });
    expect(all.participants).toHaveLength(25);
    expect((await listParticipants(ctx(), { state: 'all', page: 10 })).participants).toHaveLength(
      25,
    );
    expect((await listParticipants(ctx(), { state: 'all', page: 11 })).participants).toEqual([]);
  });

  test('narrow by state, sex, language, district and name', async () => {
    const narrowed = { sex: 'woman', language: 'ar', district: 'centre', page: 1 } as const;
    const { participants } = await listParticipants(ctx(), { state: 'waiting', ...narrowed });
    expect(participants.length).toBeGreaterThan(0);
    for (const one of participants) {
      expect(one).toMatchObject({ sex: 'woman', contactLanguage: 'ar', district: 'centre' });
    }
    const found = await listParticipants(ctx(), { state: 'all', text: 'Åse Ø', page: 1 });
    expect(found.total).toBe(0);
    const named = await listParticipants(ctx(), { state: 'all', text: 'ostby aase', page: 1 });
    expect(named.participants.map((one) => one.id)).toEqual(['participant-012']);
  });

  test('of those who wait put the urgent first and then the longest waiting', async () => {
    const waiting = await listWaiting(ctx());
    expect(waiting[0]).toMatchObject({ id: 'participant-024', urgency: 2 });
    const days = waiting.slice(1).map((one) => one.days);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    const fresh = await listNewReferrals(ctx());
    expect(new Set(fresh.map((one) => one.state))).toEqual(new Set(['referred', 'registered']));
  });

  test('know the same person in another spelling and script', async () => {
    const same = await findLikelySame(ctx(), {
      id: 'new',
      firstName: 'محمد',
      lastName: 'الحسن',
      latinName: '',
      phone: null,
      email: null,
      birthYear: 1967,
    });
    expect(same).toEqual([
      { id: 'participant-007', name: 'Mohammed Al-Hassan', because: 'name-and-year' },
    ]);
  });
});
