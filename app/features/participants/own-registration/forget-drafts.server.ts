import { dateOf } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { DRAFT_HOURS } from './find-draft.query.server';

const MOST_AT_ONCE = 500;

/**
 * Registrations that were begun and never sent, in all branches: gone when the key in the browser
 * has run out, for nobody has agreed to anything. Answers how many.
 */
export async function forgetDrafts({
  system,
  clock,
}: Pick<Context, 'system' | 'clock'>): Promise<number> {
  const before = dateOf(clock.now().subtract({ hours: DRAFT_HOURS }));
  const drafts = await system.participant.findMany({
    where: { state: 'started', updatedAt: { lt: before } },
    select: { id: true },
    take: MOST_AT_ONCE,
  });
  const ids = drafts.map((draft) => draft.id);
  const subjects = { subjectType: 'participant', subjectId: { in: ids } };
  const [, , gone] = await system.$transaction([
    system.consent.deleteMany({ where: subjects }),
    system.stateChange.deleteMany({ where: subjects }),
    system.participant.deleteMany({ where: { id: { in: ids }, state: 'started' } }),
  ]);
  return gone.count;
}
