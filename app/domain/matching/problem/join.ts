import type { Conditions } from '../pair/conditions';
import type { Rule } from '../pair/hard-rule';
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
  const limits = limitsOn(households, guides, on);
  const scores = new Scores(guides, weights, on);
  const open = openTo(households[0], guides, on);
  const possible = new Int32Array(open.length);
  const row = new Row(guides.length);
  const { floor } = on.rules;
  for (const [n, h] of households.entries()) {
    if (n % ROWS_PER_WORD === 0) onRows?.(n, households.length);
    possible.set(open);
    for (const limit of limits) limit.narrow(possible, h);
    row.take(possible);
    scores.addTo(row, h);
    list.addRow(row, floor);
  }
}

const ROWS_PER_WORD = 64;

/** Rules that ask nothing of a household have the same answer for all of them. */
const isForAll = ({ reads }: Rule) => reads.length === 0;

/** The guides whom such rules leave, as a row of bits. */
function openTo(
  anybody: HouseholdTraits | undefined,
  guides: readonly GuideTraits[],
  on: Conditions,
): Int32Array {
  const open = new Int32Array(words(guides.length)).fill(-1);
  if ((guides.length & 31) !== 0) open[open.length - 1] = (1 << (guides.length & 31)) - 1;
  if (anybody === undefined) return open;
  for (const rule of RULE_LIST.filter(isForAll)) new Limit(rule, guides, on).narrow(open, anybody);
  return open;
}

/** Every other rule once; contact time last, when most guides are out already. */
function limitsOn(
  households: readonly HouseholdTraits[],
  guides: readonly GuideTraits[],
  on: Conditions,
): Narrowing[] {
  const limits: Narrowing[] = [];
  for (const rule of RULE_LIST) {
    if (isForAll(rule) || rule.code === 'contact-time') continue;
    if (rule.code === 'travel') limits.push(new TravelLimit(rule, guides, on));
    else if (rule.code !== 'blocked') limits.push(new Limit(rule, guides, on));
    else if (households.some((h) => h.blocked)) limits.push(new BlockedLimit(guides));
  }
  return [...limits, new TimeLimit(guides, on)];
}
