import { beforeEach, expect, it } from 'vitest';
import { createMemo } from '~/infra/memo';
import { addBranches } from '~/testing/branch-people';
import { contextOn, fakeClock } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { getFairness } from './fairness.query.server';

// The clock stands on 2 November 2026: the last quarter ended on 30 September.

interface Person {
  readonly sex: string;
  readonly since: string;
  /** Both agreed on this day. */
  readonly guideOn?: string;
  readonly change?: object;
}

async function add(db: TestDatabase, key: string, person: Person, branchId = 'branch-a') {
  const row = { ...participantRow(branchId, key), sex: person.sex, waitingSinceOn: person.since };
  await db.system.participant.create({ data: { ...row, ...person.change } });
  if (!person.guideOn) return;
  const at = new Date(`${person.guideOn}T10:00:00Z`);
  await db.system.guide.create({ data: guideRow(branchId, key) });
  const match = matchRow(branchId, key, { state: 'agreed' });
  await db.system.match.create({ data: match });
  const { participantId, guideId } = match;
  const pairing = { branchId, participantId, guideId, matchId: match.id, state: 'active' };
  await db.system.pairing.create({
    data: { ...pairing, id: `pairing-${key}`, stateSince: at, createdAt: at },
  });
}

/** Twelve women with a guide after 10 days, twelve men who have waited since spring. */
async function addWomenAndMen(db: TestDatabase) {
  for (let n = 0; n < 12; n += 1) {
    await add(db, `w${n}`, { sex: 'woman', since: '2026-04-01', guideOn: '2026-04-11' });
    await add(db, `m${n}`, { sex: 'man', since: '2026-04-01' });
  }
}

describeOnBothEngines('the fairness monitor', (db) => {
  const read = (audience: 'desk' | 'steering' = 'desk', branchId = 'branch-a') =>
    getFairness(contextOn(db(), { branchId }), createMemo(), audience);
  const groups = async (dimension: string, audience: 'desk' | 'steering' = 'desk') =>
    (await read(audience)).dimensions.find((one) => one.dimension === dimension)?.groups;

  beforeEach(() => addBranches(db()));

  it('counts those who still wait, and says who clearly waits longer', async () => {
    await addWomenAndMen(db());
    expect(await groups('sex')).toEqual([
      {
        key: 'woman',
        people: 12,
        withGuide: 12,
        median: { kind: 'days', days: 10 },
        share: { kind: 'share', share: 1 },
        earlier: [null, null, { kind: 'days', days: 10 }, { kind: 'days', days: 10 }],
        difference: null,
      },
      {
        key: 'man',
        people: 12,
        withGuide: 0,
        median: { kind: 'more-than', days: 215 },
        share: { kind: 'share', share: 0 },
        earlier: [null, null, { kind: 'more-than', days: 90 }, { kind: 'more-than', days: 182 }],
        difference: {
          median: { group: { kind: 'more-than', days: 215 }, others: 10 },
          share: { group: 0, others: 1 },
        },
      },
    ]);
    expect((await read()).days).toEqual([
      '2025-12-31',
      '2026-03-31',
      '2026-06-30',
      '2026-09-30',
      '2026-11-02',
    ]);
  });

  it('leaves out the shielded, other branches, those not yet in the queue and old waits', async () => {
    await addWomenAndMen(db());
    const wait = { sex: 'man', since: '2026-04-01' };
    await add(db(), 'x1', { ...wait, change: { isShielded: true } });
    await add(db(), 'x2', { ...wait, guideOn: '2026-05-01', change: { isShielded: true } });
    await add(db(), 'x3', { ...wait, change: { state: 'registered' } });
    await add(db(), 'x4', { ...wait, change: { state: 'withdrawn' } });
    await add(db(), 'x5', { sex: 'man', since: '2024-11-02' });
    await add(db(), 'x6', wait, 'branch-b');
    expect((await read()).everybody?.people).toBe(24);
    await add(db(), 'y1', { sex: 'man', since: '2024-11-03' });
    expect((await read()).everybody?.people).toBe(25);
  });

  it('counts whoever left the queue with the days until then', async () => {
    const stateSince = new Date('2026-05-01T10:00:00Z');
    for (let n = 0; n < 6; n += 1) {
      await add(db(), `l${n}`, {
        sex: 'man',
        since: '2026-04-01',
        change: { state: 'moved', stateSince },
      });
      await db().system.stateChange.create({
        data: {
          id: `change-${n}`,
          branchId: 'branch-a',
          subjectType: 'participant',
          subjectId: `participant-l${n}`,
          event: 'move',
          fromState: 'waiting',
          toState: 'moved',
          actorRole: 'coordinator',
          at: stateSince,
        },
      });
    }
    expect((await read()).everybody).toMatchObject({
      people: 6,
      withGuide: 0,
      median: { kind: 'more-than', days: 30 },
      share: { kind: 'at-least', share: 0 },
    });
  });

  it('shows no group under five, nor one that could be worked out from the rest', async () => {
    await addWomenAndMen(db());
    for (let n = 0; n < 6; n += 1) {
      await add(db(), `a${n}`, {
        sex: 'man',
        since: '2026-05-01',
        change: { contactLanguage: 'ar' },
      });
    }
    await add(db(), 'only', { sex: 'other', since: '2026-05-01' });
    // The one goes with the smaller of the two groups, for alone they would be the difference.
    const bySex = await groups('sex');
    expect(bySex?.map(({ key, people }) => [key, people])).toEqual([
      ['man', 18],
      ['rest', 13],
    ]);
    expect((await groups('language'))?.map(({ key, people }) => [key, people])).toEqual([
      ['nb', 25],
      ['ar', 6],
    ]);
    // All of one kind: the figures of everybody say it already.
    expect(await groups('unit')).toEqual([]);
  });

  it("tells the steering group of the last quarter's end, of twenty and more alone", async () => {
    await addWomenAndMen(db());
    await add(db(), 'new', { sex: 'man', since: '2026-10-01' });
    const seen = await read('steering');
    expect(seen.days.at(-1)).toBe('2026-09-30');
    expect(seen.everybody?.people).toBe(24);
    for (let n = 0; n < 10; n += 1) {
      await add(db(), `b${n}`, { sex: 'man', since: '2026-04-01' }, 'branch-b');
    }
    expect(await read('steering', 'branch-b')).toMatchObject({ everybody: null, dimensions: [] });
    expect((await read('desk', 'branch-b')).everybody?.people).toBe(10);
  });

  it('asks four statements, and none again until something changes', async () => {
    await addWomenAndMen(db());
    const memo = createMemo();
    const clock = fakeClock();
    const ask = () => getFairness(contextOn(db(), { clock }), memo, 'desk');
    expect(await db().countStatements(ask)).toBe(4);
    expect(await db().countStatements(ask)).toBe(1);
    clock.advance('PT24H');
    expect(await db().countStatements(ask)).toBe(4);
  });
});
