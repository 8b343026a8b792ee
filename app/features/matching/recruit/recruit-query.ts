import { z } from 'zod';
import { ANYBODY, type Profile } from '~/domain/matching/recruit/profile';

export const MOST_RECRUITS = 30;
export const WEEK_PARTS = ['weekday-daytime', 'evenings', 'weekend'] as const;
export const ASKED_WILLING = ['children', 'low-norwegian'] as const;

/** What the reader tries out, from the address; what cannot be read is as if not asked for. */
export const RecruitQuery = z.object({
  count: z.coerce.number().int().min(1).max(MOST_RECRUITS).optional().catch(undefined),
  sex: z.enum(['', 'woman', 'man']).catch(''),
  times: z.enum(['', ...WEEK_PARTS]).catch(''),
  willing: z.enum(['', ...ASKED_WILLING, 'both']).catch(''),
});
export type RecruitQuery = z.output<typeof RecruitQuery>;

export function profileOfQuery({ sex, times, willing }: RecruitQuery): Profile {
  return {
    ...ANYBODY,
    sex: sex || null,
    times: times || null,
    willing: willing === 'both' ? ASKED_WILLING : willing === '' ? [] : [willing],
    // A guide without animals and smoke at home is the ordinary case; the list says where it matters.
    calmHome: true,
  };
}
