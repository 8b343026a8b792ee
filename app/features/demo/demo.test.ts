import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { today } from '~/domain/kernel/programme-time';
import { openDemoClock } from '~/infra/demo-clock.server';
import { readEnv } from '~/infra/env.server';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { BROWSER, runtimeOn } from '~/testing/runtime';
import { seedStory } from '../../../prisma/scenarios/story';
import { findActor } from '../accounts/find-actor.server';
import { becomePerson } from './become-person.server';
import { listDemoPeople } from './demo-people.query.server';
import { listOutbox } from './outbox.query.server';
import { prepareDemo } from './prepare-demo.server';
import { pretendDay, resetDemo } from './reset-demo.server';

async function openDemo(db: TestDatabase) {
  const clock = await openDemoClock(db.system);
  const demo = { clock, seed: seedStory };
  const runtime = await runtimeOn(db, { env: readEnv({ NODE_ENV: 'test' }), clock, demo });
  await prepareDemo(runtime);
  return { runtime, demo };
}

const realToday = () => Temporal.Now.plainDateISO('Europe/Oslo').toString();

describeOnBothEngines('the demo', (db) => {
  test('lets one be everybody on its list, each in the role that is promised', async () => {
    const { runtime } = await openDemo(db());
    const people = await listDemoPeople(db().system);
    const roles = new Set(people.map((one) => one.role));
    expect(roles).toEqual(
      new Set(['coordinator', 'guide', 'participant', 'caseworker', 'steering', 'admin']),
    );
    for (const person of people) {
      const became = await becomePerson(db().system, person.key, BROWSER);
      const actor = await findActor(runtime, { sid: became.ok ? became.value.secret : '' });
      expect(actor).toMatchObject({ role: person.role, isVerified: true });
    }
    expect(await becomePerson(db().system, 'nobody', BROWSER)).toMatchObject({ ok: false });
  });

  test('pretends another day, also after a restart, and comes back', async () => {
    const { runtime, demo } = await openDemo(db());
    await pretendDay(demo, '2027-05-17');
    expect(today(runtime.clock).toString()).toBe('2027-05-17');
    const restarted = await openDemoClock(db().system);
    expect(today(restarted).toString()).toBe('2027-05-17');
    await pretendDay(demo, '2027-05-18');
    expect(today(runtime.clock).toString()).toBe('2027-05-18');
    await pretendDay(demo, null);
    expect(today(runtime.clock).toString()).toBe(realToday());
  });

  test('starts over: everything as it was, everybody signed out, the real day', async () => {
    const { runtime, demo } = await openDemo(db());
    const before = await db().system.guide.findMany({ orderBy: { id: 'asc' } });
    const became = await becomePerson(db().system, 'coordinator', BROWSER);
    await pretendDay(demo, '2027-05-17');
    await db().system.guide.updateMany({ data: { lastName: 'Changed' } });
    await resetDemo(runtime, demo);
    expect(await db().system.guide.findMany({ orderBy: { id: 'asc' } })).toEqual(before);
    expect(today(runtime.clock).toString()).toBe(realToday());
    const sid = became.ok ? became.value.secret : '';
    expect(await findActor(runtime, { sid })).toEqual({ role: 'anonymous' });
    expect((await listOutbox(db().system, 1)).messages.length).toBeGreaterThan(0);
  });

  test('tells its story once', async () => {
    const { runtime } = await openDemo(db());
    const count = await db().system.participant.count();
    await prepareDemo(runtime);
    expect(await db().system.participant.count()).toBe(count);
  });
});
