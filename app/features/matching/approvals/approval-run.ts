import { z } from 'zod';

/** What became of one pair: its match, or the refusal code that stopped it. */
export interface PairOutcome {
  readonly participantId: string;
  readonly guideId: string;
  readonly matchId: string | null;
  readonly refusal: string | null;
}

export const Outcome = z.array(
  z.object({
    participantId: z.string(),
    guideId: z.string(),
    matchId: z.string().nullable(),
    refusal: z.string().nullable(),
  }),
);
