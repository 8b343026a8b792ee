import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { localPath } from '~/http/local-path';
import { signEverybodyIn, type Visitors } from '~/testing/access-people';
import { startTestServer, type TestServer } from '~/testing/access-server';
import { overSocket, rawRequest } from '~/testing/access-socket';

let server: TestServer;
let visitors: Visitors;

beforeAll(async () => {
  server = await startTestServer();
  visitors = await signEverybodyIn(server);
});
afterAll(() => server?.stop());

const CSP = [
  "default-src 'none'",
  "script-src 'nonce-NONCE' 'strict-dynamic'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join(';');

/** reliability.md §5.4, as it leaves a server without TLS of its own. */
const EXACT = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'geolocation=(), camera=(), microphone=(), payment=(), usb=()',
  'x-robots-tag': 'noindex, noarchive',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
} as const;

describe('the headers of every answer', () => {
  const answers: Record<
    string,
    { path: string; status: number; as?: 'CO' | 'GM'; cache?: string }
  > = {
    'a page': { path: '/', status: 200 },
    'data of a page': { path: '/_root.data', status: 200 },
    'a page behind the door': { path: '/desk', status: 200, as: 'CO' },
    'a page that is refused': { path: '/desk', status: 403, as: 'GM' },
    'a page that is not there': { path: '/no/such/page', status: 404 },
    'data that is not there': { path: '/no/such/page.data', status: 404 },
    'being sent to sign in': { path: '/desk', status: 302 },
    'a health check': { path: '/health/live', status: 200 },
    'a file': { path: '/icon.svg', status: 200, cache: 'public, max-age=3600' },
    'a file that is not there': { path: '/assets/none.js', status: 404 },
    'a refusal of the guard': { path: '/?_data=root', status: 400 },
  };
  test.each(Object.entries(answers))('%s', async (_name, { path, status, as, cache }) => {
    const answer = await server.ask({ path, as: as && visitors[as].secret });
    const policy = String(answer.headers['content-security-policy']);
    const seen = Object.fromEntries(Object.keys(EXACT).map((name) => [name, answer.headers[name]]));
    seen['content-security-policy'] = policy.replace(
      /'nonce-[A-Za-z0-9+/]{22}=='/,
      "'nonce-NONCE'",
    );
    expect([answer.status, seen]).toEqual([
      status,
      { ...EXACT, 'cache-control': cache ?? 'no-store' },
    ]);
    for (const telling of ['x-powered-by', 'server', 'x-remix-response-stack']) {
      expect(answer.headers[telling]).toBeUndefined();
    }
  });

  test('no two answers share a nonce, and every script on a page carries it', async () => {
    const [one, two] = [await server.ask({ path: '/' }), await server.ask({ path: '/' })];
    const nonceOf = (policy: unknown) => /nonce-([^']+)/.exec(String(policy))?.[1] ?? '';
    const nonce = nonceOf(one.headers['content-security-policy']);
    expect(nonceOf(two.headers['content-security-policy'])).not.toBe(nonce);
    const scripts = one.body.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
  });
});

describe('a fault', () => {
  test('says nothing of its cause, in a page or in data, and the log says no more than where', async () => {
    const { clock } = server.runtime;
    const now = clock.now;
    clock.now = () => {
      throw new Error('secret detail of a fault');
    };
    try {
      for (const path of ['/desk', '/desk.data']) {
        const answer = await server.ask({ path, as: visitors.CO.secret });
        expect([path, answer.status]).toEqual([path, 500]);
        expect(answer.body).not.toMatch(/secret detail|node_modules|\.tsx?:\d+|at \w+ \(/);
        expect(answer.headers['cache-control']).toBe('no-store');
      }
    } finally {
      clock.now = now;
    }
    const log = server.logged.join('\n');
    expect(log).toMatch(/"msg":"fault"/);
    expect(log).not.toContain('secret detail');
  });
});

describe('where an answer may send a browser', () => {
  const foreign = [
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    '/\\/evil.test',
    'https://evil.test',
    'https:evil.test',
    'javascript:alert(1)',
    'data:text/html,x',
    ' //evil.test',
    '\t//evil.test',
    '/\t/evil.test',
    '/\n/evil.test',
    '/%0d%0aSet-Cookie:a=b',
    '@evil.test',
    'evil.test',
    '/\u2044evil.test',
    '/．evil.test',
    '///evil.test',
    '/\u0000',
    '',
  ];
  test.each(foreign)('"%s" is not a place of ours', (to) => {
    const path = localPath(to);
    const { origin } = new URL(path, 'https://guide.example');
    expect([origin, path.startsWith('/'), path.startsWith('//')]).toEqual([
      'https://guide.example',
      true,
      false,
    ]);
  });

  test.each(foreign)('a form that wants to go to "%s" stays here', async (to) => {
    const answer = await server.ask({ path: '/language', form: { lang: 'en', to } });
    expect(answer.status).toBe(303);
    const { origin } = new URL(String(answer.headers.location), server.url);
    expect(origin).toBe(server.url);
    expect(String(answer.headers['set-cookie'])).not.toContain('a=b');
  });

  test('the way to sign in and back keeps the address of a page, and no more', async () => {
    const answer = await server.ask({ path: '/desk//evil.test?x=%2F%2Fevil.test' });
    expect(new URL(String(answer.headers.location), server.url).origin).toBe(server.url);
  });
});

describe('files', () => {
  const paths = [
    '/assets/../../package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets/..%252f..%252fpackage.json',
    '/..%2fpackage.json',
    '/../package.json',
    '/.env',
    '/.git/config',
    '/assets/.env',
    '/package.json',
    '/prisma/schema.prisma',
    '/app/root.tsx',
    '/data/flyktningguide.db',
    '/build/server/index.js',
    '/assets/',
    '/assets',
    '/enhance.js.map',
    '/enhance.js%00.txt',
    '/icon.svg/',
  ];
  test.each(paths)('%s is not ours to give', async (path) => {
    const answer = await overSocket(server.port, rawRequest(`GET ${path}`, server.host));
    expect(answer).toMatch(/^HTTP\/1\.1 4(00|03|04)/);
    expect(answer).not.toMatch(/"dependencies"|datasource db|SQLite format/);
  });
});
