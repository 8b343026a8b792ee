import { guardedLoader } from '~/http/guarded.server';

/** The process answers. */
export const loader = guardedLoader({ permission: 'health.live' }, async () => {
  return new Response('ok', {
    headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' },
  });
});
