import type { Env } from '~/infra/env.server';
import { sessionCookieName } from '~/infra/sessions.server';
import { parse, serialize } from './cookies';

/** The secret of the request's session, whether it is still good or not. */
export function sessionSecret(request: Request, env: Env): string | undefined {
  return parse(request)[sessionCookieName(env)] || undefined;
}

/** Headers that hand a session to the browser; it ends with the browser session. */
export function withSession(env: Env, secret: string): Headers {
  const headers = new Headers();
  headers.append('Set-Cookie', serialize(sessionCookieName(env), secret, secureOn(env)));
  return headers;
}

/** Headers that take it back. */
export function withoutSession(env: Env): Headers {
  const headers = new Headers();
  const options = { ...secureOn(env), maxAge: 0 };
  headers.append('Set-Cookie', serialize(sessionCookieName(env), '', options));
  return headers;
}

function secureOn(env: Env): { readonly secure: boolean } {
  return { secure: env.baseUrl.startsWith('https:') };
}
