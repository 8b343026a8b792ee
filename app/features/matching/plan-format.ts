import { z } from 'zod';
import { MAX_SCORE } from '~/domain/matching/settings';

export const PLAN_FORMAT = 'flyktningguide-plan/1';

const Id = z.string();
const Price = z.record(Id, z.int().min(0));

/** What `npm run match` prints: the plan, and all that is needed to check it without trusting us. */
export const PlanAnswer = z
  .strictObject({
    format: z.literal(PLAN_FORMAT),
    pairs: z.array(z.tuple([Id, Id, z.int().min(0).max(MAX_SCORE)])),
    people: z.int().min(0),
    priority: z.int().min(0),
    score: z.int().min(0),
    unmatched: z.array(Id),
    certificate: z.strictObject({ ok: z.boolean(), A: z.int().min(1), u: Price, v: Price }),
    timingMs: z.strictObject({
      edges: z.number(),
      sort: z.number(),
      solve: z.number(),
      certify: z.number(),
    }),
    explanations: z
      .strictObject({
        matches: z.array(z.looseObject({ household: Id, guide: Id, total: z.int() })),
        unmatched: z.array(
          z.looseObject({ household: Id, kind: z.enum(['no-feasible-guide', 'all-taken']) }),
        ),
      })
      .optional(),
  })
  .meta({ title: 'The plan for a round, with its certificate' });
export type PlanAnswer = z.output<typeof PlanAnswer>;
