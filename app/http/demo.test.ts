import { describe, expect, test } from 'vitest';
import { describeOnSqlite } from '~/testing/database';
import { runtimeOn } from '~/testing/runtime';
import type { RequestContext } from './load-context';

const pages = import.meta.glob('../routes/demo*.tsx', { eager: true });

interface Handlers {
  loader?: (args: object) => Promise<unknown>;
  action?: (args: object) => Promise<unknown>;
}

async function statusOf(answer: Promise<unknown> | undefined): Promise<number> {
  try {
    const value = await answer;
    return value instanceof Response ? value.status : 200;
  } catch (thrown) {
    if (thrown instanceof Response) return thrown.status;
    throw thrown;
  }
}

/** Every form that the demo's pages post. */
const FORMS = ['intent=default&person=coordinator', 'intent=pretend&day=2027-01-01', 'intent=back'];

describeOnSqlite('outside the demo', (db) => {
  test.each(Object.keys(pages))('%s does not exist', async (path) => {
    const runtime = await runtimeOn(db());
    const context: RequestContext = {
      runtime,
      requestId: 'request-of-a-test',
      nonce: '',
      isDataRequest: false,
      remoteAddress: '192.0.2.1',
    };
    const { loader, action } = pages[path] as Handlers;
    const url = 'http://localhost:3000/demo';
    const args = { params: {}, context };
    expect(await statusOf(loader?.({ ...args, request: new Request(url) }))).toBe(404);
    for (const body of action ? FORMS : []) {
      const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
      const request = new Request(url, { method: 'POST', body, headers });
      // A page that does not know the form says so; none does anything.
      expect([400, 404]).toContain(await statusOf(action?.({ ...args, request })));
    }
    expect(await db().system.session.count()).toBe(0);
  });
});

describe('the list of demo pages', () => {
  test('is not empty', () => {
    expect(Object.keys(pages).length).toBeGreaterThanOrEqual(5);
  });
});
