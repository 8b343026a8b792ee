import { dateOf } from '~/infra/access-tokens.server';
import { systemClock } from '~/infra/clock.server';
import type { Context } from '~/infra/context';
import { openSessions } from '~/infra/sessions.server';
import { SESSION_RULES } from '../session-rules';

const KEEP_TOKENS_HOURS = 30 * 24;

/**
 * Forgets what signing in leaves behind: sessions past their limits, counts of attempts whose time
 * is over (machine's clock, as both are counted by it), and links and codes a month after their end.
 */
export async function forgetSignIns({
  system,
  clock,
}: Pick<Context, 'system' | 'clock'>): Promise<number> {
  await openSessions(system, SESSION_RULES).purgeExpired();
  const counts = await system.rateLimiterFlexible.deleteMany({
    where: { expire: { lt: dateOf(systemClock.now()) } },
  });
  const tokens = await system.accessToken.deleteMany({
    where: { expiresAt: { lt: dateOf(clock.now().subtract({ hours: KEEP_TOKENS_HOURS })) } },
  });
  return counts.count + tokens.count;
}
