import type { Problem } from '../problem/problem';
import type { Plan } from '../solver/solve';
import type { Delta } from './round';

/** A difference between two plans as the objective's three integers. */
export type Worth = Pick<Delta, 'people' | 'priority' | 'score'>;

/**
 * By guide, exactly what one more place would add to the plan. It costs nothing: prices of a state
 * are the lowest, and those are worths. More priority always means one person more, for one place
 * never lets one take over from another.
 */
export function worthOfOneMorePlace(round: {
  state(): { readonly problem: Problem; readonly plan: Plan };
}): ReadonlyMap<string, Worth> {
  const { problem, plan } = round.state();
  return new Map(problem.columns.map((id, n) => [id, split(plan.v[n] as number, problem.unit)]));
}

/** The scores of a change are less than half a unit (`unitOfPriority`), so rounding finds the rest. */
function split(worth: number, unit: number): Worth {
  const priority = Math.round(worth / unit);
  return { people: Math.sign(priority), priority, score: worth - priority * unit };
}
