import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addressesOf } from './access-addresses';
import { isPage, marked, servedRoutes } from './access-build';
import { formsOn, type ShownForm } from './access-forms';
import { signEverybodyIn, type VisitorName, type Visitors } from './access-people';
import { findRecords, type Records } from './access-records';
import { startTestServer, type TestServer } from './access-server';
import { everyRow } from './access-state';
import { readModels } from './one-row-each';

// Every form of every page, filled in and sent with more in it than it asks for, and torn in pieces.

const FORMS_A_FORM = 6;
const MARK = 'massmarker';
const COLUMNS = [
  ...new Set(readModels().flatMap((model) => model.fields.map((field) => field.name))),
];
/** Columns whose value is a yes: nobody is made one by a form that does not ask. */
const RIGHTS = ['isStaff', 'handlesProtected', 'secondFactorAt', 'isVerified', 'totpConfirmedAt'];

let server: TestServer;
let visitors: Visitors;
let records: Records;

beforeAll(async () => {
  server = await startTestServer();
  records = await findRecords(server.runtime.database.system);
  visitors = await signEverybodyIn(server);
});
afterAll(() => server?.stop());

const pages = servedRoutes().filter(
  (route) =>
    isPage(route.id) && !route.hasChildren && route.chain.some((id) => marked(id, 'action')),
);
const WHO: readonly VisitorName[] = ['AN', 'CN', 'CO', 'PS', 'GM', 'MR', 'ST', 'AD', 'SU'];

/** The forms of a page as whoever sees it first among all of them. */
async function formsOf(path: string): Promise<{ as: VisitorName; forms: ShownForm[] }> {
  for (const as of WHO) {
    const { status, body } = await server.ask({ path, as: visitors[as].secret });
    if (status === 200) return { as, forms: formsOn(body, path) };
  }
  return { as: 'AN', forms: [] };
}

function post(form: ShownForm, as: VisitorName, fields: readonly (readonly [string, string])[]) {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value]));
  // A session that a form has just ended is asked for anew by the next one.
  return server.ask({ path: form.path, as: visitors[as].secret, form: body });
}

describe('more than the form asks for changes nothing', () => {
  test.each(pages.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const { system } = server.runtime.database;
    const rights = () =>
      Promise.all([
        system.user.count({ where: { isStaff: true } }),
        system.membership.count({ where: { handlesProtected: true } }),
      ]);
    const before = await rights();
    const [first] = addressesOf(route, records);
    const { as, forms } = await formsOf(first?.path ?? '/');
    for (const form of forms) {
      if (/sign-out|invite|branch/.test(form.path + form.intent)) continue;
      const asked = new Set(form.fields.map(([name]) => name.replace(/[.[].*$/, '')));
      const extra = COLUMNS.filter((name) => !asked.has(name)).map((name): [string, string] => [
        name,
        RIGHTS.includes(name) ? 'true' : MARK,
      ]);
      const answer = await post(form, as, [...form.fields, ...extra]);
      expect([form.path, form.intent, answer.status < 500]).toEqual([form.path, form.intent, true]);
    }
    const rows = await everyRow(system);
    expect([...rows].filter(([, text]) => text.includes(MARK)).map(([name]) => name)).toEqual([]);
    expect(await rights()).toEqual(before);
  });
});

const odd = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '-0',
    'NaN',
    '1e309',
    '-1',
    '0000-00-00',
    '9999-12-31',
    '2026-02-30',
    '__proto__',
    'constructor',
    'null',
    'undefined',
    '{"contains":""}',
    '[object Object]',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '=cmd|x',
    '\u202Eabc',
    '\u0000',
    '\uD800',
    'x'.repeat(10_000),
    '٣',
    'true',
    '1,5',
    '../../x',
    '\r\nX: y',
  ),
  fc.string({ maxLength: 40 }),
  fc.integer().map(String),
);

/** Drops, repeats, renames and rewrites fields; the intent stays, or there would be nothing to ask. */
function torn(form: ShownForm): fc.Arbitrary<[string, string][]> {
  const change = fc.record({
    at: fc.nat(40),
    how: fc.constantFrom('drop', 'repeat', 'write', 'list', 'group', 'long-list'),
    value: odd,
  });
  return fc.array(change, { minLength: 1, maxLength: 6 }).map((changes) => {
    // Without its key: the answer to the first would be given again to all of them.
    const fields = form.fields
      .filter(([name]) => name !== '_key')
      .map(([name, value]): [string, string] => [name, value]);
    for (const { at, how, value } of changes) {
      const index = fields.length === 0 ? 0 : at % fields.length;
      const [name = 'a'] = fields[index] ?? [];
      if (name === 'intent') continue;
      if (how === 'drop') fields.splice(index, 1);
      if (how === 'repeat') fields.push([name, value]);
      if (how === 'write') fields[index] = [name, value];
      if (how === 'list') fields.push([`${name}[]`, value]);
      if (how === 'group') fields.push([`${name}.__proto__.x`, value]);
      if (how === 'long-list') fields.push([`${name}[${at * 1_000_000}]`, value]);
    }
    return fields;
  });
}

describe('a torn form is refused, and is no fault', () => {
  test.each(pages.map((route) => [route.id, route] as const))('%s', async (_id, route) => {
    const [first] = addressesOf(route, records);
    const { as, forms } = await formsOf(first?.path ?? '/');
    for (const form of forms) {
      if (/sign-out/.test(form.path)) continue;
      await fc.assert(
        fc.asyncProperty(torn(form), async (fields) => {
          const answer = await post(form, as, fields);
          expect([form.intent, answer.status, answer.status < 500]).toEqual([
            form.intent,
            answer.status,
            true,
          ]);
        }),
        { numRuns: FORMS_A_FORM, seed: 20_261_122, endOnFailure: true },
      );
    }
  });

  test('there were forms to tear', async () => {
    const { forms } = await formsOf('/sign-up');
    expect(forms.some((form) => form.fields.length > 5)).toBe(true);
  });
});
