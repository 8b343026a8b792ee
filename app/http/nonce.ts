import { createContext, useContext } from 'react';

/** The response's nonce; empty in the browser, where the attribute is hidden anyway. */
export const NonceContext = createContext('');

export function useNonce(): string {
  return useContext(NonceContext);
}
