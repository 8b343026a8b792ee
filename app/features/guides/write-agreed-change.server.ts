import { ok, type Result, refuse } from '~/domain/kernel/result';
import type { GuideChange } from '~/domain/matching/relax/change';
import { needsCertificate } from '~/domain/people/guide-checklist';
import type { GuideProfile } from '~/domain/people/guide-profile';
import { MOST_PLACES } from '~/domain/people/guide-reasons';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { BranchTx } from '~/infra/db/database';
import { changeOne } from '~/infra/db/in-transaction.server';
import type { CommonRefusal } from '../refusal-codes';
import { readGuideProfile } from './guide-profile-schema';
import { profileColumn } from './profile-column';

/**
 * Writes down the one thing that a guide has said yes to. Nobody's yes makes a certificate seen: it
 * only puts the line on the checklist, where a person writes down what was shown.
 */
export async function writeAgreedChange(
  tx: BranchTx,
  ctx: Context,
  change: GuideChange,
): Promise<Result<null, CommonRefusal>> {
  const row = await tx.guide.findFirst({
    where: { id: change.unit },
    select: { state: true, version: true, capacity: true, profile: true },
  });
  if (!row) return refuse('not-found');
  // One who rests or has left is asked for nothing.
  if (row.state !== 'available') return refuse('not-allowed-now');
  if (change.code === 'place' && row.capacity >= MOST_PLACES) return refuse('not-allowed-now');
  const profile = { ...readGuideProfile(row.profile), ...profileAfter(row.profile, change) };
  await changeOne(
    tx.guide.updateMany({
      where: { id: change.unit, version: row.version },
      data: {
        profile: profileColumn(profile),
        capacity: row.capacity + Number(change.code === 'place'),
        updatedAt: dateOf(ctx.clock.now()),
        version: { increment: 1 },
      },
    }),
  );
  if (change.code === 'certificate' || needsCertificate(profile.willing)) {
    await tx.onboardingItem.updateMany({
      where: { guideId: change.unit, kind: 'police-certificate' },
      data: { isRequired: true },
    });
  }
  return ok(null);
}

function profileAfter(stored: unknown, change: GuideChange): Partial<GuideProfile> {
  const before = readGuideProfile(stored);
  switch (change.code) {
    case 'time':
      return { availability: withOne(before.availability, change.value) };
    case 'willing':
      return { willing: withOne(before.willing, change.value) };
    case 'participant-sex':
      return { wishes: { ...before.wishes, sex: change.value } };
    case 'place':
    case 'certificate':
      return {};
  }
}

function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list : [...list, one];
}
