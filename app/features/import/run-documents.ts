import { z } from 'zod';
import { LEAVE_OUT_REASONS, SHEET_KINDS } from '~/domain/import/fields';
import { NOTICES, PROBLEMS } from '~/domain/import/record';
import type { Json } from '~/infra/db/database';

// What the JSON columns of ImportRun and ImportRow hold. Written and read here alone.

const Use = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string(), by: z.enum(['heading', 'content']) }),
  z.object({ kind: z.literal('leave-out'), reason: z.enum(LEAVE_OUT_REASONS) }),
  z.object({
    kind: z.literal('never'),
    what: z.enum(['national-identity', 'duf']),
    by: z.enum(['heading', 'content']),
  }),
]);

const RunDocument = z.object({
  fileName: z.string(),
  headings: z.array(z.string()),
  /** Null where neither the names nor the headings told; the coordinator says. */
  guessedKind: z.enum(SHEET_KINDS).nullable(),
  uses: z.object({ guides: z.array(Use), participants: z.array(Use) }),
  never: z.array(
    z.object({
      column: z.number(),
      what: z.enum(['national-identity', 'duf']),
      by: z.enum(['heading', 'content']),
    }),
  ),
  /** Field per column, '' to leave it out; null until the coordinator has chosen. */
  choices: z.array(z.string()).nullable(),
  /** What persons of a household are called until somebody knows their names. */
  words: z.object({ adult: z.string(), child: z.string() }),
  /** Why a run stopped, as a code. */
  failure: z.string().default(''),
});
export type RunDocument = z.infer<typeof RunDocument>;

const RowCells = z.object({
  cells: z.array(z.string()),
  removedIn: z.array(z.number()).optional(),
});
export type RowCells = z.infer<typeof RowCells>;

const remark = <T extends readonly string[]>(codes: T) =>
  z.object({
    code: z.enum(codes),
    column: z.number().nullable(),
    words: z.string().optional(),
  });

const Change = z.object({
  field: z.string(),
  from: z.unknown().optional(),
  to: z.unknown().optional(),
});

export const DUPLICATE_CHOICES = ['skip', 'create', 'update'] as const;
export type DuplicateChoice = (typeof DUPLICATE_CHOICES)[number];

/** `changed-meanwhile` is known only when the row is carried out. */
export const ROW_PROBLEMS = [...PROBLEMS, 'changed-meanwhile'] as const;
export type RowProblem = (typeof ROW_PROBLEMS)[number];

const RowFindings = z.object({
  problems: z.array(remark(ROW_PROBLEMS)).default([]),
  notices: z.array(remark(NOTICES)).default([]),
  changes: z.array(Change).default([]),
  twin: z
    .object({
      why: z.enum(['contact', 'name']),
      personId: z.string().optional(),
      line: z.number().optional(),
    })
    .optional(),
  decision: z.enum(DUPLICATE_CHOICES).optional(),
  /** Carried out: what is found above is no longer a plan. */
  isFinal: z.boolean().default(false),
});
export type RowFindings = z.infer<typeof RowFindings>;

/** What is needed to take a row back: the values before, and the version that our change left. */
const RowBefore = z.object({
  versionAfter: z.number(),
  columns: z.object({
    firstName: z.string(),
    lastName: z.string(),
    sex: z.string(),
    birthYear: z.number().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    district: z.string(),
    unit: z.string(),
  }),
  /** Of a participant alone. */
  participant: z
    .object({
      contactLanguage: z.string(),
      norwegianLevel: z.string(),
      interpreter: z.string(),
      waitingSinceOn: z.string(),
    })
    .optional(),
  profile: z.unknown(),
  addedPersonIds: z.array(z.string()).default([]),
});
export type RowBefore = z.infer<typeof RowBefore>;

export function readRunDocument(column: unknown): RunDocument {
  return RunDocument.parse(column);
}

export function readRowCells(column: unknown): RowCells {
  return RowCells.parse(column);
}

export function readRowFindings(column: unknown): RowFindings {
  return RowFindings.parse(column ?? {});
}

export function readRowBefore(column: unknown): RowBefore {
  return RowBefore.parse(column);
}

/** A plain copy as the column takes it. */
export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}
