import { userIdOf } from '~/domain/access/actor';
import { dayOf } from '~/domain/kernel/programme-time';
import { possibleEvents } from '~/domain/people/participant-lifecycle';
import { dateOf, momentOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { findStanding } from '../participant-standing.server';
import { daysIn } from './days-in-state';
import { findLikelySame } from './likely-same.query.server';
import { readConsents, readHistory } from './participant-history.query.server';
import { participantRecord, RECORD_COLUMNS } from './participant-record';
import { shownState } from './shown-state';
import { visibleTo } from './visible-participants.query';

/** Everything on a participant's page, or null where this actor has none such; the reading is kept. */
export async function readParticipant(ctx: Context, id: string, page: 'record' | 'talk') {
  const where = { id, ...visibleTo(ctx.actor) };
  const row = await ctx.db.participant.findFirst({
    where,
    select: {
      ...RECORD_COLUMNS,
      state: true,
      stateSince: true,
      source: true,
      urgency: true,
      isShielded: true,
      pausedUntilOn: true,
      lastContactOn: true,
      waitingSinceOn: true,
      version: true,
      place: { select: { match: { select: { id: true, pairing: { select: { id: true } } } } } },
      referral: {
        select: {
          organisation: true,
          consentGivenOn: true,
          withdrawnAt: true,
          consentWithdrawnAt: true,
          createdAt: true,
        },
      },
    },
  });
  const standing = row ? await findStanding(ctx.db, where) : null;
  if (!row || !standing) return null;
  await keepReading(ctx, id, page);
  const { profile, talk, answers } = participantRecord(row);
  return {
    id,
    version: row.version,
    state: shownState(row.state, row.place),
    stateDays: daysIn(row, ctx),
    waitingSinceOn: row.waitingSinceOn,
    source: row.source,
    urgency: row.urgency,
    isShielded: row.isShielded,
    pausedUntilOn: row.pausedUntilOn,
    lastContactOn: row.lastContactOn,
    matchId: row.place?.match.id ?? null,
    pairingId: row.place?.match.pairing?.id ?? null,
    events: possibleEvents(standing),
    missing: standing.missing,
    hasConsent: standing.hasConsent,
    answers,
    talk,
    referral: row.referral && {
      organisation: row.referral.organisation,
      consentGivenOn: row.referral.consentGivenOn,
      referredOn: dayOf(momentOf(row.referral.createdAt)).toString(),
      isWithdrawn: row.referral.withdrawnAt !== null,
      isHidden: row.referral.consentWithdrawnAt !== null,
    },
    // Whoever is in the queue has been looked at; before that it is the coordinator's question.
    likelySame: isNew(standing.state)
      ? await findLikelySame(ctx, { ...row, latinName: profile.latinName })
      : [],
    consents: await readConsents(ctx, id),
    history: await readHistory(ctx, id),
  };
}
export type ParticipantPage = NonNullable<Awaited<ReturnType<typeof readParticipant>>>;

const LOOKED_AT = ['waiting', 'paused', 'completed', 'moved', 'withdrawn'];

function isNew(state: string): boolean {
  return !LOOKED_AT.includes(state);
}

async function keepReading(ctx: Context, id: string, page: string): Promise<void> {
  await ctx.db.accessEvent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      at: dateOf(ctx.clock.now()),
      actorUserId: userIdOf(ctx.actor) ?? '',
      actorRole: ctx.actor.role,
      subjectType: 'participant',
      subjectId: id,
      page,
    },
  });
}
