import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

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
