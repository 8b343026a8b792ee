import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf } from './access-addresses';
import { isPage, marked, servedRoutes } from './access-build';
import { MATRIX } from './access-matrix';
import { signEverybodyIn, type Visitors } from './access-people';
import { findRecords, type Records } from './access-records';
import { startTestServer, type TestServer } from './access-server';
import { state } from './access-state';

let server: TestServer;
let visitors: Visitors;
let records: Records;

beforeAll(async () => {
  server = await startTestServer();
  records = await findRecords(server.runtime.database.system);
  visitors = await signEverybodyIn(server);
});
afterAll(() => server?.stop());

const rows = new Map(MATRIX.map((row) => [row.name, row]));

/** Pages of one person's record whose cell for a coordinator ends in `l`: the reading is written down. */
const recorded = servedRoutes().filter((route) => {
  const permission = marked(route.id, 'loader')?.permissions?.[0] ?? '';
  const isRecord = /:(participant|guide|match|pairing)Id/.test(route.path);
  return isPage(route.id) && isRecord && /l$/.test(rows.get(permission)?.cells.CO ?? '');
});

describe('who read whom is written down', () => {
  test('there are pages of which it is', () => {
    expect(recorded.length).toBeGreaterThan(4);
  });

  test.each(recorded.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const { accessEvent } = server.runtime.database.system;
    const [own] = addressesOf(route, records);
    const before = await accessEvent.count();
    const answer = await server.ask({ path: own?.path ?? '', as: visitors.CO.secret });
    expect(answer.status).toBe(200);
    expect(await accessEvent.count()).toBeGreaterThan(before);
  });

  test.each(
    recorded.map((route) => [route.id, route] as const),
  )('%s: not by who was refused', async (_id, route) => {
    const { accessEvent } = server.runtime.database.system;
    const before = await accessEvent.count();
    for (const name of ['CX', 'GM', 'PS', 'MR', 'ST', 'AD', 'SU', 'AN'] as const) {
      for (const { path, record } of addressesOf(route, records)) {
        if (record?.label === 'other branch') continue;
        await server.ask({ path, as: visitors[name].secret });
      }
    }
    expect(await accessEvent.count()).toBe(before);
  });
});

describe('looking changes nothing', () => {
  test('every page, asked for by everybody who may, leaves each row but the list of readings as it was', async () => {
    const { system } = server.runtime.database;
    const before = await state(system);
    for (const route of servedRoutes()) {
      const [first] = addressesOf(route, records);
      for (const name of ['AN', 'CN', 'GM', 'PS', 'MR', 'ST', 'AD', 'SU'] as const) {
        await server.ask({ path: first?.path ?? '/', as: visitors[name].secret });
      }
    }
    const after = await state(system);
    const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
    expect(changed.filter((table) => table !== 'AccessEvent')).toEqual([]);
  });
});
