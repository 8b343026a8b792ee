import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';

export interface Cluster {
  /** Of the maintenance database, as a superuser. */
  readonly url: string;
  stop(): void;
}

/** Folder of initdb and pg_ctl: PG_BIN, the path, or where Debian puts the newest; null if nowhere. */
export function findPostgres(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : [];
  const places = [
    process.env.PG_BIN ?? '',
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return places.find((place) => place !== '' && existsSync(join(place, 'initdb'))) ?? null;
}

/**
 * A PostgreSQL server of our own in a temporary folder, on a free port of 127.0.0.1. It does not
 * wait for the disk, except where `durable` asks for it.
 */
export async function startCluster(bin: string, durable = false): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'flyktningguide-pg-'));
  const account = accountFor(folder);
  const data = join(folder, 'data');
  const port = await freePort();
  const run = (program: string, args: string[]) =>
    execFileSync(join(bin, program), args, {
      ...account,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
  // The C collation compares text by bytes, as the embedded engine does.
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N']);
  const settings = [
    `-p ${port} -k ${folder} -h 127.0.0.1 -c max_connections=300 -c deadlock_timeout=50ms`,
    durable ? '' : '-c fsync=off -c synchronous_commit=off -c full_page_writes=off',
  ].join(' ');
  run('pg_ctl', ['start', '-w', '-s', '-D', data, '-l', join(folder, 'log'), '-o', settings]);
  const stop = () => {
    process.off('exit', stop);
    run('pg_ctl', ['stop', '-s', '-D', data, '-m', 'immediate']);
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', stop);
  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, stop };
}

/** PostgreSQL refuses to run as root: then as the account of its Debian package, else as nobody. */
function accountFor(folder: string): { uid?: number; gid?: number } {
  if (userInfo().uid !== 0) return {};
  const name = ['postgres', 'nobody'].find((each) => idOf('-u', each) !== null) ?? 'nobody';
  const uid = idOf('-u', name) ?? 65_534;
  const gid = idOf('-g', name) ?? 65_534;
  chownSync(folder, uid, gid);
  return { uid, gid };
}

function idOf(kind: '-u' | '-g', name: string): number | null {
  try {
    return Number(execFileSync('id', [kind, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return null;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port'));
      });
    });
  });
}
