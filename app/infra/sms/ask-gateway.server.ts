import type { Delivery } from '../delivery';

export interface GatewayReply {
  readonly status: number;
  /** Null where it was not JSON. */
  readonly json: unknown;
}

const MOST_BYTES = 64 * 1024;

/**
 * One request to an SMS gateway. What kept it from answering comes back as a failed delivery: the
 * request may have got through all the same, which is why the reference goes with it. Redirects are
 * not followed: they would carry the key elsewhere.
 */
export async function askGateway(
  url: string,
  request: Pick<RequestInit, 'method' | 'headers' | 'body'>,
  cutAfterMs: number,
): Promise<GatewayReply | Delivery> {
  try {
    const response = await fetch(url, {
      ...request,
      redirect: 'manual',
      signal: AbortSignal.timeout(cutAfterMs),
    });
    const text = await response.text();
    return { status: response.status, json: text.length > MOST_BYTES ? null : parsed(text) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'failed', failure: isLate ? 'too-slow' : 'unreachable' };
  }
}

/** What a status alone says, or null where it is a success. */
export function failureOfStatus(status: number): Delivery | null {
  if (status >= 200 && status < 300) return null;
  if (status === 401 || status === 403) return { kind: 'failed', failure: 'not-let-in' };
  const isBusy = status === 408 || status === 429 || status >= 500;
  return { kind: 'failed', failure: isBusy ? 'busy' : 'rejected' };
}

/** The value at a dotted path such as `response.ids.0`; undefined where there is none. */
export function valueAt(json: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? Reflect.get(value, key)
          : undefined,
      json,
    );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
