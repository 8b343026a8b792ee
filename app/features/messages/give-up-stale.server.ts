import type { Clock } from '~/domain/kernel/programme-time';
import { dateOf } from '~/infra/access-tokens.server';
import type { SystemDb } from '~/infra/db/database';
import type { Failure } from '~/infra/delivery';
import { DUE } from './due-messages.query.server';

const WITHOUT_CARRIER_HOURS = 24;
const OLDEST_HOURS = 7 * 24;

/**
 * Hands messages that nothing sends to the people of the branch: after a day where the channel is
 * not set up, and after a week whatever the reason, so that a gateway that is set up later does not
 * begin with old questions.
 */
export async function giveUpStale(
  world: { readonly system: SystemDb; readonly clock: Clock },
  channels: { readonly email: boolean; readonly sms: boolean },
): Promise<number> {
  const now = world.clock.now();
  const giveUp = async (failure: Failure, hours: number, channel?: 'email' | 'sms') => {
    const createdAt = { lt: dateOf(now.subtract({ hours })) };
    const { count } = await world.system.outboxMessage.updateMany({
      where: { ...DUE, createdAt, ...(channel ? { channel } : {}) },
      data: { gaveUpAt: dateOf(now), failure },
    });
    return count;
  };
  let count = 0;
  for (const channel of ['email', 'sms'] as const) {
    if (!channels[channel]) count += await giveUp('not-set-up', WITHOUT_CARRIER_HOURS, channel);
  }
  return count + (await giveUp('too-old', OLDEST_HOURS));
}
