import { z } from 'zod';
import { SLOTS } from '~/domain/matching/people';
import { CRITERIA, DEFAULT_RULES, MAX_SCORE } from '~/domain/matching/settings';
import { Day, GuideUnit, Id, ParticipantUnit, Places } from './unit-format';

/*
 * The files that `npm run match` reads. Anything that may be missing has a default; a name that
 * the format does not know is an error, so that no typing mistake is silently left out.
 */
export const PEOPLE_FORMAT = 'flyktningguide-people/1';
export const EDGES_FORMAT = 'flyktningguide-edges/1';

const Pairs = z.array(z.tuple([Id, Id])).default([]);

const RulesPart = z.strictObject({
  version: z.string().max(60).default(DEFAULT_RULES.version),
  floor: z.int().min(0).max(MAX_SCORE).default(DEFAULT_RULES.floor),
  minOverlapSlots: z.int().min(0).max(SLOTS.length).default(DEFAULT_RULES.minOverlapSlots),
  minorsAllowed: z.boolean().default(DEFAULT_RULES.minorsAllowed),
  minorGuideMinAge: z.int().min(18).max(99).default(DEFAULT_RULES.minorGuideMinAge),
  certificateForChildren: z.boolean().default(DEFAULT_RULES.certificateForChildren),
  maxTravelMinutes: z.int().min(0).nullable().default(DEFAULT_RULES.maxTravelMinutes),
});

/** Integers of at least 0; that they sum to 1000 is checked with the rest of the round. */
const WeightsPart = z.record(z.enum(CRITERIA), z.int().min(0).max(MAX_SCORE));

export const PeopleInstance = z
  .strictObject({
    format: z.literal(PEOPLE_FORMAT),
    today: Day,
    rules: RulesPart.optional(),
    weights: WeightsPart.optional(),
    participants: z.array(ParticipantUnit),
    guides: z.array(GuideUnit),
    blocked: Pairs,
    pinned: Pairs,
    travelMinutes: z
      .record(z.string(), z.record(z.string(), z.number().min(0).max(100_000)))
      .nullable()
      .default(null),
  })
  .meta({ title: 'A round of people, without names or contact details' });
export type PeopleInstance = z.output<typeof PeopleInstance>;

export const EdgesInstance = z
  .strictObject({
    format: z.literal(EDGES_FORMAT),
    participants: z.array(z.strictObject({ id: Id, priority: z.int().min(1) })),
    guides: z.array(z.strictObject({ id: Id, capacity: Places })),
    edges: z.array(z.tuple([Id, Id, z.int().min(0).max(MAX_SCORE)])),
    pinned: Pairs,
    blocked: Pairs,
  })
  .meta({ title: 'The bare problem: who may go to whom, and how well it suits' });
export type EdgesInstance = z.output<typeof EdgesInstance>;
