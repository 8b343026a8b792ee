import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { branch } from '~/testing/matching-branch';
import { bareRounds, bestByTrying } from '~/testing/matching-instances';
import { planFaults } from '~/testing/plan-checker';
import { type Answer, type RunOptions, runInstance } from './run-instance';

const OPTIONS: RunOptions = { explain: false, recruit: null, deadlineMs: null, now: () => 0 };

function example(name: string) {
  const file = new URL(`../../../../docs/formats/${name}.example.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8'));
}

function answerTo(data: unknown, options: Partial<RunOptions> = {}): Answer {
  const outcome = runInstance(data, { ...OPTIONS, ...options });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.answer;
}

function problemsOf(data: unknown): string[] {
  const outcome = runInstance(data, OPTIONS);
  return outcome.ok ? [] : outcome.problems.map(({ path, says }) => `${path}: ${says}`);
}

describe('an instance of edges', () => {
  it('gets the best plan, which its printed certificate alone proves', () => {
    fc.assert(
      fc.property(bareRounds(), (round) => {
        const instance = { format: 'flyktningguide-edges/1', ...round };
        const answer = answerTo(instance);
        expect(answer).toMatchObject(bestByTrying(round));
        expect(planFaults(JSON.stringify(instance), JSON.stringify(answer))).toEqual([]);
      }),
      { numRuns: 300, seed: 5 },
    );
  });

  it('has a certificate that a worse plan fails', () => {
    const instance = example('edges');
    const answer = answerTo(instance);
    const swapped = { ...answer, pairs: [['p1', 'g1', 740]], people: 1 };
    expect(planFaults(JSON.stringify(instance), JSON.stringify(answer))).toEqual([]);
    expect(planFaults(JSON.stringify(instance), JSON.stringify(swapped))).not.toEqual([]);
  });

  it('keeps pins, drops blocked pairs and explains by ids alone', () => {
    const instance = { ...example('edges'), pinned: [['p3', 'g1']], blocked: [] };
    const answer = answerTo(instance, { explain: true });
    expect(answer.pairs).toEqual([
      ['p1', 'g2', 610],
      ['p3', 'g1', 905],
    ]);
    expect(answer).toMatchObject({
      people: 2,
      priority: 224,
      score: 1515,
      unmatched: ['p2', 'p4'],
    });
    expect(answer.explanations?.unmatched).toEqual([
      {
        household: 'p2',
        kind: 'all-taken',
        people: ['p2'],
        guides: ['g1'],
        places: 0,
        lowestPriorityServed: null,
        ownPriority: 95,
      },
      { household: 'p4', kind: 'no-feasible-guide' },
    ]);
    expect(planFaults(JSON.stringify(instance), JSON.stringify(answer))).toEqual([]);
  });
});

describe('an instance of people', () => {
  it('is planned and explained as the pages would', () => {
    const answer = answerTo(example('people'), { explain: true });
    expect(answer.pairs.map(([p, g]) => [p, g])).toEqual([
      ['p1', 'g1'],
      ['p2', 'g2'],
    ]);
    expect(answer.explanations?.matches.map(({ total }) => total)).toEqual(
      answer.pairs.map(([, , score]) => score),
    );
    expect(answer.explanations?.unmatched).toMatchObject([
      { household: 'p3', kind: 'no-feasible-guide', barriers: [{ rule: 'contact-time', only: 2 }] },
    ]);
  });

  it('gives the same bytes when its lists are turned round', () => {
    const { households, ...round } = branch(60, 45);
    const instance = { format: 'flyktningguide-people/1', ...round, participants: households };
    const turned = {
      ...instance,
      participants: [...households].reverse(),
      guides: [...round.guides].reverse(),
    };
    const printed = (data: unknown) => JSON.stringify(answerTo(data, { explain: true }));
    expect(printed(turned)).toBe(printed(instance));
  });

  it('gets a list of whom to recruit where one is asked for, and only then', () => {
    const { households, ...round } = branch(30, 20);
    const data = { format: 'flyktningguide-people/1', ...round, participants: households };
    const answer = answerTo(data, { recruit: 3 });
    expect(answer.gaps?.length).toBe(3);
    expect(answer.gaps?.[0]).toMatchObject({ people: 1, pessimistic: false });
    expect(answer.oneMorePlace?.length).toBeLessThanOrEqual(3);
    expect(answerTo(data)).not.toHaveProperty('gaps');
    const bare = runInstance(example('edges'), { ...OPTIONS, recruit: 3 });
    expect(bare).toEqual({
      ok: false,
      problems: [{ path: '--recruit', says: 'needs a round of people, flyktningguide-people/1' }],
    });
  });

  it('takes the rules and weights that the file names', () => {
    const weights = {
      interests: 1000,
      sex: 0,
      age: 0,
      life: 0,
      language: 0,
      nearness: 0,
      field: 0,
    };
    const strict = { ...example('people'), rules: { minOverlapSlots: 2 }, weights };
    expect(answerTo(strict).pairs).toEqual([['p1', 'g1', 600]]);
  });
});

describe('an instance with something wrong', () => {
  const edges = example('edges');
  const people = example('people');
  const [p1, p2] = people.participants;

  it.each([
    ['not an object', 7, 'format: must be flyktningguide-people/1 or flyktningguide-edges/1'],
    [
      'another format',
      { format: 'x' },
      'format: must be flyktningguide-people/1 or flyktningguide-edges/1',
    ],
    ['a missing list', { ...edges, guides: undefined }, 'guides: is missing'],
    [
      'a name that the format lacks',
      { ...edges, pined: [] },
      'pined: the format has no such field',
    ],
    [
      'a negative capacity',
      { ...edges, guides: [...edges.guides, { id: 'g3', capacity: -1 }] },
      'guides[2].capacity: must be at least 0',
    ],
    [
      'a score out of range',
      { ...edges, edges: [['p1', 'g1', 1001]] },
      'edges[0][2]: must be at most 1000',
    ],
    [
      'a score that is no integer',
      { ...edges, edges: [['p1', 'g1', 0.5]] },
      'edges[0][2]: must be an integer',
    ],
    [
      'a priority of nought',
      { ...edges, participants: [{ id: 'p1', priority: 0 }], edges: [], blocked: [] },
      'participants[0].priority: must be at least 1',
    ],
    [
      'an overflow',
      { ...edges, participants: [{ id: 'p1', priority: 2 ** 50 }], edges: [], blocked: [] },
      'participants[0].priority: must be at most 17321403786 to stay exact',
    ],
    [
      'a duplicate',
      { ...edges, guides: [...edges.guides, edges.guides[0]] },
      'guides[2].id: is the same as guides[0].id',
    ],
    [
      'an edge twice',
      { ...edges, edges: [...edges.edges, ['p1', 'g1', 3]] },
      'edges[5]: is the same pair as edges[0]',
    ],
    [
      'an unknown id in an edge',
      { ...edges, edges: [['p9', 'g1', 3]] },
      'edges[0][0]: is no participant of this file',
    ],
    [
      'an unknown id in a block',
      { ...edges, blocked: [['p1', 'g9']] },
      'blocked[0][1]: is no guide of this file',
    ],
    [
      'a pin that is blocked',
      { ...edges, pinned: [['p3', 'g2']] },
      'pinned[0]: is also blocked, in blocked[0]',
    ],
    [
      'pins over capacity',
      {
        ...edges,
        pinned: [
          ['p1', 'g1'],
          ['p2', 'g1'],
        ],
      },
      'pinned[1][1]: has no place left for this pin',
    ],
    [
      'a pin twice',
      {
        ...edges,
        pinned: [
          ['p1', 'g1'],
          ['p1', 'g2'],
        ],
      },
      'pinned[1][0]: is already pinned in pinned[0]',
    ],
    [
      'a pin without an edge',
      { ...edges, pinned: [['p4', 'g1']] },
      'pinned[0]: is a pair without an edge',
    ],
    ['no such day', { ...people, today: '2026-02-30' }, 'today: must be a day, YYYY-MM-DD'],
    [
      'waiting from tomorrow',
      { ...people, participants: [p1, { ...p2, waitingSince: '2026-11-23' }] },
      'participants[1].waitingSince: is later than today',
    ],
    [
      'an unknown word',
      { ...people, participants: [{ ...p1, guideSex: 'female' }] },
      'participants[0].guideSex: must be one of must-same, must-woman, must-man, prefer-same, prefer-woman, prefer-man, family, any',
    ],
    [
      'nobody in a unit',
      { ...people, guides: [{ ...people.guides[0], persons: [] }] },
      'guides[0].persons: must have at least 1',
    ],
    [
      'weights that sum to less',
      {
        ...people,
        weights: { interests: 1, sex: 0, age: 0, life: 0, language: 0, nearness: 0, field: 0 },
      },
      'weights: must sum to 1000',
    ],
    ['a weight left out', { ...people, weights: { interests: 1000 } }, 'weights.sex: is missing'],
  ])('%s is told with its place', (_, data, line) => {
    expect(problemsOf(data)).toContain(line);
  });

  it('never has its values repeated', () => {
    const secret = 'Amina Yusuf';
    const said = problemsOf({ ...people, today: secret, participants: [{ ...p1, unit: secret }] });
    expect(said).not.toEqual([]);
    expect(said.join()).not.toContain(secret);
  });

  it('that takes longer than its deadline gets no plan', () => {
    let time = 0;
    const outcome = runInstance(edges, { ...OPTIONS, deadlineMs: 5, now: () => (time += 10) });
    expect(outcome).toEqual({
      ok: false,
      problems: [{ path: '--deadline-ms', says: 'passed before the plan was ready' }],
    });
  });
});
