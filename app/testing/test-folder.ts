import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MEMORY = '/dev/shm';
const ROOM_IN_BYTES = 512 * 1024 * 1024;

/**
 * A new folder for databases of tests: in memory where there is room, for each commit waits for the
 * disk. Whoever makes it removes it.
 */
export function makeTestFolder(): string {
  return mkdtempSync(join(hasRoom() ? MEMORY : tmpdir(), 'flyktningguide-test-'));
}

function hasRoom(): boolean {
  if (!existsSync(MEMORY)) return false;
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM_IN_BYTES;
}
