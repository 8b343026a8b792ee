import { z } from 'zod';
import { AGE_BANDS, SEXES, WILLING } from '~/domain/matching/people';
import { TIMES } from '~/domain/matching/recruit/profile';
import { MAX_SCORE } from '~/domain/matching/settings';

export const PLAN_FORMAT = 'flyktningguide-plan/1';

const Id = z.string();
const Days = z.int().min(0);
const Price = z.record(Id, z.int().min(0));

const Gap = z.strictObject({
  profile: z.strictObject({
    sex: z.enum(SEXES).nullable(),
    age: z.enum(AGE_BANDS).nullable(),
    district: z.string().nullable(),
    car: z.boolean(),
    language: z.string().nullable(),
    times: z.enum(TIMES).nullable(),
    willing: z.array(z.enum(WILLING)),
    calmHome: z.boolean(),
  }),
  people: z.int().min(0),
  priorityServed: z.int().min(1),
  who: z.array(Id),
  depth: z.array(Days),
  pessimistic: z.boolean(),
});

const OneMorePlace = z.strictObject({
  guide: Id,
  who: Id,
  days: Days,
  priorityServed: z.int().min(1),
  isFull: z.boolean(),
});

/** Exactly what would follow if this guide were chosen; null where no plan holds the pair. */
const IfChosen = z.strictObject({
  changed: z.array(z.strictObject({ household: Id, from: Id.nullable(), to: Id.nullable() })),
  people: z.int(),
  priority: z.int(),
  score: z.int(),
});

const Alternative = z.strictObject({
  guide: Id,
  total: z.int().min(0).max(MAX_SCORE),
  ifChosen: IfChosen.nullable().optional(),
});

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
        matches: z.array(
          z.looseObject({
            household: Id,
            guide: Id,
            total: z.int(),
            alternatives: z.array(Alternative),
          }),
        ),
        unmatched: z.array(
          z.looseObject({
            household: Id,
            kind: z.enum(['no-feasible-guide', 'all-taken']),
            unlocks: z.array(Gap).optional(),
            relaxations: z.array(z.looseObject({ changes: z.array(z.looseObject({})) })).optional(),
          }),
        ),
      })
      .optional(),
    gaps: z.array(Gap).optional(),
    oneMorePlace: z.array(OneMorePlace).optional(),
  })
  .meta({ title: 'The plan for a round, with its certificate' });
export type PlanAnswer = z.output<typeof PlanAnswer>;
