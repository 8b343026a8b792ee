import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf } from './access-addresses';
import { isPage, servedRoutes } from './access-build';
import { signEverybodyIn, type VisitorName, type Visitors } from './access-people';
import { findRecords, type Records } from './access-records';
import { startTestServer, type TestServer } from './access-server';

// docs/architecture.md §6: a page asks for what it shows in few statements, however many rows it
// shows. Counted on the wire, those that find out who is asking included.

const MOST = 12;
/** Session, its person, its membership or record, and the branch of the page's frame. */
const WHO_ASKS = 4;
/** A record is joined from more tables than a list, and that it was read is written down. */
const OF_A_RECORD = 4;
/** The frame around a pairing's pages asks for its head by itself: Remix runs the two side by side. */
const OF_A_FRAME = 3;

let server: TestServer;
let visitors: Visitors;
let records: Records;

beforeAll(async () => {
  server = await startTestServer();
  records = await findRecords(server.runtime.database.system);
  visitors = await signEverybodyIn(server);
});
afterAll(() => server?.stop());

const pages = servedRoutes().filter((route) => isPage(route.id) && !route.hasChildren);
const READERS: readonly VisitorName[] = ['CN', 'GM', 'PS', 'MR', 'ST', 'AD', 'AN'];

describe('a page needs few statements', () => {
  test.each(pages.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const [first] = addressesOf(route, records);
    if (!first) throw new Error('A route has an address');
    const isFramed = route.id.startsWith('routes/desk.pairings.$pairingId.');
    const ofRecord = first.record ? OF_A_RECORD + (isFramed ? OF_A_FRAME : 0) : 0;
    const most = MOST + WHO_ASKS + ofRecord;
    for (const name of READERS) {
      const ask = () => server.ask({ path: first.path, as: visitors[name].secret });
      if ((await ask()).status !== 200) continue;
      const before = server.statements();
      await ask();
      const count = server.statements() - before;
      expect([name, count <= most, count]).toEqual([name, true, count]);
    }
  });
});
