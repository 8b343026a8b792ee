import type { Runtime } from '~/infra/runtime';

/** What the server hands to every loader and action of one request. */
export type RequestContext = {
  readonly runtime: Runtime;
  readonly requestId: string;
  /** For the Content-Security-Policy of this response. */
  readonly nonce: string;
  /** A client-side navigation asking for data, not a document. */
  readonly isDataRequest: boolean;
  /** Address of the other end, for rate limits only; never stored as it is. */
  readonly remoteAddress: string;
};

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
}
