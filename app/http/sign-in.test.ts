import { expect, test } from 'vitest';
import { loader as linkLoader } from '~/routes/link.sign-in.$secret';
import { action as contactAction } from '~/routes/sign-in._index';
import { action as staffAction } from '~/routes/sign-in.staff';
import { makeBranchRow, makePerson, makeStaff } from '~/testing/accounts';
import { describeOnSqlite, type TestDatabase } from '~/testing/database';
import { runtimeOn } from '~/testing/runtime';

const HEADERS = { 'Content-Type': 'application/x-www-form-urlencoded' };

async function postTo(db: TestDatabase) {
  const branchId = await makeBranchRow(db.system, 'tromso');
  const runtime = await runtimeOn(db);
  const context = {
    runtime,
    requestId: 'request-of-a-test',
    nonce: '',
    isDataRequest: false,
    remoteAddress: '192.0.2.1',
  };
  const argsFor = (path: string, body?: string) => {
    const url = `http://localhost:3000${path}`;
    const request =
      body === undefined
        ? new Request(url)
        : new Request(url, { method: 'POST', body, headers: HEADERS });
    return { request, params: {}, context: { ...context } };
  };
  return { branchId, argsFor };
}

/** Status, place to go with ids left out, cookies' names and body: all that a stranger could compare. */
function visible(answer: unknown): unknown {
  if (!(answer instanceof Response)) return JSON.parse(JSON.stringify(answer));
  return {
    status: answer.status,
    location: answer.headers.get('location')?.replace(/[a-z2-7]{26}/, '<id>'),
    cookies: answer.headers.getSetCookie().map((cookie) => cookie.split('=')[0]),
  };
}

describeOnSqlite('a stranger at the sign-in page', (db) => {
  test('cannot tell a known contact from an unknown one', async () => {
    const { branchId, argsFor } = await postTo(db());
    const person = { side: 'guide', branchId, firstName: 'Olena' } as const;
    await makePerson(db().system, { ...person, email: 'olena@example.org' });
    await makePerson(db().system, { ...person, phone: '+4740000001' });
    const ask = async (contact: string) => {
      const body = `intent=default&contact=${encodeURIComponent(contact)}`;
      return visible(await contactAction(argsFor('/sign-in?index', body)));
    };
    expect(await ask('nobody@example.org')).toEqual(await ask('olena@example.org'));
    expect(await ask('40000009')).toEqual(await ask('40000001'));
  });

  test('cannot tell a wrong password from an unknown address', async () => {
    const { branchId, argsFor } = await postTo(db());
    const roles = [{ role: 'coordinator', branchId }];
    await makeStaff(db().system, { email: 'kari@example.org', roles });
    const attempt = async (email: string) => {
      const body = `intent=default&email=${email}&password=not-the-password`;
      const answer = JSON.stringify(visible(await staffAction(argsFor('/sign-in/staff', body))));
      return answer.replaceAll(email, '<email>');
    };
    expect(await attempt('nobody@example.org')).toBe(await attempt('kari@example.org'));
  });

  test('who opens a link uses nothing up: only the press does', async () => {
    const { branchId, argsFor } = await postTo(db());
    const person = { side: 'guide', branchId, firstName: 'Olena' } as const;
    await makePerson(db().system, { ...person, email: 'olena@example.org' });
    await contactAction(argsFor('/sign-in?index', 'intent=default&contact=olena@example.org'));
    const message = await db().system.outboxMessage.findFirstOrThrow();
    const secret = /link\/sign-in\/(\S+)/.exec(message.body)?.[1] ?? '';
    const before = await db().system.accessToken.findFirstOrThrow();
    for (let visit = 0; visit < 20; visit++) {
      await linkLoader({ ...argsFor(`/link/sign-in/${secret}`), params: { secret } });
    }
    expect(await db().system.accessToken.findFirstOrThrow()).toEqual(before);
  });
});
