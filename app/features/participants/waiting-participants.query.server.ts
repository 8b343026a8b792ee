import type { ParticipantState } from '~/domain/people/participant-lifecycle';
import { isParticipantState, NEW_PARTICIPANT_STATES } from '~/domain/people/participant-lifecycle';
import type { Context } from '~/infra/context';
import {
  LIST_COLUMNS,
  type ListedParticipant,
  PARTICIPANTS_PER_PAGE,
  toListed,
} from './list-participants.query.server';
import { LISTED } from './visible-participants.query';

/** Those who wait and are not promised to anybody, the most urgent and then the longest waiting first. */
export async function listWaiting(
  ctx: Context,
  page = 1,
  perPage = PARTICIPANTS_PER_PAGE,
): Promise<ListedParticipant[]> {
  const rows = await ctx.db.participant.findMany({
    where: { ...LISTED, state: 'waiting', place: { is: null } },
    select: LIST_COLUMNS,
    orderBy: [{ urgency: 'desc' }, { waitingSinceOn: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * perPage,
    take: perPage,
  });
  return rows.map((row) => toListed(ctx, row));
}

/** How many wait and are not promised to anybody. */
export function countWaiting(ctx: Pick<Context, 'db'>): Promise<number> {
  return ctx.db.participant.count({ where: { ...LISTED, state: 'waiting', place: { is: null } } });
}

/** Referred or registered and not yet told anything: the oldest first. */
export async function listNewReferrals(
  ctx: Context,
  page = 1,
  perPage = PARTICIPANTS_PER_PAGE,
): Promise<ListedParticipant[]> {
  const rows = await ctx.db.participant.findMany({
    where: { ...LISTED, state: { in: [...NEW_PARTICIPANT_STATES] } },
    select: LIST_COLUMNS,
    orderBy: [{ stateSince: 'asc' }, { id: 'asc' }],
    skip: (page - 1) * perPage,
    take: perPage,
  });
  return rows.map((row) => toListed(ctx, row));
}

/** How many participants stand in each stored state; shielded ones are in no figure. */
export async function countByState(
  ctx: Pick<Context, 'db'>,
): Promise<Partial<Record<ParticipantState, number>>> {
  const groups = await ctx.db.participant.groupBy({
    by: ['state'],
    where: { ...LISTED },
    _count: { _all: true },
  });
  const counts: Partial<Record<ParticipantState, number>> = {};
  for (const { state, _count } of groups) {
    if (isParticipantState(state)) counts[state] = _count._all;
  }
  return counts;
}
