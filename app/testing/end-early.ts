import type { EndInitiator, EndReason } from '~/domain/pairing/pairing-state';
import { closePairing } from '~/features/closing/close-pairing.server';
import type { Context } from '~/infra/context';

/** Ends a pairing before its time and nothing more; the guide wants a new one. */
export function endEarly(
  ctx: Context,
  input: {
    readonly pairingId: string;
    readonly version: number;
    readonly reason: EndReason;
    readonly initiator: EndInitiator;
    readonly note: string;
  },
  options: { readonly key: string | undefined },
) {
  return closePairing(
    ctx,
    {
      ...input,
      outcome: 'ended-early',
      lastMeetingOn: null,
      steps: { guide: 'new-pairing', participant: null },
      restingUntilOn: null,
      withCertificates: false,
      isThanking: false,
    },
    { ...options, baseUrl: 'https://guide.test' },
  );
}
