import express, { type RequestHandler } from 'express';

const FORM_BYTES = 256 * 1024;
const UPLOAD_BYTES = 11 * 1024 * 1024;
const MAX_FIELDS = 400;
const MAX_URL = 4_096;
const FORM = 'application/x-www-form-urlencoded';
const MULTIPART = 'multipart/form-data';

export interface GuardSettings {
  /** Scheme, host and port that people use, such as https://guide.example. */
  readonly baseUrl: string;
  /** Paths that take a file. */
  readonly uploadPaths: readonly RegExp[];
}

/**
 * Everything that is refused before Remix sees it, in the order of reliability.md §5.3: host,
 * address, methods, Remix's side doors, foreign origins, content types and sizes. Each check is here
 * because stock Remix 2.17.5 lets it through (measured there).
 */
export function requestGuard(settings: GuardSettings): RequestHandler[] {
  const base = new URL(settings.baseUrl);
  const hosts = new Set([base.host]);
  // On a developer's or demo machine both names of the machine itself are the same place.
  if (base.hostname === 'localhost') hosts.add(`127.0.0.1:${base.port || '80'}`);
  const origins = new Set([...hosts].map((host) => `${base.protocol}//${host}`));
  return [
    refuse(400, (req) => req.rawHeaders.filter(isHostName).length > 1),
    refuse(421, (req) => !hosts.has(req.headers.host ?? '')),
    refuse(414, (req) => req.url.length > MAX_URL),
    refuse(400, (req) => !isWellFormed(req.url)),
    refuse(405, (req) => !['GET', 'HEAD', 'POST'].includes(req.method)),
    refuse(404, (req) => req.path === '/__manifest'),
    refuse(400, (req) => '_data' in req.query || '_routes' in req.query),
    refuse(403, (req) => req.method === 'POST' && !isSameOrigin(req, origins)),
    refuse(403, (req) => req.method !== 'POST' && isForeignRead(req)),
    refuse(415, (req) => req.method === 'POST' && !isKnownType(req, settings.uploadPaths)),
    express.raw({ type: FORM, limit: FORM_BYTES, inflate: false }),
    express.raw({ type: MULTIPART, limit: UPLOAD_BYTES, inflate: false }),
    refuse(400, (req) => Buffer.isBuffer(req.body) && countFields(req) > MAX_FIELDS),
  ];
}

type Test = (req: express.Request) => boolean;

function refuse(status: number, isBad: Test): RequestHandler {
  return (req, res, next) => {
    if (isBad(req)) res.status(status).set('Connection', 'close').type('text').send(String(status));
    else next();
  };
}

/** Node takes the first of two; what stands in front of us may take the second. */
function isHostName(name: string, index: number): boolean {
  return index % 2 === 0 && name.toLowerCase() === 'host';
}

function isWellFormed(url: string): boolean {
  try {
    const decoded = decodeURIComponent(url);
    return url.startsWith('/') && !url.startsWith('//') && !decoded.includes('\0');
  } catch {
    return false;
  }
}

function isSameOrigin(req: express.Request, origins: ReadonlySet<string>): boolean {
  const site = req.headers['sec-fetch-site'];
  const origin = req.headers.origin;
  if (origin !== undefined && !origins.has(origin)) return false;
  if (site !== undefined) return site === 'same-origin';
  return origin !== undefined;
}

/** Another site may link to us, and no more than link. */
function isForeignRead(req: express.Request): boolean {
  if (req.headers['sec-fetch-site'] !== 'cross-site') return false;
  const { 'sec-fetch-mode': mode = 'navigate', 'sec-fetch-dest': dest = 'document' } = req.headers;
  return mode !== 'navigate' || dest !== 'document';
}

function isKnownType(req: express.Request, uploadPaths: readonly RegExp[]): boolean {
  const type = (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === FORM) return true;
  return type === MULTIPART && uploadPaths.some((path) => path.test(req.path));
}

function countFields(req: express.Request): number {
  const body: Buffer = req.body;
  if ((req.headers['content-type'] ?? '').startsWith(MULTIPART)) return 0;
  let fields = 1;
  for (const byte of body) if (byte === 0x26) fields += 1;
  return fields;
}
