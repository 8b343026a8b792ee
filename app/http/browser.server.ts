import type { Browser } from '~/features/start-session.server';
import { addressKey } from '~/infra/rate-limits.server';
import type { Call } from './call.server';
import { deviceOf } from './device';
import { sessionSecret } from './session-cookie.server';

/** The browser of a request, as sign-in wants to know it. */
export function browserOf({ request, runtime, remoteAddress }: Call): Browser {
  return {
    device: deviceOf(request),
    replaces: sessionSecret(request, runtime.env),
    address: addressKey(remoteAddress),
  };
}
