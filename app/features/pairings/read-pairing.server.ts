import { Temporal } from 'temporal-polyfill';
import { PROGRAMME_ZONE } from '~/domain/kernel/programme-time';
import type { Context } from '~/infra/context';
import { recordReading } from '../record-reading.server';
import { listCoordinators } from './coordinators.query.server';
import { findOverview } from './overview.query.server';
import type { PairingHead } from './pairing-head.query.server';
import { findPairing } from './pairing-page.query.server';
import { readLife } from './read-life.query.server';

/**
 * One pairing with its agreement, with one row in the access log for the participant read. Null when
 * this coordinator may not know of it.
 */
export async function readAgreement(ctx: Context, id: string) {
  const pairing = await findPairing(ctx, id);
  if (!pairing) return null;
  const subjectId = pairing.participant.id;
  await recordReading(ctx, { subjectType: 'participant', subjectId, page: 'pairing' });
  return pairing;
}

/** Everything the overview shows besides the two sides; its reading is written down. */
export async function readPairing(ctx: Context, id: string) {
  const pairing = await findOverview(ctx, id);
  if (!pairing) return null;
  const subjectId = pairing.participantId;
  await recordReading(ctx, { subjectType: 'participant', subjectId, page: 'pairing' });
  const startsAt = pairing.firstMeeting
    ? Temporal.Instant.from(pairing.firstMeeting.startsAt)
    : null;
  const local = startsAt?.toZonedDateTimeISO(PROGRAMME_ZONE);
  const hasMeetingBegun =
    startsAt !== null && Temporal.Instant.compare(startsAt, ctx.clock.now()) <= 0;
  return {
    pairing,
    coordinators: await listCoordinators(ctx),
    ...(await readLife(ctx, pairing, hasMeetingBegun)),
    /** Wall-clock day and time of the first meeting, as its form shows them. */
    booked: local
      ? {
          on: local.toPlainDate().toString(),
          at: local.toPlainTime().toString({ smallestUnit: 'minute' }),
        }
      : null,
    hasMeetingBegun,
  };
}

type Read = NonNullable<Awaited<ReturnType<typeof readPairing>>>;
/** With the two sides, which the frame of the pairing's pages has loaded. */
export type PairingView = Read & {
  readonly pairing: Read['pairing'] & Pick<PairingHead, 'guide' | 'participant'>;
};
