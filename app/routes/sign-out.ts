import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { signOut } from '~/features/accounts/end-sessions.server';
import { guardedAction, guardedLoader, intent } from '~/http/guarded.server';
import { sessionSecret, withoutSession } from '~/http/session-cookie.server';

/** Only a press signs out; whoever opens the address is sent home. */
export const loader = guardedLoader({ permission: 'account.sign-out' }, async () => redirect('/'));

export const action = guardedAction({
  intents: {
    default: intent(
      { permission: 'account.sign-out', form: z.object({}) },
      async ({ ctx, request, runtime }) => {
        const secret = sessionSecret(request, runtime.env);
        if (secret) await signOut(ctx, secret);
        const headers = withoutSession(runtime.env);
        // Pages and drafts of whoever was here must not be there for the next one at this machine.
        headers.set('Clear-Site-Data', '"cache", "storage"');
        return ok({ to: '/', notice: 'accounts:signed-out', headers });
      },
    ),
  },
});
