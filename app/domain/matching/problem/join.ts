import type { Conditions } from '../pair/conditions';
import { RULE_LIST } from '../pair/rules';
import type { GuideTraits, HouseholdTraits } from '../pair/traits';
import type { Weights } from '../settings';
import type { EdgeList } from './edge-list';
import { BlockedLimit, Limit, words } from './join-limits';
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
function limitsOn(guides: readonly GuideTraits[], on: Conditions) {
  const others = RULE_LIST.filter(({ code }) => code !== 'contact-time' && code !== 'blocked');
  return [
    ...others.map((rule) => new Limit(rule, guides, on)),
    new BlockedLimit(guides),
    new TimeLimit(guides, on),
  ];
}

function everyone(possible: Int32Array, guides: number): void {
  possible.fill(-1);
  if ((guides & 31) !== 0) possible[possible.length - 1] = (1 << (guides & 31)) - 1;
}
