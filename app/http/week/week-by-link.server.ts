import { hashSecret } from '~/infra/access-tokens.server';
import type { Call } from '../call.server';
import { openPairLink } from '../pair-link.server';
import type { OpenWeek } from './week-intents.server';

/** A side of the pair presses behind its link; the same press sent twice counts once. */
export async function openWeekByLink(
  call: Call & { readonly params: { readonly secret: string } },
): Promise<OpenWeek> {
  const { secret } = call.params;
  const { ctx, link } = await openPairLink(call, secret);
  const to = `/link/pair/${secret}/week`;
  return { ctx, pairingId: link.pairingId, by: link.side, holder: hashSecret(secret), to };
}
