import { guardedLoader } from '~/http/guarded.server';

/** The database answers too; a bare word, for details say what an attacker wants to know. */
export const loader = guardedLoader({ permission: 'health.live' }, async ({ runtime }) => {
  const isReady = await runtime.database.ping().then(
    () => true,
    () => false,
  );
  return new Response(isReady ? 'ready' : 'not ready', {
    status: isReady ? 200 : 503,
    headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
  });
});
