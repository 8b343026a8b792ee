import {
  FINAL_PARTICIPANT_STATES,
  PARTICIPANT_STATES,
  type ParticipantState,
} from '~/domain/people/participant-lifecycle';
import { searchTermsOf } from '~/domain/people/search-key';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { daysIn } from './days-in-state';
import { type ShownState, shownState } from './shown-state';
import { LISTED } from './visible-participants.query';

export const PARTICIPANTS_PER_PAGE = 25;
/** Beyond this a list says "more than": nobody pages that far, and counting on costs time. */
export const MOST_COUNTED = 1000;

const CURRENT = PARTICIPANT_STATES.filter(
  (state) =>
    state !== 'started' &&
    state !== 'lapsed' &&
    !FINAL_PARTICIPANT_STATES.some((end) => end === state),
);

export interface ParticipantFilter {
  /** `current` is everybody who has not ended, `all` everybody who has sent or been sent in. */
  readonly state: ParticipantState | 'current' | 'all';
  readonly sex?: string | undefined;
  readonly language?: string | undefined;
  readonly district?: string | undefined;
  /** Name as typed. */
  readonly text?: string | undefined;
  readonly page: number;
}

export interface ListedParticipant {
  readonly id: string;
  readonly name: string;
  readonly state: ShownState;
  readonly unit: string;
  readonly sex: string;
  readonly birthYear: number | null;
  readonly contactLanguage: string;
  readonly district: string;
  readonly source: string;
  readonly urgency: number;
  /** Days in the state; for those who wait, since the first day of waiting. */
  readonly days: number;
  readonly lastContactOn: string | null;
}

export const LIST_COLUMNS = {
  id: true,
  firstName: true,
  lastName: true,
  alias: true,
  state: true,
  stateSince: true,
  unit: true,
  sex: true,
  birthYear: true,
  contactLanguage: true,
  district: true,
  source: true,
  urgency: true,
  waitingSinceOn: true,
  lastContactOn: true,
  place: { select: { match: { select: { pairing: { select: { id: true } } } } } },
} as const satisfies Prisma.ParticipantSelect;

/** One page of the branch's participants, longest waiting first; never a shielded one. */
export async function listParticipants(ctx: Context, filter: ParticipantFilter) {
  const where = whereOf(filter);
  const rows = await ctx.db.participant.findMany({
    where,
    select: LIST_COLUMNS,
    orderBy: [{ waitingSinceOn: 'asc' }, { id: 'asc' }],
    skip: (filter.page - 1) * PARTICIPANTS_PER_PAGE,
    take: PARTICIPANTS_PER_PAGE,
  });
  return {
    participants: rows.map((row) => toListed(ctx, row)),
    total: await ctx.db.participant.count({ where, take: MOST_COUNTED + 1 }),
  };
}

function whereOf({ state, sex, language, district, text }: ParticipantFilter) {
  const terms = searchTermsOf(text ?? '');
  return {
    ...LISTED,
    ...stateWhere(state),
    ...(sex ? { sex } : {}),
    ...(language ? { contactLanguage: language } : {}),
    ...(district ? { district } : {}),
    AND: terms.map((alternatives) => ({
      OR: alternatives.map((piece) => ({ searchKey: { contains: piece } })),
    })),
  } satisfies Prisma.ParticipantWhereInput;
}

/** Registrations that were never sent are nobody's business until they are asked for. */
function stateWhere(state: ParticipantFilter['state']): Prisma.ParticipantWhereInput {
  if (state === 'all') return { state: { not: 'started' } };
  if (state === 'current') {
    return { state: { in: [...CURRENT] } };
  }
  return { state };
}

export function toListed(
  ctx: Pick<Context, 'clock'>,
  row: Prisma.ParticipantGetPayload<{ select: typeof LIST_COLUMNS }>,
): ListedParticipant {
  const { place, state, stateSince: _since, waitingSinceOn: _day, ...rest } = row;
  const { firstName, lastName, alias, ...listed } = rest;
  return {
    ...listed,
    name: alias || `${firstName} ${lastName}`.trim(),
    state: shownState(state, place),
    days: daysIn(row, ctx),
  };
}
