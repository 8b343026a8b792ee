import type { Prisma } from '~/infra/db/database';

// Complete, valid rows for tests of the database itself. `key` makes them distinct.

const at = new Date('2026-11-02T08:00:00Z');

export function guideRow(branchId: string, key: string): Prisma.GuideUncheckedCreateInput {
  return {
    id: `guide-${key}`,
    branchId,
    state: 'approved',
    stateSince: at,
    firstName: `Guide ${key}`,
    sex: 'undisclosed',
    district: 'sentrum',
    profile: {},
    createdAt: at,
    updatedAt: at,
  };
}

export function participantRow(
  branchId: string,
  key: string,
): Prisma.ParticipantUncheckedCreateInput {
  return {
    id: `participant-${key}`,
    branchId,
    state: 'waiting',
    stateSince: at,
    source: 'talk',
    firstName: `Participant ${key}`,
    contactLanguage: 'nb',
    sex: 'undisclosed',
    profile: {},
    waitingSinceOn: '2026-10-01',
    createdAt: at,
    updatedAt: at,
  };
}

/** Of the guide and participant of the same key, unless others are named. */
export function matchRow(
  branchId: string,
  key: string,
  of: { guideId?: string; participantId?: string; state?: string } = {},
): Prisma.MatchUncheckedCreateInput {
  return {
    id: `match-${key}`,
    branchId,
    participantId: of.participantId ?? `participant-${key}`,
    guideId: of.guideId ?? `guide-${key}`,
    state: of.state ?? 'guide-asked',
    stateSince: at,
    score: 700,
    explanation: {},
    rulesVersion: 1,
    algorithmVersion: 'test',
    approvedByUserId: 'coordinator-a',
    createdAt: at,
  };
}
