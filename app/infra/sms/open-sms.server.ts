import { type Carrier, CUT_AFTER_MS } from '../delivery';
import type { Env } from '../env.server';
import { httpGateway } from './http-gateway.server';
import { sveveGateway } from './sveve-gateway.server';

/** The SMS gateway of an installation, or null where none is set. */
export function openSms(env: Pick<Env, 'sms'>, cutAfterMs: number = CUT_AFTER_MS): Carrier | null {
  const { sms } = env;
  if (sms === null) return null;
  return sms.provider === 'sveve' ? sveveGateway(sms, cutAfterMs) : httpGateway(sms, cutAfterMs);
}
