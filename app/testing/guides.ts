import { emptyGuideProfile, type GuideProfile } from '~/domain/people/guide-profile';
import { searchKeyOf } from '~/domain/people/search-key';
import { profileColumn } from '~/features/guides/profile-column';
import type { Prisma } from '~/infra/db/database';

/** Answers with which an application can be sent and a guide can be matched. */
export const fullProfile: GuideProfile = {
  ...emptyGuideProfile,
  languages: [{ code: 'nb', level: 'native' }],
  interests: ['walking', 'cafe', 'cooking'],
  availability: ['mon-evening', 'sat-morning'],
};

/** A complete guide row of branch-a; the clock of tests stands on 2 November 2026. */
export function fullGuide(
  id: string,
  change: Partial<Prisma.GuideUncheckedCreateInput> = {},
): Prisma.GuideUncheckedCreateInput {
  const at = new Date('2026-10-26T08:00:00Z');
  return {
    id,
    branchId: 'branch-a',
    state: 'applied',
    stateSince: at,
    firstName: 'Kari',
    lastName: 'Moen',
    searchKey: searchKeyOf('Kari', 'Moen'),
    email: `${id}@eksempel.test`,
    sex: 'woman',
    birthYear: 1988,
    district: 'centre',
    profile: profileColumn(fullProfile),
    applicationStep: 6,
    createdAt: at,
    updatedAt: at,
    ...change,
  };
}
