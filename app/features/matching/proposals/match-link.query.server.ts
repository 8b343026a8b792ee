import type { Clock } from '~/domain/kernel/programme-time';
import { PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { SLOTS } from '~/domain/matching/people';
import { type MatchSeen, seenBy } from '~/domain/pairing/match-lifecycle';
import type { MatchState } from '~/domain/pairing/match-state';
import { ageBandOf, childBandOf } from '~/domain/people/age-band';
import { hashSecret } from '~/infra/access-tokens.server';
import type { BranchDb, Database } from '~/infra/db/database';
import { getSettings } from '../../programme/settings.query.server';
import { GUIDE_SELECT, guideOf, HOUSEHOLD_SELECT, householdOf } from '../plan/unit-rows';

export type Side = 'guide' | 'participant';

/** What one side learns of the other before both have said yes: a first name and no way to find it. */
export interface FirstNameProfile {
  readonly firstName: string;
  readonly ageBand: string | null;
  readonly sex: string;
  readonly unit: string;
  readonly otherAdults: number;
  readonly childBands: readonly string[];
  readonly languages: readonly string[];
  readonly norwegianLevel: string | null;
  readonly interests: readonly string[];
  readonly sharedInterests: readonly string[];
  readonly goals: readonly string[];
  readonly field: string | null;
  readonly pets: readonly string[];
  readonly district: string | null;
  readonly commonSlots: readonly string[];
}

export interface MatchLink {
  readonly branchId: string;
  readonly side: Side;
  /** Whether the press is still possible. */
  readonly isOpen: boolean;
  readonly seen: MatchSeen;
  /** Null unless this side is being asked, or has said yes and waits. */
  readonly other: FirstNameProfile | null;
}

/**
 * What a proposal link shows. Looking uses nothing up. A used link shows how it stands; a revoked
 * one, an expired one and one that never was are all null: gone, with no difference to see.
 */
export async function findMatchLink(
  database: Database,
  clock: Clock,
  secret: string,
): Promise<MatchLink | null> {
  const token = await database.system.accessToken.findUnique({
    where: { hash: hashSecret(secret) },
  });
  if (token?.purpose !== 'answer-match' || !token.branchId || !token.subjectId) return null;
  const isExpired = token.expiresAt.getTime() <= clock.now().epochMilliseconds;
  if (isExpired || (token.revokedAt && !token.usedAt)) return null;
  const db = database.forBranch(token.branchId);
  const match = await db.match.findFirst({
    where: { id: token.subjectId },
    select: { state: true, guideId: true, participantId: true },
  });
  if (!match) return null;
  const side: Side = token.side === 'guide' ? 'guide' : 'participant';
  const seen = seenBy(side, match.state as MatchState);
  const mayKnow = seen === 'asked' || seen === 'waiting-for-other';
  return {
    branchId: token.branchId,
    side,
    isOpen: seen === 'asked' && !token.usedAt,
    seen,
    other: mayKnow ? await firstNameProfile(db, clock, match, side) : null,
  };
}

/** The profile of the side that `side` is being told about. */
export async function firstNameProfile(
  db: BranchDb,
  clock: Clock,
  pair: { readonly guideId: string; readonly participantId: string },
  side: Side,
): Promise<FirstNameProfile | null> {
  const [guideRow, participantRow, { settings }] = await Promise.all([
    db.guide.findFirst({
      where: { id: pair.guideId },
      select: { ...GUIDE_SELECT, firstName: true },
    }),
    db.participant.findFirst({
      where: { id: pair.participantId },
      select: { ...HOUSEHOLD_SELECT, firstName: true, alias: true },
    }),
    getSettings(db),
  ]);
  if (!guideRow || !participantRow) return null;
  const today = clock.now().toZonedDateTimeISO(PROGRAMME_ZONE).toPlainDate();
  const guide = guideOf(guideRow, today.toString());
  const household = householdOf(participantRow);
  const other = side === 'guide' ? household : guide;
  const [first, ...rest] = other.persons;
  const isShielded = side === 'guide' && household.specialCare;
  const district = settings.districts.find((one) => one.code === other.district);
  return {
    firstName:
      side === 'guide' ? participantRow.alias || participantRow.firstName : guideRow.firstName,
    ageBand: ageBandOf(first?.birthYear ?? null, today.year),
    sex: first?.sex ?? 'undisclosed',
    unit: other.unit,
    otherAdults: rest.filter((one) => one.isAdult !== false).length,
    childBands: rest
      .filter((one) => one.isAdult === false)
      .map((one) => childBandOf(one.birthYear, today.year) ?? 'unknown'),
    languages: other.languages.map((language) => language.code),
    norwegianLevel: side === 'guide' ? household.norwegianLevel : null,
    interests: other.interests,
    sharedInterests: household.interests.filter((code) => guide.interests.includes(code)),
    goals: side === 'guide' ? household.goals : [],
    field: other.field,
    pets: side === 'participant' ? guide.household.pets : [],
    district: isShielded ? null : (district?.name ?? null),
    commonSlots: SLOTS.filter(
      (slot) => household.availability.includes(slot) && guide.availability.includes(slot),
    ),
  };
}
