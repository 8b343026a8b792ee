import type { PairKind } from '~/domain/coordination/task-kinds';
import type { Context } from '~/infra/context';
import { type Desk, readDesk } from './desk.query.server';
import { type Filter, inheritedBy, isIn } from './whose';

/** Pairings that have one kind of reason. */
export interface Attention {
  readonly pairingIds: readonly string[];
  /** Pairings for which it is put off, and that are not among them. */
  readonly putOff: number;
}

/**
 * The pairings that a count of Today stands for, in eight statements: its lists ask here, so that
 * they show exactly those. The longest waiting first.
 */
export async function findAttention(
  ctx: Pick<Context, 'db' | 'clock'>,
  asked: Filter & { readonly kind: PairKind },
): Promise<Attention> {
  return attentionOf(await readDesk(ctx), asked);
}

/** The same where the desk has been read already. */
export function attentionOf(
  desk: Desk,
  { kind, ...filter }: Filter & { kind: PairKind },
): Attention {
  const isTheirs = isIn(filter, inheritedBy(desk, filter.userId));
  const pairs = desk.pairs.filter((pair) => isTheirs(pair.ownerId));
  const found = pairs.flatMap(({ story, reasons }) => {
    const days = reasons.filter((one) => one.kind === kind).map((one) => one.sinceOn);
    const [since] = days.sort();
    return since ? [{ id: story.pairingId, since }] : [];
  });
  const ids = new Set(found.map(({ id }) => id));
  return {
    pairingIds: found
      .sort((a, b) => a.since.localeCompare(b.since) || a.id.localeCompare(b.id))
      .map(({ id }) => id),
    putOff: pairs.filter(
      ({ story, putOff }) =>
        !ids.has(story.pairingId) && putOff.some((reason) => reason.kind === kind),
    ).length,
  };
}
