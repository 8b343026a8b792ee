import { z } from 'zod';
import { PRACTICAL_NEEDS } from '~/domain/matching/people';
import { LIMITS, REACH, RHYTHMS, TOGETHER } from '~/domain/pairing/expectations';
import { Ticked } from '../person-fields';
import { GIVEN_HOW } from './given-how';

const together = z.array(z.enum(TOGETHER)).default([]);
const limits = z.array(z.enum(LIMITS)).default([]);
const released = z.array(z.enum(PRACTICAL_NEEDS)).default([]);

/** One page of the card each; an empty list is an answer. */
export const RoleForm = z.object({});
export const RhythmForm = z.object({ rhythm: z.enum(RHYTHMS) });
export const TogetherForm = z.object({ together });
export const LimitsForm = z.object({ limits });
export const ReachForm = z.object({ reach: z.enum(REACH) });
export const NeedsForm = z.object({ released });

/** The whole card, as a coordinator enters it for somebody. */
export const WholeCardForm = z.object({
  side: z.enum(['guide', 'participant']),
  version: z.number().int().min(0),
  rhythm: z.enum(RHYTHMS),
  together,
  limits,
  reach: z.enum(REACH),
  released,
  isRoleRead: Ticked,
  givenHow: z.enum(GIVEN_HOW).exclude(['digital']),
});
