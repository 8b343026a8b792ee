import { expect, it, vi } from 'vitest';
import { ok, type Result, refuse } from '~/domain/kernel/result';
import { contextOn, coordinator } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { changeOne, inTransaction } from './in-transaction.server';

// Hundreds of races take seconds, and longer where other work shares the machine.
vi.setConfig({ testTimeout: 120_000 });

const RACES = 200;
const numbers = Array.from({ length: RACES }, (_, index) => String(index));
const coordinators = ['coordinator-a', 'coordinator-b'];

type Approve = (db: TestDatabase, guideId: string, userId: string) => Promise<boolean>;

/** How many coordinators were told that they approved, per race. */
async function winners(db: TestDatabase, approve: Approve): Promise<number[]> {
  await db.system.guide.createMany({ data: numbers.map((n) => guideRow('branch-a', n)) });
  const told: number[] = [];
  for (const number of numbers) {
    const answers = await Promise.all(
      coordinators.map((userId) => approve(db, `guide-${number}`, userId)),
    );
    told.push(answers.filter(Boolean).length);
  }
  return told;
}

const withCompareAndSet: Approve = async (db, id, userId) => {
  const ctx = contextOn(db, { actor: coordinator('branch-a', userId) });
  const what = { verb: 'guide.approve', subject: { type: 'guide', id } };
  const result = await inTransaction(ctx, what, async (tx) => {
    const guide = await tx.guide.findUniqueOrThrow({ where: { id } });
    if (guide.state !== 'approved') return refuse('already-active');
    const next = { state: 'active', version: guide.version + 1 };
    await changeOne(tx.guide.updateMany({ where: { id, version: guide.version }, data: next }));
    return ok(undefined);
  });
  return result.ok;
};

const withReadThenWrite: Approve = async (db, id) => {
  const { guide } = db.forBranch('branch-a');
  const found = await guide.findUniqueOrThrow({ where: { id } });
  if (found.state !== 'approved') return false;
  await guide.update({ where: { id }, data: { state: 'active' } });
  return true;
};

describeOnBothEngines('two who act at once', (db) => {
  it('have exactly one winner in 200 races, and one audit row each', async () => {
    expect(await winners(db(), withCompareAndSet)).toEqual(numbers.map(() => 1));
    expect(await db().system.auditEvent.count()).toBe(RACES);
    expect(await db().system.guide.count({ where: { version: 2 } })).toBe(RACES);
  });

  it('would both win without the conditional write', async () => {
    const told = await winners(db(), withReadThenWrite);
    expect(told.filter((count) => count === 2).length).toBeGreaterThan(0);
  });

  it('fill a guide’s one place once', async () => {
    const { system } = db();
    await system.guide.createMany({ data: numbers.map((n) => guideRow('branch-a', n)) });
    const guests = numbers.flatMap((n) => [`${n}-x`, `${n}-y`]);
    await system.participant.createMany({ data: guests.map((n) => participantRow('branch-a', n)) });
    for (const number of numbers) {
      const results = await Promise.all(
        ['x', 'y'].map((side) => propose(db(), `guide-${number}`, `${number}-${side}`)),
      );
      const refusals = results.filter((result) => !result.ok);
      expect(refusals).toEqual([{ ok: false, refusal: 'changed-meanwhile' }]);
    }
    expect(await system.guidePlace.count()).toBe(RACES);
    expect(await system.match.count()).toBe(RACES);
  });
});

/** A proposal takes place number 1 of the guide. */
function propose(
  db: TestDatabase,
  guideId: string,
  key: string,
): Promise<Result<undefined, 'changed-meanwhile'>> {
  const ctx = contextOn(db);
  const [matchId, participantId] = [`match-${key}`, `participant-${key}`];
  const what = { verb: 'match.approve', subject: { type: 'match', id: matchId } };
  return inTransaction(ctx, what, async (tx) => {
    const { branchId } = tx;
    await tx.match.create({ data: matchRow(branchId, key, { guideId }) });
    const takenAt = new Date('2026-11-02T08:00:00Z');
    await tx.guidePlace.create({
      data: { id: `place-${key}`, branchId, guideId, number: 1, participantId, matchId, takenAt },
    });
    return ok(undefined);
  });
}

describeOnBothEngines('transactions that get in each other’s way', (db) => {
  const what = { verb: 'guide.rest', subject: { type: 'guide', id: 'guide-1' } };
  const open = async () => {
    for (const n of ['1', '2']) await db().system.guide.create({ data: guideRow('branch-a', n) });
  };
  const rest = (id: string) => ({ where: { id }, data: { state: 'resting' } });

  it('keep a rule over several rows when they ask for it', async () => {
    await open();
    // Somebody must stay approved: each reads that both are, and would let its own guide rest.
    const oneRests = (id: string) =>
      inTransaction(contextOn(db()), { ...what, isSerializable: true }, async (tx) => {
        const left = await tx.guide.count({ where: { state: 'approved' } });
        if (left > 1) await tx.guide.update(rest(id));
        return ok(left > 1);
      });
    const results = await Promise.all([oneRests('guide-1'), oneRests('guide-2')]);
    expect(results.filter((result) => result.ok && result.value)).toHaveLength(1);
    expect(await db().system.guide.count({ where: { state: 'approved' } })).toBe(1);
  });

  it('both end well after a deadlock', async () => {
    await open();
    const both = (ids: string[]) =>
      inTransaction(contextOn(db()), what, async (tx) => {
        for (const id of ids) await tx.guide.update(rest(id));
        return ok(undefined);
      });
    for (let round = 0; round < 5; round += 1) {
      const results = await Promise.all([
        both(['guide-1', 'guide-2']),
        both(['guide-2', 'guide-1']),
      ]);
      expect(results.every((result) => result.ok)).toBe(true);
    }
  });
});
