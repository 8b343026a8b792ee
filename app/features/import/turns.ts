const MILLISECONDS = 8;

/**
 * Lets others have the event loop in the middle of long work: `await turn()` often, it waits only
 * when our share of time is used up.
 */
export function takeTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < MILLISECONDS) return;
    await new Promise<void>((resume) => setImmediate(resume));
    since = performance.now();
  };
}
