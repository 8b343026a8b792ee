import { z } from 'zod';
import { ok } from '~/domain/kernel/result';
import { serialize } from '~/http/cookies';
import { guardedAction, intent } from '~/http/guarded.server';
import { localPath } from '~/http/local-path';
import { isLocale } from '~/i18n/languages';

const YEAR = 365 * 24 * 60 * 60;

const Form = z.object({
  lang: z.string().default(''),
  to: z.string().default('/'),
});

/** Remembers the reader's language and goes back to the page. */
export const action = guardedAction({
  intents: {
    default: intent({ permission: 'page.public', form: Form }, async ({ form, runtime }) => {
      // No page of its own to show a refused form on.
      if (!isLocale(form.lang)) return new Response(null, { status: 400 });
      const headers = new Headers();
      headers.append(
        'Set-Cookie',
        serialize('lang', form.lang, { maxAge: YEAR, secure: runtime.env.isProduction }),
      );
      return ok({ to: localPath(form.to), headers });
    }),
  },
});
