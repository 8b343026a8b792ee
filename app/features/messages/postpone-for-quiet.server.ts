import type { Temporal } from 'temporal-polyfill';
import type { Clock } from '~/domain/kernel/programme-time';
import { quietUntil } from '~/domain/programme/quiet-hours';
import { dateOf } from '~/infra/access-tokens.server';
import type { SystemDb } from '~/infra/db/database';
import { settingsOf } from '../programme/settings.query.server';
import { DUE, type DueMessage } from './due-messages.query.server';

/**
 * Answers the messages that may leave now. Where a branch has quiet hours, its others wait until
 * those are over: asked at the moment of sending, so that a second try at night waits as well.
 */
export async function postponeForQuiet(
  world: { readonly system: SystemDb; readonly clock: Clock },
  messages: readonly DueMessage[],
): Promise<readonly DueMessage[]> {
  const now = world.clock.now();
  const ends = new Map<string, Temporal.Instant | null>();
  const awake: DueMessage[] = [];
  for (const message of messages) {
    const { branchId, isUrgent } = message;
    if (branchId === null || isUrgent) {
      awake.push(message);
      continue;
    }
    if (!ends.has(branchId)) ends.set(branchId, await quietBranch(world, branchId, now));
    if (ends.get(branchId) === null) awake.push(message);
  }
  return awake;
}

async function quietBranch(
  { system }: { readonly system: SystemDb },
  branchId: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant | null> {
  const row = await system.programmeSettings.findFirst({
    where: { branchId },
    orderBy: { version: 'desc' },
    select: { document: true },
  });
  const end = quietUntil(now, settingsOf(row?.document ?? {}).followUp);
  if (end === null) return null;
  await system.outboxMessage.updateMany({
    where: { branchId, isUrgent: false, ...DUE, sendAfterAt: { lte: dateOf(now) } },
    data: { sendAfterAt: dateOf(end) },
  });
  return end;
}
