/**
 * Why a message is not on its way. Kept with the message and shown to coordinators, so never the
 * carrier's own words: those can quote an address.
 * `refused` is about this recipient, everything else about the way there.
 */
export const FAILURES = [
  'refused',
  'unreachable',
  'too-slow',
  'busy',
  'rejected',
  'not-let-in',
  'unreadable',
  'not-set-up',
  'too-old',
] as const;
export type Failure = (typeof FAILURES)[number];

/**
 * What became of one attempt: `taken` by the carrier, `refused` for good (this address or number
 * will never do), or `failed` for now.
 */
export type Delivery =
  | { readonly kind: 'taken'; readonly providerRef: string }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface OutgoingText {
  /** Of the outbox row: the same at every attempt, so that a carrier can know a message again. */
  readonly id: string;
  readonly to: string;
  /** Empty in an SMS. */
  readonly subject: string;
  readonly body: string;
}

/** Hands one message on; never throws for what the other end does, and is cut off after a while. */
export interface Carrier {
  send(message: OutgoingText): Promise<Delivery>;
}

/** A message is cut off after this long, whatever the other end does meanwhile. */
export const CUT_AFTER_MS = 45_000;
