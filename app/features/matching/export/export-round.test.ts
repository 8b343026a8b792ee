import { expect, it } from 'vitest';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import { translatorFor } from '~/i18n/translator';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { fullGuide } from '~/testing/guides';
import { participantRow } from '~/testing/rows';
import { runtimeOn } from '~/testing/runtime';
import { profileColumn } from '../../participants/participant-profile.query';
import { runInstance } from '../instances/run-instance';
import { getBranchPlan } from '../plan/branch-plan.query.server';
import { readPosters, readRecruitPage } from '../recruit/recruit-page.query.server';
import { exportRound } from './export-round.server';

const profile = profileColumn({
  ...emptyParticipantProfile,
  availability: ['mon-evening', 'sat-morning'],
  interests: ['walking', 'cafe'],
});

/** Kari, whom two could share, and one with a protected address whom nobody may find. */
async function addPeople(db: TestDatabase) {
  await addBranches(db);
  await db.system.guide.create({ data: fullGuide('kari', { state: 'available' }) });
  for (const [key, firstName, waitingSinceOn, isShielded] of [
    ['amina', 'أمينة', '2026-09-01', false],
    ['olena', 'Олена', '2026-10-01', false],
    ['secret', 'Hemmelig', '2026-01-01', true],
  ] as const) {
    const row = { ...participantRow('branch-a', key), firstName, waitingSinceOn, isShielded };
    const about = { profile, district: 'kroken', norwegianLevel: 'B1' };
    await db.system.participant.create({ data: { ...row, ...about } });
  }
}

describeOnBothEngines('a branch and its round', (db) => {
  it('is handed out without anybody in it, gives the same plan, and stands on record', async () => {
    await addPeople(db());
    const ctx = contextOn(db());
    const plan = await getBranchPlan(ctx, await runtimeOn(db(), { clock: ctx.clock }));
    if (!plan) throw new Error('a small plan is there at once');
    const text = await exportRound(ctx, plan);
    const own = await plan.ask('overview', {});
    const again = runInstance(JSON.parse(text), { explain: false, deadlineMs: null, now: () => 0 });
    expect(again).toMatchObject({ ok: true, answer: { people: own.people, score: own.score } });
    const rows = [
      ...(await db().system.participant.findMany({})),
      ...(await db().system.guide.findMany({})),
    ];
    const secrets = rows.flatMap((row) => [row.id, row.firstName, row.lastName, row.phone ?? '']);
    const places = ['kroken', 'centre', 'walking', 'cafe', '2026-01-01', ctx.branchId];
    const found = [...secrets, ...places].filter((word) => word !== '' && text.includes(word));
    expect(found).toEqual([]);
    expect(JSON.parse(text).participants).toHaveLength(2);
    const kept = await ctx.db.accessEvent.findMany({ select: { subjectType: true, page: true } });
    expect(kept).toEqual([{ subjectType: 'branch', page: 'round-export' }]);
  });

  it('is told whom to ask and whom to recruit, and puts up nothing that points at one', async () => {
    await addPeople(db());
    const ctx = contextOn(db());
    const plan = await getBranchPlan(ctx, await runtimeOn(db(), { clock: ctx.clock }));
    if (!plan) throw new Error('a small plan is there at once');
    const query = { count: 3, sex: '', times: 'evenings', willing: '' } as const;
    const reader = { ...ctx, t: translatorFor('nb') };
    const page = await readRecruitPage(reader, plan, query);
    expect(page.ask).toMatchObject([{ guide: 'Kari Moen', participant: 'Олена', days: 32 }]);
    expect(page.gaps).toMatchObject([{ people: 1, longest: 32, wanted: 1 }]);
    expect(page.tried).toMatchObject({ people: 1, longest: 32 });
    expect(JSON.stringify(page)).not.toContain('Hemmelig');
    expect(await readPosters(reader, plan)).toEqual([]);
  });
});
