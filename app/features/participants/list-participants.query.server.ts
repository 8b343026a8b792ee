import { Temporal } from 'temporal-polyfill';
import { dayOf, daysBetween, today } from '~/domain/kernel/programme-time';
import type { ParticipantState } from '~/domain/people/participant-lifecycle';
import { searchTermsOf } from '~/domain/people/search-key';
import { momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import type { Prisma } from '~/infra/db/database';
import { type ShownState, shownState } from './shown-state';
import { LISTED } from './visible-participants.query';

export const PARTICIPANTS_PER_PAGE = 25;

export interface ParticipantFilter {
  readonly state?: ParticipantState | undefined;
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
    total: await ctx.db.participant.count({ where }),
  };
}

function whereOf({ state, sex, language, district, text }: ParticipantFilter) {
  const terms = searchTermsOf(text ?? '');
  return {
    ...LISTED,
    // Registrations that were never sent are nobody's business until they are asked for.
    state: state ?? { not: 'started' },
    ...(sex ? { sex } : {}),
    ...(language ? { contactLanguage: language } : {}),
    ...(district ? { district } : {}),
    AND: terms.map((alternatives) => ({
      OR: alternatives.map((piece) => ({ searchKey: { contains: piece } })),
    })),
  } satisfies Prisma.ParticipantWhereInput;
}

export function toListed(
  ctx: Pick<Context, 'clock'>,
  row: Prisma.ParticipantGetPayload<{ select: typeof LIST_COLUMNS }>,
): ListedParticipant {
  const { place, state, stateSince, waitingSinceOn, firstName, lastName, alias, ...rest } = row;
  const shown = shownState(state, place);
  const isQueued = state === 'waiting' || state === 'paused';
  const since = isQueued ? Temporal.PlainDate.from(waitingSinceOn) : dayOf(momentOf(stateSince));
  return {
    ...rest,
    name: alias || `${firstName} ${lastName}`.trim(),
    state: shown,
    days: daysBetween(since, today(ctx.clock)),
  };
}
