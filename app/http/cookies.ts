/** The request's cookies by name; values as they came, decoded where they decode. */
export function parse(request: Request): Readonly<Record<string, string>> {
  const cookies: Record<string, string> = {};
  for (const part of (request.headers.get('Cookie') ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0) cookies[part.slice(0, at).trim()] = decode(part.slice(at + 1).trim());
  }
  return cookies;
}

/** A cookie for this site only: Lax, not for scripts; seconds of life, or the browser session's. */
export function serialize(
  name: string,
  value: string,
  options: { readonly maxAge?: number; readonly secure?: boolean } = {},
): string {
  const life = options.maxAge === undefined ? '' : `; Max-Age=${options.maxAge}`;
  const secure = options.secure ? '; Secure' : '';
  return `${name}=${encodeURIComponent(value)}; Path=/; HttpOnly; SameSite=Lax${life}${secure}`;
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
