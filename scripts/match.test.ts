import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { branch } from '~/testing/matching-branch';
import { Random } from './bench/matching/random';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

function match(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/match.ts', ...args],
      { cwd: root },
      (error, out, err) => done({ status: Number(error?.code ?? 0), out, err }),
    );
    child.stdin?.end(input);
  });
}

it('prints one plan as JSON and nothing else', async () => {
  const ran = await match(['docs/formats/people.example.json', '--explain']);
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(JSON.parse(ran.out)).toMatchObject({
    format: 'flyktningguide-plan/1',
    people: 2,
    certificate: { ok: true },
  });
});

it('reads standard input, and tells what is wrong on standard error alone', async () => {
  const guides = [{ id: 'g', capacity: -1 }];
  const instance = { format: 'flyktningguide-edges/1', participants: [], guides, edges: [] };
  expect(await match(['-'], JSON.stringify(instance))).toEqual({
    status: 2,
    out: '',
    err: 'guides[0].capacity: must be at least 0\n',
  });
});

it('refuses what is no JSON without repeating it, and an option that it does not know', async () => {
  const text = await match(['-'], '{"Amina": oops');
  expect(text).toEqual({ status: 2, out: '', err: 'standard input: is not valid JSON\n' });
  const option = await match(['docs/formats/edges.example.json', '--fast']);
  expect([option.status, option.out]).toEqual([2, '']);
});

it('prints the same bytes for the same round in any order, but for the times', async () => {
  const { households, ...round } = branch(60, 45);
  const instance = {
    format: 'flyktningguide-people/1',
    ...round,
    participants: households,
    blocked: [
      ['p1', 'g1'],
      ['p1', 'g2'],
      ['p7', 'g30'],
    ],
    pinned: [
      ['p2', 'g2'],
      ['p9', 'g8'],
    ],
  };
  const inOrder = await match(['-', '--explain'], JSON.stringify(instance));
  expect(inOrder.err).toBe('');
  for (const seed of [1, 2]) {
    const input = JSON.stringify(shuffled(instance, new Random(seed)));
    const { out, err } = await match(['-', '--explain'], input);
    expect([withoutTimes(out), err]).toEqual([withoutTimes(inOrder.out), '']);
  }
});

/** Every list and every object in another order, but for pairs, and for who is first of a unit. */
function shuffled(value: unknown, random: Random, key = ''): unknown {
  if (Array.isArray(value)) {
    const isPair = typeof value[0] === 'string' && /^[pg]\d/.test(value[0]);
    const items = value.map((item) => shuffled(item, random));
    return isPair || key === 'persons' ? items : inOrderOf(items, random);
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([k, v]) => [k, shuffled(v, random, k)]);
  return Object.fromEntries(inOrderOf(entries, random));
}

function inOrderOf<T>(items: readonly T[], random: Random): T[] {
  return Array.from(random.order(items.length), (n) => items[n] as T);
}

function withoutTimes(out: string): string {
  return out.replace(/"timingMs":\{[^}]*\}/, '');
}

const edges = {
  format: 'flyktningguide-edges/1',
  participants: [{ id: 'p1', priority: 3 }],
  guides: [{ id: 'g1', capacity: 1 }],
  edges: [['p1', 'g1', 500]],
};
const twoPins = {
  participants: [...edges.participants, { id: 'p2', priority: 2 }],
  edges: [...edges.edges, ['p2', 'g1', 500]],
  pinned: [
    ['p1', 'g1'],
    ['p2', 'g1'],
  ],
};

it.each([
  ['an unknown id', { edges: [['p9', 'g1', 1]] }, 'edges[0][0]: is no participant of this file'],
  [
    'a duplicate',
    { guides: [...edges.guides, ...edges.guides] },
    'guides[1].id: is the same as guides[0].id',
  ],
  [
    'a negative capacity',
    { guides: [{ id: 'g1', capacity: -1 }] },
    'guides[0].capacity: must be at least 0',
  ],
  ['a score out of range', { edges: [['p1', 'g1', 1001]] }, 'edges[0][2]: must be at most 1000'],
  [
    'a blocked pin',
    { pinned: [['p1', 'g1']], blocked: [['p1', 'g1']] },
    'pinned[0]: is also blocked, in blocked[0]',
  ],
  ['a pin over capacity', twoPins, 'pinned[1][1]: has no place left for this pin'],
  [
    'an overflow',
    { participants: [{ id: 'p1', priority: 2 ** 52 }] },
    'participants[0].priority: must be at most 17321403786 to stay exact',
  ],
])('refuses %s with its path and prints no plan', async (_, change, line) => {
  const ran = await match(['-', '--explain'], JSON.stringify({ ...edges, ...change }));
  expect([ran.status, ran.out]).toEqual([2, '']);
  expect(ran.err.split('\n')).toContain(line);
});

it('lists whom to recruit, and says so where a round has no people to recruit for', async () => {
  const ran = await match(['docs/formats/people.example.json', '--recruit', '2']);
  expect([ran.status, ran.err]).toEqual([0, '']);
  expect(JSON.parse(ran.out).gaps[0].people).toBe(1);
  const bare = await match(['docs/formats/edges.example.json', '--recruit', '2']);
  expect(bare).toEqual({
    status: 2,
    out: '',
    err: '--recruit: needs a round of people, flyktningguide-people/1\n',
  });
  const many = await match(['docs/formats/people.example.json', '--recruit', 'many']);
  expect([many.status, many.out]).toEqual([2, '']);
});
