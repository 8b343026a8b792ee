import { hash, verify } from '@node-rs/argon2';

/** Argon2id, 64 MiB and three passes: about 60 ms on one core. */
const PARAMETERS = { memoryCost: 65_536, timeCost: 3, parallelism: 1, outputLen: 32 } as const;
const PREFIX = '$argon2id$v=19$m=65536,t=3,p=1$';

/** At most two at once (128 MiB), and fifty who wait: more is an attack or a mistake. */
const AT_ONCE = 2;
const MAX_WAITING = 50;

export class HashingOverload extends Error {
  override readonly name = 'HashingOverload';
}

let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= MAX_WAITING) throw new HashingOverload();
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running++;
  }
  try {
    return await work();
  } finally {
    // The turn is handed on, so that nobody slips in between.
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** As it is typed on any keyboard: one spelling of composed letters, nothing cut off. */
function spelling(password: string): string {
  return password.normalize('NFC');
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(spelling(password), PARAMETERS));
}

/**
 * Whether the password fits. Without a hash (nobody of that name, or no password set) it takes the
 * same time and says no, so that the clock tells nobody who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  if (stored !== null) return inTurn(() => verify(stored, spelling(password)));
  await hashPassword(password);
  return false;
}

/** Made under older, weaker settings: hash again at the next sign-in. */
export function isOutdated(stored: string): boolean {
  return !stored.startsWith(PREFIX);
}
