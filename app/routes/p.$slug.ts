import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { serialize } from '~/http/cookies';
import { guardedLoader } from '~/http/guarded.server';

const Params = z.object({ slug: z.string().regex(/^[a-z0-9-]{1,40}$/) });

/** Chooses which branch's public pages a visitor sees: the address on a branch's own posters. */
export const loader = guardedLoader(
  { permission: 'page.public', params: Params },
  async ({ params, runtime }) => {
    return redirect('/', {
      headers: {
        'Set-Cookie': serialize('place', params.slug, { secure: runtime.env.isProduction }),
      },
    });
  },
);
