import { KEYS_OF_A_PHONE } from '~/features/meetings/device-keys.query.server';
import { DEVICE_DAYS } from '~/features/meetings/device-keys.server';
import { parse, serialize } from '~/http/cookies';
import type { Env } from '~/infra/env.server';

const SECRET = /^[\w-]{43}$/;

function nameOn(env: Env): string {
  return env.baseUrl.startsWith('https:') ? '__Host-log' : 'log';
}

/** The keys that this phone keeps, the newest first; one phone can be a family's. */
export function phoneSecrets(request: Request, env: Env): string[] {
  const kept = (parse(request)[nameOn(env)] ?? '').split('.');
  return kept.filter((secret) => SECRET.test(secret)).slice(0, KEYS_OF_A_PHONE);
}

/** Headers that add a key to those the phone keeps, for as long as it is good. */
export function withPhoneKey(request: Request, env: Env, secret: string): Headers {
  const all = [secret, ...phoneSecrets(request, env)].slice(0, KEYS_OF_A_PHONE);
  return cookie(env, all.join('.'), DEVICE_DAYS * 24 * 3600);
}

/** Headers that make the phone forget all of them. */
export function withoutPhoneKeys(env: Env): Headers {
  return cookie(env, '', 0);
}

function cookie(env: Env, value: string, maxAge: number): Headers {
  const secure = env.baseUrl.startsWith('https:');
  const headers = new Headers();
  headers.append('Set-Cookie', serialize(nameOn(env), value, { maxAge, secure }));
  return headers;
}
