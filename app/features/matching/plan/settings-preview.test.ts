import { expect, it } from 'vitest';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import { participantRow } from '~/testing/rows';
import { runtimeOn } from '~/testing/runtime';
import { profileColumn } from '../../participants/participant-profile.query';
import { getSettings } from '../../programme/settings.query.server';
import { getBranchPlan } from './branch-plan.query.server';
import { MOST_LISTED, previewSettings } from './settings-preview.query.server';

/** Kari in the centre, whose two hours Olena there and Amina in Kroken could share. */
async function addPeople(db: TestDatabase) {
  await addBranches(db);
  await db.system.guide.create({ data: fullGuide('kari', { state: 'available' }) });
  const profile = profileColumn({
    ...emptyParticipantProfile,
    availability: ['mon-evening', 'sat-morning'],
    interests: ['walking', 'cafe'],
  });
  for (const [key, firstName, district, waitingSinceOn] of [
    ['amina', 'أمينة', 'kroken', '2026-09-01'],
    ['olena', 'Олена', 'centre', '2026-10-01'],
  ] as const) {
    const row = {
      ...participantRow('branch-a', key),
      firstName,
      district,
      waitingSinceOn,
      profile,
    };
    await db.system.participant.create({ data: { ...row, norwegianLevel: 'B1' } });
  }
}

describeOnBothEngines('what other settings would do', (db) => {
  it('says who gains and who loses, and saves nothing', async () => {
    await addPeople(db());
    const ctx = contextOn(db());
    const plan = await getBranchPlan(ctx, await runtimeOn(db(), { clock: ctx.clock }));
    if (!plan) throw new Error('a small plan is there at once');
    const { settings } = await getSettings(ctx.db);
    const preview = (change: object) =>
      previewSettings(ctx, plan, settings, { ...settings, ...change });

    const far = await preview({ travelMinutes: { centre: { kroken: 61 } } });
    expect(far.changes).toEqual([{ kind: 'ways', count: 1 }]);
    expect(far.safety).toEqual([]);
    expect([far.before.people, far.after.people]).toEqual([1, 1]);
    // Amina has waited longest and had Kari; sixty-one minutes are too far for that.
    expect([far.before.longestLeft, far.after.longestLeft]).toEqual([32, 62]);
    const amina = { id: 'participant-amina', name: 'أمينة', from: 'Kari Moen', to: '' };
    const olena = { id: 'participant-olena', name: 'Олена', from: '', to: 'Kari Moen' };
    expect(far.moved).toEqual({
      gain: { count: 1, first: [olena] },
      lose: { count: 1, first: [amina] },
      swap: { count: 0, first: [] },
    });

    const strict = await preview({ rules: { ...settings.rules, minOverlapSlots: 3 } });
    expect(strict.after.people).toBe(0);
    expect(strict.moved.lose.count).toBe(1);
    expect(await preview({})).toMatchObject({ changes: [], moved: { lose: { count: 0 } } });
    expect((await getSettings(ctx.db)).version).toBe(0);
  });

  it('names so many and counts the others, in two statements', async () => {
    await addPeople(db());
    const { profile } = await db().system.participant.findFirstOrThrow({
      select: { profile: true },
    });
    for (let n = 0; n < 30; n += 1) {
      const row = {
        ...participantRow('branch-a', `${n}`),
        district: 'centre',
        norwegianLevel: 'B1',
      };
      await db().system.participant.create({ data: { ...row, profile: profile ?? {} } });
      await db().system.guide.create({ data: fullGuide(`guide-${n}`, { state: 'available' }) });
    }
    const ctx = contextOn(db());
    const plan = await getBranchPlan(ctx, await runtimeOn(db(), { clock: ctx.clock }));
    if (!plan) throw new Error('a small plan is there at once');
    const { settings } = await getSettings(ctx.db);
    const none = { ...settings, rules: { ...settings.rules, minOverlapSlots: 6 } };
    const { moved } = await previewSettings(ctx, plan, settings, none);
    expect([moved.lose.count, moved.lose.first.length]).toEqual([31, MOST_LISTED]);
    expect(await db().countStatements(() => previewSettings(ctx, plan, settings, none))).toBe(2);
  });
});
