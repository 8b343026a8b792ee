import { z } from 'zod';
import { PRACTICAL_NEEDS, type PracticalNeed } from '~/domain/matching/people';
import {
  type Expectations,
  LIMITS,
  QUESTIONS,
  REACH,
  RHYTHMS,
  TOGETHER,
} from '~/domain/pairing/expectations';
import type { Json } from '~/infra/db/database';

/** What one side has put on the card. */
export interface CardAnswers extends Expectations {
  /** Needs that the guide may know of; null where the participant was not asked. */
  readonly released: readonly PracticalNeed[] | null;
}

/** The stored shape (`ExpectationCard.answers`); what was not asked then reads as not answered. */
const CardAnswersSchema = z.object({
  rhythm: z.enum(RHYTHMS).nullable().default(null),
  together: z.array(z.enum(TOGETHER)).nullable().default(null),
  limits: z.array(z.enum(LIMITS)).nullable().default(null),
  reach: z.enum(REACH).nullable().default(null),
  released: z.array(z.enum(PRACTICAL_NEEDS)).nullable().default(null),
});

export function readCardAnswers(stored: unknown): CardAnswers {
  return CardAnswersSchema.parse(stored ?? {});
}

export function cardColumn(answers: CardAnswers): Json {
  return JSON.parse(JSON.stringify(answers));
}

/** The pages of a card in their order; `needs` is there for a participant who has told some. */
export const CARD_STEPS = ['role', ...QUESTIONS, 'needs'] as const;
export type CardStep = (typeof CARD_STEPS)[number];
