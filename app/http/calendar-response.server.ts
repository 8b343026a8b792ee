import { hashSecret } from '~/infra/access-tokens.server';

/**
 * A calendar file. Whoever fetches it may keep it and ask again by its tag; nobody on the way may,
 * for the address is a secret.
 */
export function calendarResponse(request: Request, text: string, fileName: string): Response {
  const tag = `"${hashSecret(text).slice(0, 32)}"`;
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': `attachment; filename="${fileName}"`,
    'Cache-Control': 'private, no-cache',
    'X-Robots-Tag': 'noindex, noarchive',
    ETag: tag,
  };
  const known = (request.headers.get('If-None-Match') ?? '').split(',').map(plainTag);
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers });
}

/** Compression on the way makes a weak tag of ours. */
function plainTag(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
