import { giveUpStale } from '~/features/messages/give-up-stale.server';
import type { SweepWorld } from './run-jobs.server';

/** What nothing will send any more goes on the list of what did not arrive; never in the demo. */
export async function handOverStale(world: SweepWorld): Promise<number> {
  const { env } = world;
  if (env.isDemo) return 0;
  return giveUpStale(world, { email: env.smtpUrl !== '', sms: env.sms !== null });
}
