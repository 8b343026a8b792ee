import type { PracticalNeed } from '~/domain/matching/people';
import { openQuestions } from '~/domain/pairing/expectations';
import { OPEN_PAIRING_STATES } from '~/domain/pairing/pairing-state';
import type { PairSide } from '~/domain/pairing/story';
import type { BranchDb, BranchTx } from '~/infra/db/database';
import { readParticipantProfile } from '../participants/participant-profile.query';
import { CARD_STEPS, type CardAnswers, type CardStep, readCardAnswers } from './card-answers';

/** Kind of the consent row behind what a guide may know; the needs themselves have their own. */
export const MAY_TELL = 'tell-guide';

export interface Card {
  /** Null while nothing of the card is stored. */
  readonly id: string | null;
  readonly version: number;
  readonly answers: CardAnswers;
  readonly isRoleRead: boolean;
  readonly isFilled: boolean;
  readonly enteredByUserId: string | null;
  readonly filledAt: string | null;
  /** Needs that the participant has told us, in the order they are known by; none on a guide's card. */
  readonly needs: readonly PracticalNeed[];
}

/** One side's own card, and no word of the other's; null where there is no such pairing. */
export async function findCard(
  db: BranchDb | BranchTx,
  pairingId: string,
  side: PairSide,
): Promise<(Card & { readonly isOpen: boolean; readonly participantId: string }) | null> {
  const pairing = await db.pairing.findFirst({
    where: { id: pairingId },
    select: {
      state: true,
      participantId: true,
      participant: { select: { profile: true } },
      expectations: { where: { side } },
    },
  });
  if (!pairing) return null;
  const [row] = pairing.expectations;
  const profile = readParticipantProfile(pairing.participant.profile);
  const needs =
    side === 'participant' ? [...profile.practical.needs, ...profile.accessibility] : [];
  return {
    id: row?.id ?? null,
    version: row?.version ?? 0,
    answers: readCardAnswers(row?.answers),
    isRoleRead: row?.roleReadAt != null,
    isFilled: row?.filledAt != null,
    enteredByUserId: row?.enteredByUserId ?? null,
    filledAt: row?.filledAt?.toISOString() ?? null,
    needs,
    isOpen: OPEN_PAIRING_STATES.some((state) => state === pairing.state),
    participantId: pairing.participantId,
  };
}

/** The pages that this card has; needs are asked of who has told some. */
export function stepsOf(card: Pick<Card, 'needs'>): readonly CardStep[] {
  return CARD_STEPS.filter((step) => step !== 'needs' || card.needs.length > 0);
}

/** The first page that waits for an answer; null when there is none. */
export function nextStep(card: Card): CardStep | null {
  if (!card.isRoleRead) return 'role';
  const [open] = openQuestions(card.answers);
  if (open) return open;
  return card.needs.length > 0 && card.answers.released === null ? 'needs' : null;
}

/**
 * What the guide of an open pairing may know of the participant's needs: only those that the
 * participant has ticked, still has, and has not taken the consent back for. For the guide's pages.
 */
export async function findPracticalNote(
  db: BranchDb | BranchTx,
  pairingId: string,
): Promise<readonly PracticalNeed[]> {
  const card = await findCard(db, pairingId, 'participant');
  if (!card?.isOpen) return [];
  const told = card.needs.filter((need) => card.answers.released?.includes(need));
  if (told.length === 0) return [];
  const consent = await db.consent.findFirst({
    where: {
      subjectType: 'participant',
      subjectId: card.participantId,
      kind: MAY_TELL,
      withdrawnAt: null,
    },
    select: { id: true },
  });
  return consent ? told : [];
}
