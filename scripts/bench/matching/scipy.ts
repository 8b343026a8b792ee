import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Problem } from '~/domain/matching/problem/problem';
import { pythonWithScipy } from '../../setup/scipy.mjs';

export type Method = 'csgraph' | 'csgraph-square' | 'lsa';

export interface ReferenceAnswer {
  /** Of SciPy's call alone, measured in Python. */
  readonly ms: number;
  readonly people: number;
  readonly priority: number;
  readonly score: number;
}

/** What the reference reads of a problem. */
export type Load = Pick<Problem, (typeof FIELDS)[number]>;
const FIELDS = ['priority', 'capacity', 'rowPtr', 'column', 'score'] as const;

/** SciPy in a process of its own (reference.py), asked one question at a time. */
export class Scipy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'reference-'));
  private readonly lines: AsyncIterator<string>;

  private constructor(private readonly python: ChildProcessWithoutNullStreams) {
    this.lines = createInterface(python.stdout)[Symbol.asyncIterator]();
    python.stderr.pipe(process.stderr);
  }

  /** Null where no Python has SciPy. */
  static start(): Scipy | null {
    const python = pythonWithScipy();
    if (python === undefined) return null;
    return new Scipy(spawn(python, [fileURLToPath(new URL('reference.py', import.meta.url))]));
  }

  async load(problem: Load): Promise<void> {
    const path = join(this.folder, 'problem');
    writeFileSync(path, '');
    for (const field of FIELDS) writeFileSync(path, bytesOf(problem[field]), { flag: 'a' });
    const lengths = Object.fromEntries(FIELDS.map((field) => [field, problem[field].length]));
    await this.ask({ load: { path, lengths } });
  }

  async solve(method: Method): Promise<ReferenceAnswer> {
    return (await this.ask({ solve: method })) as ReferenceAnswer;
  }

  stop(): void {
    this.python.stdin.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ask(request: object): Promise<unknown> {
    this.python.stdin.write(`${JSON.stringify(request)}\n`);
    const { value, done } = await this.lines.next();
    if (done) throw new Error('SciPy has stopped; what it said is above');
    return JSON.parse(value);
  }
}

/** Whole numbers as NumPy is told to read them, 32 bits each. */
function bytesOf(given: Int16Array | Int32Array | Float64Array): Uint8Array {
  const array = given instanceof Int16Array ? Int32Array.from(given) : given;
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}
