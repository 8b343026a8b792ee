import type { Result } from '~/domain/kernel/result';
import type { Contact } from '~/features/contact';
import { addressKey } from '~/infra/rate-limits.server';
import type { Call } from '../call.server';

/**
 * Counts a form that makes or writes to a person: by network address, and by the contact that would
 * get the message. Staff at their desks are not counted.
 */
export async function limitSignUps(
  call: Call,
  contact: Contact,
): Promise<Result<void, 'too-many-attempts'>> {
  if (call.ctx.actor.role !== 'anonymous') return { ok: true, value: undefined };
  const { limits } = call.runtime;
  const byAddress = await limits.consume('sign-up', addressKey(call.remoteAddress));
  if (!byAddress.ok) return byAddress;
  return limits.consume('send-contact', contact.email ?? contact.phone ?? '');
}
