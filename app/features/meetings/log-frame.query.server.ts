import { Temporal } from 'temporal-polyfill';
import { today } from '~/domain/kernel/programme-time';
import type { LogFrame } from '~/domain/meetings/log-day';
import type { ProgrammeSettings } from '~/domain/programme/settings';
import type { Context } from '~/infra/context';
import type { BranchDb, BranchTx } from '~/infra/db/database';
import { getSettings } from '../programme/settings.query.server';

/** On which days this pair can have met; null where there is no such pairing in the branch. */
export async function logFrameOf(
  db: BranchDb | BranchTx,
  ctx: Pick<Context, 'clock'>,
  pairingId: string,
): Promise<{ readonly frame: LogFrame; readonly settings: ProgrammeSettings } | null> {
  const pairing = await db.pairing.findFirst({
    where: { id: pairingId },
    select: { startedOn: true, endedOn: true },
  });
  if (!pairing) return null;
  const { settings } = await getSettings(db);
  const dayOrNull = (day: string | null) => (day === null ? null : Temporal.PlainDate.from(day));
  return {
    settings,
    frame: {
      today: today(ctx.clock),
      startedOn: dayOrNull(pairing.startedOn),
      endedOn: dayOrNull(pairing.endedOn),
      backDays: settings.followUp.logBackDays,
    },
  };
}
