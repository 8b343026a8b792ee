import { Temporal } from 'temporal-polyfill';
import { userIdOf } from '~/domain/access/actor';
import { PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import { isTrialOver } from '~/domain/pairing/pairing-lifecycle';
import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { getSettings } from '../programme/settings.query.server';
import { listCoordinators } from './coordinators.query.server';
import { pairingFrame } from './pairing-frame';
import { findPairing, listPairingHistory } from './pairing-page.query.server';
import { loadPairing } from './pairing-row.query.server';

/**
 * Everything the pairing's page shows, with one row in the access log for the participant read. Null
 * when this coordinator may not know of it.
 */
export async function readPairing(ctx: Context, id: string) {
  const pairing = await findPairing(ctx, id);
  if (!pairing) return null;
  await ctx.db.accessEvent.create({
    data: {
      id: ctx.newId(),
      branchId: ctx.branchId,
      at: dateOf(ctx.clock.now()),
      actorUserId: userIdOf(ctx.actor) ?? '',
      actorRole: ctx.actor.role,
      subjectType: 'participant',
      subjectId: pairing.participant.id,
      page: 'pairing',
    },
  });
  const { settings } = await getSettings(ctx.db);
  const frame = pairingFrame(ctx.clock, settings);
  const stage = await loadPairing(ctx.db, id, frame);
  const startsAt = pairing.firstMeeting
    ? Temporal.Instant.from(pairing.firstMeeting.startsAt)
    : null;
  const local = startsAt?.toZonedDateTimeISO(PROGRAMME_ZONE);
  return {
    pairing,
    coordinators: await listCoordinators(ctx),
    history: await listPairingHistory(ctx, id),
    trialWeeks: settings.trialWeeks,
    languages: settings.languages,
    /** Wall-clock day and time of the first meeting, as its form shows them. */
    booked: local
      ? {
          on: local.toPlainDate().toString(),
          at: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        }
      : null,
    hasMeetingBegun: startsAt !== null && Temporal.Instant.compare(startsAt, ctx.clock.now()) <= 0,
    isTrialOver: stage?.pairing.state === 'trial' && isTrialOver(stage.pairing, frame),
  };
}

export type PairingView = NonNullable<Awaited<ReturnType<typeof readPairing>>>;
