import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signEverybodyIn, type Visitors } from '~/testing/access-people';
import { startTestServer, type TestServer } from '~/testing/access-server';
import { overSocket, rawRequest, statusOf } from '~/testing/access-socket';

const FORM = 'application/x-www-form-urlencoded';
const KB = 1024;
const MB = 1024 * KB;
let server: TestServer;
let visitors: Visitors;

beforeAll(async () => {
  server = await startTestServer();
  visitors = await signEverybodyIn(server);
});
afterAll(() => server?.stop());

/** Sent from our own page by a coordinator, who may send a file. */
function send(
  path: string,
  type: string,
  body: string | Buffer,
  more: Record<string, string> = {},
) {
  const headers = { Origin: server.url, 'Content-Type': type, ...more };
  return server.ask({ method: 'POST', path, as: visitors.CO.secret, headers, body });
}

function file(bytes: number, name = 'liste.csv'): Buffer {
  const head = `--x\r\nContent-Disposition: form-data; name="intent"\r\n\r\nupload\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.alloc(bytes, 'a'), Buffer.from('\r\n--x--\r\n')]);
}

describe('what a body may be', () => {
  test.each([
    'text/plain',
    'application/json',
    'application/xml',
    '',
    'x',
    'multipart/form-data; boundary=x',
  ])('a form as "%s": 415', async (type) => {
    expect((await send('/language', type, 'lang=en')).status).toBe(415);
  });

  test('a packed body is not unpacked: 415', async () => {
    const packed = await send('/language', FORM, Buffer.alloc(1 * KB), {
      'Content-Encoding': 'gzip',
    });
    expect(packed.status).toBe(415);
  });
});

describe('how large a body may be', () => {
  const limit = 256 * KB;

  test('a form of exactly 256 kB goes through, one byte more is 413', async () => {
    const start = 'lang=en&to=%2F&note=';
    const body = start + 'x'.repeat(limit - start.length);
    expect((await send('/language', FORM, body)).status).toBe(303);
    expect((await send('/language', FORM, `${body}x`)).status).toBe(413);
  });

  test('one that does not say how long it is: 413 as soon as it is too long', async () => {
    const chunk = `${(64 * KB).toString(16)}\r\n${'x'.repeat(64 * KB)}\r\n`;
    const headers = [
      `Origin: ${server.url}`,
      `Content-Type: ${FORM}`,
      'Transfer-Encoding: chunked',
    ];
    const body = `${chunk.repeat(5)}0\r\n\r\n`;
    const answer = await overSocket(
      server.port,
      rawRequest('POST /language', server.host, headers, body),
    );
    expect(statusOf(answer)).toBe(413);
  });

  test('one that lies about its length, or names two, does not get through', async () => {
    const own = [`Origin: ${server.url}`, `Content-Type: ${FORM}`];
    const both = [...own, 'Content-Length: 4', 'Transfer-Encoding: chunked'];
    const answer = await overSocket(
      server.port,
      rawRequest('POST /language', server.host, both, '0\r\n\r\n'),
    );
    expect(statusOf(answer)).toBe(400);
    const two = [...own, 'Content-Length: 4', 'Content-Length: 5'];
    const other = await overSocket(
      server.port,
      rawRequest('POST /language', server.host, two, 'lang'),
    );
    expect(statusOf(other)).toBe(400);
  });

  test('400 fields go through, 401 are too many: 400', async () => {
    const fields = (count: number) => `lang=en&to=%2F${'&a=1'.repeat(count - 2)}`;
    expect((await send('/language', FORM, fields(400))).status).toBe(303);
    expect((await send('/language', FORM, fields(401))).status).toBe(400);
  });

  test('a file over 11 MB: 413', async () => {
    const answer = await send('/desk/import', 'multipart/form-data; boundary=x', file(11 * MB));
    expect(answer.status).toBe(413);
  });

  test('a large form is not let in through the door for files', async () => {
    expect((await send('/desk/import', FORM, `a=${'x'.repeat(limit)}`)).status).toBe(413);
  });
});

describe('a body that cannot be read', () => {
  const broken: Record<string, [string, string]> = {
    'without boundary': ['multipart/form-data', 'x'],
    'with another boundary': ['multipart/form-data; boundary=other', file(10).toString()],
    'cut off in a heading': [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-da',
    ],
    'cut off in the file': ['multipart/form-data; boundary=x', file(100).toString().slice(0, 200)],
    'without a name': ['multipart/form-data; boundary=x', '--x\r\n\r\nhello\r\n--x--\r\n'],
    empty: ['multipart/form-data; boundary=x', ''],
    'of noise': ['multipart/form-data; boundary=x', '\0\x01\x02--x--\r\n\r\n--x'],
  };
  test.each(Object.entries(broken))('a file form %s is refused, and is no fault', async (_name, [
    type,
    body,
  ]) => {
    const before = await server.runtime.database.system.importRun.count();
    const answer = await send('/desk/import', type, body);
    expect([400, 415, 422]).toContain(answer.status);
    expect(await server.runtime.database.system.importRun.count()).toBe(before);
  });

  test.each([
    '%',
    'lang=%zz',
    'lang=%c3%28&to=%00',
    '=&&==&',
    '\xff\xfe',
    'intent=__proto__',
    'intent=constructor',
    'lang[]=en&lang[a]=b',
    '__proto__[x]=1',
  ])('a form of "%s" is refused, and is no fault', async (body) => {
    const answer = await send('/language', FORM, Buffer.from(body, 'latin1'));
    expect([400, 422]).toContain(answer.status);
  });
});

describe('an upload of somebody who may not', () => {
  test('is refused whoever it is, and leaves nothing', async () => {
    const type = 'multipart/form-data; boundary=x';
    for (const name of ['AN', 'GM', 'PS', 'MR', 'ST', 'AD', 'SU'] as const) {
      const headers = { Origin: server.url, 'Content-Type': type };
      const as = visitors[name].secret;
      const answer = await server.ask({ path: '/desk/import', as, headers, body: file(100) });
      expect([name, answer.status]).toEqual([name, ['AN', 'SU'].includes(name) ? 302 : 403]);
    }
    expect(await server.runtime.database.system.importRun.count()).toBe(0);
  });
});
