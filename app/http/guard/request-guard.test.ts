import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answer, startTestServer, type TestServer } from '~/testing/access-server';
import { overSocket, rawRequest, statusOf } from '~/testing/access-socket';

const FORM = 'application/x-www-form-urlencoded';
const KB = 1024;
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

/** The language form: public, harmless, and with an effect that can be seen in the answer. */
function post(headers: Record<string, string>, path = '/language'): Promise<Answer> {
  return server.ask({ method: 'POST', path, body: 'lang=en&to=%2F', headers });
}
const hasEffect = (answer: Answer) => answer.headers['set-cookie'] !== undefined;

describe('the host', () => {
  test.each([
    'evil.test',
    'localhost',
    'localhost:1',
    'localhost.evil.test',
  ])('"%s" is not ours: 421', async (host) => {
    expect((await server.ask({ path: '/', headers: { Host: host } })).status).toBe(421);
  });

  test('no host, or an empty one, is refused', async () => {
    const empty = await overSocket(server.port, rawRequest('GET /', ''));
    expect(statusOf(empty)).toBe(421);
    const none = await overSocket(server.port, 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect(statusOf(none)).toBe(400);
  });

  test('two hosts, and an address with another host in it, are refused', async () => {
    const two = rawRequest('GET /', server.host, ['Host: evil.test']);
    expect(statusOf(await overSocket(server.port, two))).toBe(400);
    const absolute = rawRequest('GET http://evil.test/', server.host);
    expect(statusOf(await overSocket(server.port, absolute))).toBe(400);
  });

  test('a forwarded host changes no link', async () => {
    const headers = { 'X-Forwarded-Host': 'evil.test', Forwarded: 'host=evil.test' };
    const answer = await server.ask({ path: '/', headers });
    expect([answer.status, answer.body.includes('evil.test')]).toEqual([200, false]);
  });
});

describe('the address', () => {
  test.each([
    '/%',
    '/%zz',
    '/%c3%28',
    '/desk/%00',
    '/?q=%00',
    '//evil.test',
    '/%E0%A4%A',
  ])('%s: 400', async (path) => {
    expect(statusOf(await overSocket(server.port, rawRequest(`GET ${path}`, server.host)))).toBe(
      400,
    );
  });

  test('one that is too long: 414', async () => {
    expect((await server.ask({ path: `/?q=${'x'.repeat(5_000)}` })).status).toBe(414);
  });

  test('the list of all routes: 404', async () => {
    expect((await server.ask({ path: '/__manifest?p=/desk' })).status).toBe(404);
  });

  test.each([
    '/desk?_data=routes%2Fdesk',
    '/?%5Fdata=root',
    '/desk.data?_routes=routes%2Fdesk',
    '/?a=1&_data=',
  ])('the side door %s: 400', async (path) => {
    expect((await server.ask({ path })).status).toBe(400);
  });

  test('headers without end: 431', async () => {
    const long = rawRequest('GET /', server.host, [`X-Long: ${'x'.repeat(20 * KB)}`]);
    expect(statusOf(await overSocket(server.port, long))).toBe(431);
  });
});

describe('the method', () => {
  test.each([
    'TRACE',
    'PUT',
    'PATCH',
    'DELETE',
    'OPTIONS',
    'PROPFIND',
  ])('%s: 405', async (method) => {
    for (const path of ['/', '/language', '/desk.data', '/health/live']) {
      const answer = await overSocket(server.port, rawRequest(`${method} ${path}`, server.host));
      expect([path, statusOf(answer)]).toEqual([path, 405]);
    }
  });

  test('an unknown one, and CONNECT, do not reach the program', async () => {
    expect(statusOf(await overSocket(server.port, rawRequest('BREW /', server.host)))).toBe(400);
    const connect = await overSocket(
      server.port,
      rawRequest('CONNECT evil.test:443', server.host),
    ).catch(() => '');
    expect(statusOf(connect)).toBe(0);
  });

  test('a form cannot pretend another method', async () => {
    const headers = {
      Origin: server.url,
      'Content-Type': FORM,
      'X-HTTP-Method-Override': 'DELETE',
    };
    const answer = await server.ask({ path: '/language', headers, body: '_method=DELETE&lang=en' });
    expect([answer.status, hasEffect(answer)]).toEqual([303, true]);
  });
});

describe('where a form comes from', () => {
  const foreign: Record<string, Record<string, string>> = {
    'another site': { Origin: 'https://evil.test' },
    'a page without origin': { Origin: 'null' },
    'no origin at all': {},
    'another scheme': { Origin: 'https://localhost:PORT' },
    'another port': { Origin: 'http://localhost:1' },
    'a name that begins like ours': { Origin: 'http://localhost:PORT.evil.test' },
    'a subdomain': { Origin: 'http://a.localhost:PORT' },
    'a browser that says cross-site': { 'Sec-Fetch-Site': 'cross-site' },
    'a browser that says same-site': { 'Sec-Fetch-Site': 'same-site' },
    'a browser that says none': { 'Sec-Fetch-Site': 'none' },
    'ours by origin, cross-site by the browser': {
      Origin: 'http://localhost:PORT',
      'Sec-Fetch-Site': 'cross-site',
    },
    'foreign by origin, same-origin by a liar': {
      Origin: 'https://evil.test',
      'Sec-Fetch-Site': 'same-origin',
    },
    'another site with forged proxy headers': {
      Origin: 'https://evil.test',
      'X-Forwarded-Host': 'evil.test',
    },
  };

  test.each(Object.entries(foreign))('%s: 403 and nothing happens', async (_name, given) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        key,
        value.replace('PORT', String(server.port)),
      ]),
    );
    for (const path of ['/language', '/language.data', '/sign-up.data', '/desk/import']) {
      for (const type of [
        FORM,
        'multipart/form-data; boundary=x',
        'text/plain',
        'application/json',
      ]) {
        const answer = await post({ ...headers, 'Content-Type': type }, path);
        expect([path, type, answer.status, hasEffect(answer)]).toEqual([path, type, 403, false]);
      }
    }
  });

  test.each([
    { 'Sec-Fetch-Site': 'same-origin' },
    { Origin: 'http://localhost:PORT' },
    { Origin: 'http://localhost:PORT', 'Sec-Fetch-Site': 'same-origin' },
  ])('our own page: %o', async (given) => {
    const headers = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [
        key,
        value.replace('PORT', String(server.port)),
      ]),
    );
    const answer = await post({ ...headers, 'Content-Type': FORM });
    expect([answer.status, hasEffect(answer)]).toEqual([303, true]);
  });

  test('another site may link to a page, and not read it as data', async () => {
    const site = { 'Sec-Fetch-Site': 'cross-site' };
    const link = { ...site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'document' };
    const frame = { ...site, 'Sec-Fetch-Mode': 'navigate', 'Sec-Fetch-Dest': 'iframe' };
    expect((await server.ask({ path: '/', headers: link })).status).toBe(200);
    expect((await server.ask({ path: '/', headers: frame })).status).toBe(403);
    for (const mode of ['cors', 'no-cors', 'same-origin', 'websocket']) {
      const headers = { ...site, 'Sec-Fetch-Mode': mode };
      expect((await server.ask({ path: '/_root.data', headers })).status).toBe(403);
    }
  });
});
