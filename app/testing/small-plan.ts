import type { TFunction } from 'i18next';
import { emptyParticipantProfile } from '~/domain/people/participant-profile';
import { type BranchPlan, getBranchPlan } from '~/features/matching/plan/branch-plan.query.server';
import { profileColumn } from '~/features/participants/participant-profile.query';
import { translatorFor } from '~/i18n/translator';
import { addBranches } from './branch-people';
import { contextOn, type TestContext } from './context';
import type { TestDatabase } from './database';
import { fullGuide } from './guides';
import { participantRow } from './rows';
import { runtimeOn } from './runtime';

/**
 * Amina has waited longest and lives where Liv does, Olena where Kari does; Bashir came last and
 * everybody fits everybody: the plan is amina–liv, olena–kari, and Bashir waits.
 */
export async function addSmallPlan(db: TestDatabase): Promise<void> {
  await addBranches(db);
  const available = { state: 'available' };
  await db.system.guide.create({ data: fullGuide('kari', { ...available, district: 'centre' }) });
  const liv = { ...available, firstName: 'Liv', district: 'kroken' };
  await db.system.guide.create({ data: fullGuide('liv', liv) });
  const profile = profileColumn({
    ...emptyParticipantProfile,
    availability: ['mon-evening', 'sat-morning'],
    interests: ['walking', 'cafe'],
  });
  for (const [key, firstName, district, waitingSinceOn] of [
    ['amina', 'أمينة', 'kroken', '2026-08-01'],
    ['olena', 'Олена', 'centre', '2026-09-01'],
    ['bashir', 'Bashir', 'sentrum', '2026-10-01'],
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

/** A coordinator with words, and that coordinator's look at the plan as it is now. */
export async function planner(
  db: TestDatabase,
  given: Parameters<typeof contextOn>[1] = {},
): Promise<{
  readonly ctx: TestContext & { readonly t: TFunction };
  readonly plan: () => Promise<BranchPlan>;
  readonly pairs: () => Promise<string[]>;
}> {
  const ctx = { ...contextOn(db, given), t: translatorFor('en') };
  const runtime = await runtimeOn(db, { clock: ctx.clock });
  const plan = async () => {
    ctx.clock.advance('PT1M');
    const found = await getBranchPlan(ctx, runtime);
    if (!found) throw new Error('a small plan is there at once');
    return found;
  };
  const pairs = async () => {
    const { pairs: found } = await (await plan()).ask('placements', {});
    return found.map((one) => `${one.household.slice(12)}-${one.guide}${one.isPinned ? '!' : ''}`);
  };
  return { ctx, plan, pairs };
}
