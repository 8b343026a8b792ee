import { conditionsOf } from '~/domain/matching/pair/conditions';
import { passes } from '~/domain/matching/pair/feasible';
import { totalOf } from '~/domain/matching/pair/score';
import { guideTraits, householdTraits } from '~/domain/matching/pair/traits';
import { EdgeList } from '~/domain/matching/problem/edge-list';
import { addEdges } from '~/domain/matching/problem/join';
import { words } from '~/domain/matching/problem/join-limits';
import { Row } from '~/domain/matching/problem/join-row';
import { Scores } from '~/domain/matching/problem/join-scores';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { inTurns, msOf } from './measure';
import { region } from './region';
import type { Report } from './report';

const SIZE = { households: 2000, guides: 2000, towns: 40 };

/** Millions of pairs looked at a second: the join, and the loop over all pairs that it stands for. */
export async function benchPairs(to: Report): Promise<void> {
  const people = region(SIZE, 1);
  const pairs = SIZE.households * SIZE.guides;
  const perSecond = (ms: number) => pairs / ms / 1000;
  const on = conditionsOf(people, DEFAULT_RULES);
  const households = people.households.map((unit) => householdTraits(unit, on));
  const guides = people.guides.map((unit) => guideTraits(unit, on));
  const everyone = new Int32Array(words(guides.length)).fill(-1);
  let [found, looped] = [0, 0];
  const join = () => {
    const list = new EdgeList(households.length);
    addEdges(list, households, guides, DEFAULT_WEIGHTS, on);
    return list;
  };
  const loop = () => {
    let edges = 0;
    for (const h of households) {
      for (const g of guides) {
        if (!passes(h, g, on)) continue;
        if (totalOf(h, g, DEFAULT_WEIGHTS, on) >= on.rules.floor) edges++;
      }
    }
    return edges;
  };
  const scoreAll = () => {
    const scores = new Scores(guides, DEFAULT_WEIGHTS, on);
    const row = new Row(guides.length + 31);
    for (const h of households) {
      row.take(everyone);
      row.length = guides.length;
      scores.addTo(row, h);
    }
  };
  const times = await inTurns<'join' | 'loop' | 'score'>([
    () => ({ score: msOf(scoreAll).ms }),
    () => {
      const { ms, result } = msOf(join);
      found = result.sorted().column.length;
      return { join: ms };
    },
    () => {
      const { ms, result } = msOf(loop);
      looped = result;
      return { loop: ms };
    },
  ]);
  to.demand(found === looped, `the join finds ${found} pairs and the loop ${looped}`);
  to.table(
    'Possible pairs and their scores, 2,000 × 2,000',
    ['way', 'ms', 'million pairs a second'],
    [
      ['loop over all pairs', times.loop, perSecond(times.loop)],
      ['join', times.join, perSecond(times.join)],
      ['scores alone, of every pair', times.score, perSecond(times.score)],
    ],
  );
  to.atLeast('2,000: million pairs a second', perSecond(times.join), 300);
  to.atLeast('2,000: join, times as fast as the loop', times.loop / times.join, 4);
  to.atLeast('2,000: million scores a second', perSecond(times.score), 100, true);
}
