import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { runInstance } from '~/features/matching/instances/run-instance';

/*
 * npm run --silent match -- FILE [--explain] [--recruit N] [--deadline-ms N]
 *
 * Reads one instance (docs/formats), prints one plan as JSON. FILE may be - for standard input.
 * What is wrong goes to standard error, one line per place, with exit status 2; then nothing is
 * printed on standard output. Needs no database.
 */
const USAGE = 'usage: npm run --silent match -- FILE [--explain] [--recruit N] [--deadline-ms N]';

class Refusal extends Error {}

async function main(): Promise<string> {
  const { file, ...asked } = readArguments();
  const data = parse(file, await read(file));
  const outcome = runInstance(data, { ...asked, now: () => performance.now() });
  if (outcome.ok) return `${JSON.stringify(outcome.answer)}\n`;
  throw new Refusal(outcome.problems.map(({ path, says }) => `${path}: ${says}`).join('\n'));
}

function readArguments() {
  const options = {
    explain: { type: 'boolean', default: false },
    recruit: { type: 'string' },
    'deadline-ms': { type: 'string' },
  } as const;
  const { values, positionals } = parsed(options);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Refusal(USAGE);
  return {
    file,
    explain: values.explain,
    recruit: numberOf(values.recruit, '--recruit', 'must be a number of profiles'),
    deadlineMs: numberOf(
      values['deadline-ms'],
      '--deadline-ms',
      'must be a number of milliseconds',
    ),
  };
}

function numberOf(value: string | undefined, option: string, says: string): number | null {
  if (value === undefined) return null;
  if (!/^\d{1,9}$/.test(value)) throw new Refusal(`${option}: ${says}`);
  return Number(value);
}

function parsed<const O extends Record<string, { type: 'boolean' | 'string'; default?: boolean }>>(
  options: O,
) {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${error instanceof Error ? error.message : 'unknown option'}\n${USAGE}`);
  }
}

async function read(file: string): Promise<string> {
  if (file === '-') return text(process.stdin);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new Refusal(`${file}: cannot be read`);
  }
}

/** Without the parser's own message, which quotes what stands in the file. */
function parse(file: string, content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    throw new Refusal(`${file === '-' ? 'standard input' : file}: is not valid JSON`);
  }
}

try {
  process.stdout.write(await main());
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
