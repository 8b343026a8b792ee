import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf } from './access-addresses';
import { servedRoutes } from './access-build';
import { CANARY, leaksIn, plantCanaries } from './access-canaries';
import { signEverybodyIn, VISITORS, type Visitors } from './access-people';
import { findRecords, type Records } from './access-records';
import { startTestServer, type TestServer } from './access-server';

// Reads the program as a curious person would: from page to page, by every link there is.

const PAGES_EACH = 120;
let server: TestServer;
let visitors: Visitors;
let records: Records;

beforeAll(async () => {
  server = await startTestServer();
  const { system } = server.runtime.database;
  records = await findRecords(system);
  visitors = await signEverybodyIn(server);
  await plantCanaries(system);
});
afterAll(() => server?.stop());

/** Addresses of our own that a page or a redirect leads to, forms that ask included. */
function leadsTo(body: string, location: string | undefined): string[] {
  const found = [...body.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, path = '']) => path);
  return [...found, location ?? ''].map((path) => path.replaceAll('&amp;', '&')).filter(isPage);
}
const isPage = (path: string) =>
  path.startsWith('/') && !/^\/(assets|fonts)\/|\.(js|css|svg)$/.test(path);
/** Of pages that differ by a number alone a few are enough: /desk/guides?page=3. */
const shape = (path: string) => path.replace(/[a-z2-7]{26}/g, '*').replace(/=[^&]*/g, '=');

const starts = ['/', '/desk', '/me', '/caseworker', '/steering', '/admin', '/account', '/sign-in'];

describe('nobody is told of the other branch, or of a person whom they are not named for', () => {
  test.each(VISITORS.filter((name) => name !== 'CX'))('%s', async (name) => {
    const known = servedRoutes().flatMap((route) => addressesOf(route, records));
    const queue = [...starts, ...known.map(({ path }) => path)];
    const seen = new Set<string>();
    const shapes = new Map<string, number>();
    const leaks: string[] = [];
    while (queue.length > 0 && seen.size < PAGES_EACH) {
      const path = queue.shift() ?? '/';
      const count = shapes.get(shape(path)) ?? 0;
      if (seen.has(path) || count >= 4) continue;
      seen.add(path);
      shapes.set(shape(path), count + 1);
      const { status, headers, body } = await server.ask({ path, as: visitors[name].secret });
      expect([path, status < 500]).toEqual([path, true]);
      const next = leadsTo(body, headers.location);
      // A malformed id is shown back to nobody, and no address carries a name.
      if (next.some((one) => CANARY.test(one))) leaks.push(`${path}: a name in an address`);
      if (CANARY.test(JSON.stringify(headers))) leaks.push(`${path}: a name in a header`);
      leaks.push(...leaksIn(body, name === 'CN').map((leak) => `${path}: ${leak}`));
      queue.unshift(...next.filter((one) => !/sign-out/.test(one)));
    }
    expect(leaks).toEqual([]);
    expect(seen.size).toBeGreaterThan(20);
  });

  test('the log tells no name, contact or address of a page', () => {
    expect(server.logged.length).toBeGreaterThan(100);
    const telling = server.logged.filter(
      (line) => CANARY.test(line) || /\/desk|98703|eksempel/.test(line),
    );
    expect(telling).toEqual([]);
  });

  test('no subject of a message, and no recorded change, tells a name', async () => {
    const { system } = server.runtime.database;
    const messages = await system.outboxMessage.findMany({ select: { subject: true } });
    const audit = await system.auditEvent.findMany();
    const access = await system.accessEvent.findMany();
    expect(messages.length).toBeGreaterThan(0);
    expect(JSON.stringify([messages, audit, access])).not.toMatch(CANARY);
  });
});

describe('the search for leaks', () => {
  test.each([
    ['Fornavncnrybodo7', ['other branch']],
    ['<bdi>EFTERNAVNCNRYBODO7</bdi>', ['other branch']],
    ['+47 98 70 10 07', ['other branch']],
    ['987 01 007', ['other branch']],
    ['Kaltcnryshield3', ['shielded']],
    ['tel:+4798702003', ['shielded']],
    ['98 70 20 03 cnrybodo1', ['other branch', 'shielded']],
    ['Efternavncnrytromso4 98 70 30 04', []],
  ])('finds what is planted in %s', (text, found) => {
    expect(leaksIn(text, false)).toEqual(found);
  });

  test('lets the named handler see the shielded person, and never the other branch', () => {
    expect(leaksIn('cnryshield1 98 70 20 01 cnrybodo1', true)).toEqual(['other branch']);
  });
});
