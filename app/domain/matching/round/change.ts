import type { Result } from '../../kernel/result';
import type { Guide } from '../people';
import type { Delta, Round, RoundRefusal } from './round';

/** One change of a what-if, as data: what a coordinator tries out, keeps and compares. */
export type PlanChange =
  | { readonly kind: 'pin'; readonly household: string; readonly guide: string }
  | { readonly kind: 'forbid'; readonly household: string; readonly guide: string }
  /** A participant or a guide left out of the plan for now. */
  | { readonly kind: 'hold'; readonly id: string }
  | { readonly kind: 'capacity'; readonly guide: string; readonly places: number }
  /** A guide who does not exist yet: what recruiting would do. */
  | { readonly kind: 'recruit'; readonly guide: Guide };

export function applyChange(round: Round, change: PlanChange): Result<Delta, RoundRefusal> {
  switch (change.kind) {
    case 'pin':
      return round.pin(change.household, change.guide);
    case 'forbid':
      return round.forbid(change.household, change.guide);
    case 'hold':
      return round.withdraw(change.id);
    case 'capacity':
      return round.setCapacity(change.guide, change.places);
    case 'recruit':
      return round.addGuide(change.guide);
  }
}

/**
 * Applies the changes in order. One that no longer fits (its guide has left, its place is taken) is
 * left out and named: a what-if from yesterday must still open today.
 */
export function applyChanges(
  round: Round,
  changes: readonly PlanChange[],
): { readonly change: PlanChange; readonly refusal: RoundRefusal }[] {
  return changes.flatMap((change) => {
    const applied = applyChange(round, change);
    return applied.ok ? [] : [{ change, refusal: applied.refusal }];
  });
}
