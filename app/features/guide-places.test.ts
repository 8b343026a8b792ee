import { Temporal } from 'temporal-polyfill';
import { expect, it, vi } from 'vitest';
import { addBranches } from '~/testing/branch-people';
import { contextOn, coordinator, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { approveMatch } from './matching/proposals/approve-match.server';
import { coverPairing } from './pairings/cover-pairing.server';

vi.setConfig({ testTimeout: 120_000 });

const RACES = 40;
const races = Array.from({ length: RACES }, (_, index) => `r${index}`);
const options = { key: undefined, baseUrl: 'https://guide.test' };

/** Per race a guide with a number of places, two running pairs of others, and one who waits. */
async function prepare(db: TestDatabase, capacity: number): Promise<void> {
  await addBranches(db);
  const at = new Date('2026-08-25T08:00:00Z');
  const keys = races.flatMap((race) => [`${race}-x`, `${race}-y`]);
  const { system } = db;
  await system.guide.createMany({
    data: [
      ...races.map((race) => ({ ...guideRow('branch-a', race), state: 'available', capacity })),
      ...keys.map((key) => ({ ...guideRow('branch-a', key), state: 'available' })),
    ],
  });
  await system.participant.createMany({
    data: [...races, ...keys].map((key) => participantRow('branch-a', key)),
  });
  await system.match.createMany({
    data: keys.map((key) => matchRow('branch-a', key, { state: 'agreed' })),
  });
  await system.pairing.createMany({
    data: keys.map((key) => ({
      id: `pairing-${key}`,
      branchId: 'branch-a',
      guideId: `guide-${key}`,
      participantId: `participant-${key}`,
      matchId: `match-${key}`,
      state: 'active',
      stateSince: at,
      startedOn: '2026-09-01',
      createdAt: at,
    })),
  });
}

const cover = (ctx: TestContext, race: string, of: 'x' | 'y') =>
  coverPairing(
    ctx,
    {
      pairingId: `pairing-${race}-${of}`,
      version: 1,
      guideId: `guide-${race}`,
      fromOn: Temporal.PlainDate.from('2026-11-02'),
      untilOn: Temporal.PlainDate.from('2026-11-29'),
      note: '',
    },
    options,
  );

const propose = (ctx: TestContext, race: string) =>
  approveMatch(
    ctx,
    {
      participantId: `participant-${race}`,
      guideId: `guide-${race}`,
      score: 700,
      explanation: {},
      rulesVersion: 1,
      algorithmVersion: 'test',
      isByHand: false,
      note: '',
    },
    options,
  );

async function takenOf({ system }: TestDatabase, guideId: string): Promise<number> {
  const places = await system.guidePlace.count({ where: { guideId } });
  return places + (await system.pairingCover.count({ where: { guideId, endedOn: null } }));
}

describeOnBothEngines('two covers and a proposal at the same moment', (db) => {
  it.each([1, 2])('never fill more than the guide’s %i, and fill all of them', async (capacity) => {
    await prepare(db(), capacity);
    const one = contextOn(db());
    const other = contextOn(db(), { actor: coordinator('branch-a', 'third-a') });
    for (const race of races) {
      const answers = await Promise.all([
        cover(one, race, 'x'),
        propose(other, race),
        cover(other, race, 'y'),
      ]);
      const refusals = answers.flatMap((answer) => (answer.ok ? [] : [answer.refusal]));
      expect(refusals).toEqual(Array(3 - capacity).fill('guide-has-no-place'));
      expect(await takenOf(db(), `guide-${race}`)).toBe(capacity);
    }
  });
});
