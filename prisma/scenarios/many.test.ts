import { expect, test } from 'vitest';
import { fakeClock } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { seedMany } from './many';
import { seedStory } from './story';

describeOnBothEngines('many people', (db) => {
  test('come beside the story, exactly so many, in the first branch alone', async () => {
    const world = { database: db(), clock: fakeClock(), env: { baseUrl: 'http://localhost:3000' } };
    await seedStory(world);
    const people = async () =>
      (await db().system.guide.count()) + (await db().system.participant.count());
    const before = await people();
    const bodo = {
      branchId: (await db().system.branch.findUniqueOrThrow({ where: { slug: 'bodo' } })).id,
    };
    const elsewhere = await db().system.guide.count({ where: bodo });
    await seedMany(world, 300);
    expect(Math.abs((await people()) - before - 300)).toBeLessThanOrEqual(1);
    expect(await db().system.guide.count({ where: bodo })).toBe(elsewhere);
  });
});
