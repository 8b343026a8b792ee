/**
 * What went wrong in words that the reader can act on. Shown without a stack trace.
 */
export class SetupFailed extends Error {
  /** @override */
  name = 'SetupFailed';
}

/** Errors whose message is meant for the one who started the program. */
const SAID_PLAINLY = new Set(['SetupFailed', 'DatabaseInUseError', 'SchemaRefusedError']);

/**
 * Says what is going on while it goes on, and how long it took.
 * @template T
 * @param {string} label what is being done, as in "Installing packages"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  const started = performance.now();
  const seconds = () => `${Math.round((performance.now() - started) / 1000)} s`;
  const ticking = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r  ${label} … ${seconds()} `), 1000)
    : undefined;
  process.stdout.write(`  ${label} … `);
  try {
    const result = await work();
    process.stdout.write(`${ticking ? `\r  ${label} … ` : ''}done in ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stdout.write('failed\n');
    throw error;
  } finally {
    clearInterval(ticking);
  }
}

/**
 * Ends the command with a plain message when it is one of ours, and with everything otherwise.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  if (error instanceof Error && SAID_PLAINLY.has(error.name)) console.error(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
}
