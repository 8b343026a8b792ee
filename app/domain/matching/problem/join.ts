import type { Conditions } from '../pair/conditions';
import { RULE_LIST } from '../pair/rules';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import type { Weights } from '../settings';
import type { EdgeList } from './edge-list';
import { BlockedLimit, Limit, type Narrowing, TravelLimit, words } from './join-limits';
import { Row } from './join-row';
import { Scores } from './join-scores';
import { TimeLimit } from './join-times';
import type { OnRows } from './problem';

/*
 * All possible pairs of a round and their scores, the quick way. It holds no rule of its own: it
 * asks the rules and criteria once for each group of people whom they cannot tell apart (`reads`),
 * keeps the answers as bit rows and tables, and looks them up for the millions of pairs. A test
 * holds it to `passes` and `totalOf`, pair by pair.
 */
export function addEdges(
  list: EdgeList,
  households: readonly HouseholdTraits[],
  guides: readonly GuideTraits[],
  weights: Weights,
  on: Conditions,
  onRows?: OnRows,
): void {
  const limits = limitsOn(guides, on);
  const scores = new Scores(guides, weights, on);
  const possible = new Int32Array(words(guides.length));
  const row = new Row(guides.length);
  const { floor } = on.rules;
  for (const [n, h] of households.entries()) {
    if (n % ROWS_PER_WORD === 0) onRows?.(n, households.length);
    everyone(possible, guides.length);
    for (const limit of limits) limit.narrow(possible, h);
    row.take(possible);
    scores.addTo(row, h);
    list.addRow(row, floor);
  }
}

const ROWS_PER_WORD = 64;

/** Every rule once; contact time last, when most guides are out already. */
function limitsOn(guides: readonly GuideTraits[], on: Conditions): Narrowing[] {
  const limits = RULE_LIST.map((rule): Narrowing => {
    if (rule.code === 'contact-time') return new TimeLimit(guides, on);
    if (rule.code === 'blocked') return new BlockedLimit(guides);
    if (rule.code === 'travel') return new TravelLimit(rule, guides, on);
    return new Limit(rule, guides, on);
  });
  return limits.sort((a, b) => Number(a instanceof TimeLimit) - Number(b instanceof TimeLimit));
}

function everyone(possible: Int32Array, guides: number): void {
  possible.fill(-1);
  if ((guides & 31) !== 0) possible[possible.length - 1] = (1 << (guides & 31)) - 1;
}
