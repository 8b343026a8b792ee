import type { TFunction } from 'i18next';
import { z } from 'zod';
import { dayOf } from '~/domain/kernel/programme-time';
import { isPrivate, needsProof, type RequestState } from '~/domain/matching/explain/asked-change';
import { translatorFor } from '~/i18n/translator';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { visibleTo } from '../../participants/visible-participants.query';
import { type NamedIds, type PlanNames, readPlanNames } from '../plan/plan-names.query.server';
import { changeOf } from './change-column';
import { type ChangeWords, changeInWords, questionFor } from './change-text';

const person = { id: true, firstName: true, lastName: true, phone: true, email: true } as const;

const LINE = {
  id: true,
  side: true,
  participantId: true,
  guideId: true,
  code: true,
  values: true,
  state: true,
  askedAt: true,
  answeredAt: true,
  outcome: true,
  version: true,
} as const satisfies Prisma.RelaxationRequestSelect;

const SELECT = {
  ...LINE,
  interpreterNeeded: true,
  guide: { select: person },
  participant: {
    select: { ...person, alias: true, contactVia: true, contactLanguage: true },
  },
} as const satisfies Prisma.RelaxationRequestSelect;

/** What a yes moved, as it was kept: figures and whom the participant got. */
const Outcome = z.object({ guide: z.string().nullable(), others: z.number() });

/** One request on its own page, with whom to ask, how, and the words to read aloud. */
export async function findRequest(ctx: Context & { readonly t: TFunction }, id: string) {
  const row = await ctx.db.relaxationRequest.findFirst({
    where: { id, participant: visibleTo(ctx.actor) },
    select: SELECT,
  });
  if (!row) return null;
  const change = changeOf(row);
  const isGuide = change.side === 'guide';
  const { participant, guide } = row;
  const asked = isGuide ? guide : participant;
  return {
    id: row.id,
    version: row.version,
    state: row.state as RequestState,
    participant: { id: participant.id, name: nameOf(participant) },
    guideId: guide?.id ?? null,
    change,
    name: isGuide ? nameOf(guide) : nameOf(participant),
    phone: asked?.phone ?? null,
    email: asked?.email ?? null,
    via: isGuide ? '' : participant.contactVia,
    language: isGuide ? null : participant.contactLanguage,
    needsInterpreter: row.interpreterNeeded,
    isPrivate: isPrivate(change),
    needsProof: needsProof(change),
    ifYes: changeInWords(change, isGuide ? nameOf(guide) : nameOf(participant), {
      t: ctx.t,
      language: ctx.locale,
    }),
    questions: {
      nb: questionFor(change, { t: translatorFor('nb'), language: 'nb' }),
      en: questionFor(change, { t: translatorFor('en'), language: 'en' }),
    },
  };
}
export type RequestPage = NonNullable<Awaited<ReturnType<typeof findRequest>>>;

/** What a participant's page tells of requests: those that wait, and the latest answers. */
export interface RequestLine {
  readonly id: string;
  readonly version: number;
  readonly state: RequestState;
  readonly text: string;
  /** ISO day on which it was made, or answered. */
  readonly day: string;
  /** Name of the guide whom a yes led to, null for nobody; undefined where nothing was kept. */
  readonly got?: string | null | undefined;
  readonly others: number;
}

/** The requests for one participant, newest first; at most twenty. */
export function readRequests(ctx: Pick<Context, 'db'>, participantId: string) {
  return ctx.db.relaxationRequest.findMany({
    where: { participantId, state: { not: 'withdrawn' }, participant: { isShielded: false } },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    take: 20,
    select: LINE,
  });
}
type LineRow = Awaited<ReturnType<typeof readRequests>>[number];

/** Whose names the words need. */
export function idsOfRequests(rows: readonly LineRow[]): NamedIds {
  const got = rows.map((row) => Outcome.safeParse(row.outcome).data?.guide);
  const ids = [...got, ...rows.map((row) => row.guideId)];
  return { participants: [], guides: ids.flatMap((id) => id ?? []) };
}

export function requestsInWords(
  rows: readonly LineRow[],
  name: string,
  names: PlanNames,
  words: ChangeWords,
): RequestLine[] {
  return rows.map((row) => {
    const outcome = Outcome.safeParse(row.outcome).data;
    const asked = row.guideId === null ? name : names.guide(row.guideId);
    return {
      id: row.id,
      version: row.version,
      state: row.state as RequestState,
      text: changeInWords(changeOf(row), asked, words),
      day: dayOf(momentOf(row.answeredAt ?? row.askedAt)).toString(),
      got: outcome?.guide ? names.guide(outcome.guide) : outcome?.guide,
      others: outcome?.others ?? 0,
    };
  });
}

/** The same for a page that shows nothing else of the plan. */
export async function listRequests(
  ctx: Context & { readonly t: TFunction },
  { id, name }: { readonly id: string; readonly name: string },
): Promise<RequestLine[]> {
  const rows = await readRequests(ctx, id);
  const names = await readPlanNames(ctx, idsOfRequests(rows));
  return requestsInWords(rows, name, names, { t: ctx.t, language: ctx.locale });
}

function nameOf(one: { firstName: string; lastName: string; alias?: string } | null): string {
  return one ? [one.alias || one.firstName, one.lastName].join(' ').trim() : '';
}
