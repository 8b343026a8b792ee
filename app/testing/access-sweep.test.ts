import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf, dataPath } from './access-addresses';
import { marked, type ServedRoute, servedRoutes } from './access-build';
import { CANARY, leaksIn, plantCanaries } from './access-canaries';
import { expectedStatus } from './access-expected';
import { MATRIX } from './access-matrix';
import { signEverybodyIn, VISITORS, type Visitors } from './access-people';
import { findRecords, type Records } from './access-records';
import { ROUTE_CASES } from './access-routes';
import { startTestServer, type TestServer } from './access-server';

const served = servedRoutes();
const names = new Set(MATRIX.map((row) => row.name));
let server: TestServer;
let visitors: Visitors;
let records: Records;

beforeAll(async () => {
  server = await startTestServer();
  records = await findRecords(server.runtime.database.system);
  visitors = await signEverybodyIn(server);
  await plantCanaries(server.runtime.database.system);
});
afterAll(() => server?.stop());

describe('no route is forgotten', () => {
  test('every route has a line in access-routes.ts, and every line a route', () => {
    expect(Object.keys(ROUTE_CASES).sort()).toEqual(served.map((route) => route.id).sort());
  });

  test.each(
    served.map((route) => route.id),
  )('%s: loader and action carry permissions of the matrix', (id) => {
    for (const kind of ['loader', 'action'] as const) {
      const handler = marked(id, kind);
      if (!handler) continue;
      expect(handler.permissions?.length, `${id} ${kind}`).toBeGreaterThan(0);
      for (const permission of handler.permissions ?? []) expect(names).toContain(permission);
    }
  });
});

/** A frame whose address is its first page's is asked for together with that page. */
const isFrame = (route: ServedRoute) =>
  served.some((one) => one.isIndex && one.path === route.path && one.chain.at(-2) === route.id);
const asked = served.filter((route) => marked(route.id, 'loader') && !isFrame(route));

describe('every route answers everybody as the matrix says', () => {
  test.each(asked.map((route) => [route.id, route] as const))('%s', async (id, route) => {
    const known = ROUTE_CASES[id] ?? {};
    const wrong: string[] = [];
    for (const name of VISITORS) {
      const visitor = visitors[name];
      for (const { path, record } of addressesOf(route, records)) {
        for (const transport of ['document', 'data'] as const) {
          const at = (transport === 'data' ? dataPath(path) : path) + (known.query ?? '');
          const answer = await server.ask({ path: at, as: visitor.secret });
          const refused = expectedStatus(route, visitor, record, transport);
          const allowed = known.allowed ?? (known.sendsOn ? [302] : [200]);
          // Single fetch wraps a redirect in a 202.
          const open = transport === 'data' && allowed.includes(302) ? [...allowed, 202] : allowed;
          const isElsewhere = known.sendsOn && refused === 404 && record?.label !== 'malformed';
          const expected = refused === null || isElsewhere ? open : [refused];
          const who = `${name} ${record?.label ?? '-'} ${transport}`;
          if (!expected.includes(answer.status)) {
            wrong.push(`${who}: ${answer.status}, not ${expected.join(' or ')}`);
          }
          if (
            refused === 302 &&
            !/^\/sign-in(\/second-factor)?\?to=/.test(answer.headers.location ?? '')
          ) {
            wrong.push(`${who}: sent to ${answer.headers.location}`);
          }
          const text = `${answer.body} ${JSON.stringify(answer.headers)}`;
          if (refused !== null && CANARY.test(text)) wrong.push(`${who}: refused, and told`);
          if (name === 'CX') continue;
          const leaks = leaksIn(text, name === 'CN');
          wrong.push(...leaks.map((leak) => `${who}: tells of ${leak}`));
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each(
    asked.map((route) => [route.id, route] as const),
  )('%s: no side door', async (_id, route) => {
    for (const { path } of addressesOf(route, records).slice(0, 1)) {
      const doors = [
        `${path}?_data=${route.id}`,
        `${dataPath(path)}?_routes=${route.id}`,
        `${path}?%5Fdata=${route.id}`,
      ];
      for (const door of doors) {
        const answer = await server.ask({ path: door, as: visitors.CO.secret });
        expect([door, answer.status]).toEqual([door, 400]);
        expect(answer.body).not.toMatch(CANARY);
      }
    }
  });
});
