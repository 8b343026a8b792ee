import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf, dataPath } from './access-addresses';
import { marked, servedRoutes } from './access-build';
import { CANARY, plantCanaries } from './access-canaries';
import { forRecord } from './access-expected';
import { signEverybodyIn, VISITORS, type Visitors } from './access-people';
import { findRecords, type Records } from './access-records';
import { ROUTE_CASES } from './access-routes';
import { startTestServer, type TestServer } from './access-server';
import { state } from './access-state';

const STATUS = { login: [302], forbidden: [403], 'not-found': [404] } as const;
const DATA_STATUS = { login: [401], forbidden: [403], 'not-found': [404] } as const;
/** Where only the use case looks for the record, a form that cannot be read is refused before it. */
const UNREADABLE = 422;

const acting = servedRoutes().filter((route) => marked(route.id, 'action'));
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

const isIndex = new Set(acting.filter((route) => route.isIndex).map((route) => route.id));
const at = (id: string, path: string) => (isIndex.has(id) ? `${path}?index` : path);
/** Enough for some intents, too little for others: whoever is let in gets an answer to it. */
const body = (intent: string) => ({ intent, version: '1', reason: 'other', note: '' });

describe('nobody does what is not theirs to do', () => {
  test.each(acting.map((route) => [route.id, route] as const))('%s', async (id, route) => {
    const { system } = server.runtime.database;
    const before = await state(system);
    const wrong: string[] = [];
    const ofRecord = ROUTE_CASES[id]?.ofRecord;
    for (const [intent, permission] of Object.entries(marked(id, 'action')?.intents ?? {})) {
      for (const name of VISITORS) {
        const visitor = visitors[name];
        const isDoor = forRecord(visitor, permission, undefined) !== 'allow';
        // Whom the door keeps out never comes to the record.
        const known = addressesOf(route, records).slice(0, isDoor ? 1 : undefined);
        for (const { path, record } of known) {
          const word = forRecord(visitor, permission, record, ofRecord);
          if (word === 'allow') continue;
          const data = await server.ask({
            path: at(id, dataPath(path)),
            as: visitor.secret,
            form: body(intent),
          });
          const page = await server.ask({
            path: at(id, path),
            as: visitor.secret,
            form: body(intent),
          });
          const sentOn = ROUTE_CASES[id]?.sendsOn ? [302] : [];
          const more = isDoor || record?.label === 'malformed' ? [] : [UNREADABLE, ...sentOn];
          for (const [kind, answer, statuses] of [
            ['page', page, STATUS[word]],
            ['data', data, DATA_STATUS[word]],
          ] as const) {
            const who = `${intent} ${name} ${record?.label ?? '-'} ${kind}: ${answer.status}`;
            if (![...statuses, ...more].includes(answer.status))
              wrong.push(`${who}, not ${statuses}`);
            if (CANARY.test(answer.body)) wrong.push(`${who}, and told`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(await state(system)).toEqual(before);
  });
});

describe('no other site does anything in our name', () => {
  test.each(acting.map((route) => [route.id, route] as const))('%s', async (id, route) => {
    const { system } = server.runtime.database;
    const before = await state(system);
    const origins = ['https://evil.test', 'null', `https://${server.host}`];
    for (const intent of Object.keys(marked(id, 'action')?.intents ?? {})) {
      for (const { path } of addressesOf(route, records).slice(0, 1)) {
        for (const one of [at(id, path), at(id, dataPath(path))]) {
          for (const origin of origins) {
            const headers = { Origin: origin };
            for (const as of [visitors.CN.secret, visitors.AD.secret, undefined]) {
              const answer = await server.ask({ path: one, as, form: body(intent), headers });
              expect([one, origin, answer.status]).toEqual([one, origin, 403]);
            }
          }
        }
      }
    }
    expect(await state(system)).toEqual(before);
  });
});

describe('whoever may, is answered', () => {
  test.each(acting.map((route) => [route.id, route] as const))('%s', async (id, route) => {
    let answered = 0;
    for (const [intent, permission] of Object.entries(marked(id, 'action')?.intents ?? {})) {
      for (const name of VISITORS) {
        const [first] = addressesOf(route, records);
        if (!first || forRecord(visitors[name], permission, first.record) !== 'allow') continue;
        const { status } = await server.ask({
          path: at(id, first.path),
          as: visitors[name].secret,
          form: body(intent),
        });
        expect([intent, name, status < 500]).toEqual([intent, name, true]);
        if (![401, 403, 404].includes(status)) answered += 1;
      }
    }
    const isShut = (ROUTE_CASES[id]?.allowed ?? []).includes(404);
    if (!isShut) expect(answered).toBeGreaterThan(0);
  });
});
