import type { Request as ExpressRequest } from 'express';

/**
 * The guarded Express request as a fetch Request. Its address is built on the configured base, never
 * on the Host header, and its body is the one that the guard has measured.
 */
export function toFetchRequest(req: ExpressRequest, baseUrl: string): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(req.headers)) {
    if (name === 'host' || name.startsWith('x-forwarded-')) continue;
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined) headers.append(name, one);
    }
  }
  const body = req.method === 'POST' && Buffer.isBuffer(req.body) ? new Uint8Array(req.body) : null;
  headers.set('host', new URL(baseUrl).host);
  return new Request(baseUrl + req.originalUrl, { method: req.method, headers, body });
}
