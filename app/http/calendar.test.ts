import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeCalendarKey } from '~/features/calendar-feed/calendar-keys.server';
import { issuePairLink } from '~/features/issue-pair-link.server';
import { translatorFor } from '~/i18n/translator';
import { RATES } from '~/infra/rate-limits.server';
import { startTestServer, type TestServer } from '~/testing/access-server';
import { contextOn } from '~/testing/context';

const t = translatorFor('nb');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.stop());

/** A pair of the story that meets; a shielded participant's where asked for. */
async function pairOf(isShielded = false) {
  const { system } = server.runtime.database;
  const pairing = await system.pairing.findFirstOrThrow({
    where: { state: 'active', participant: { isShielded: false } },
    orderBy: { id: isShielded ? 'desc' : 'asc' },
    include: { guide: true, participant: true },
  });
  const { branchId, participantId } = pairing;
  if (isShielded) {
    await system.participant.updateMany({
      where: { branchId, id: participantId },
      data: { isShielded: true },
    });
  }
  const { clock } = server.runtime;
  const ctx = contextOn(server.runtime.database, { branchId, clock });
  const path = await issuePairLink(system, ctx, { pairingId: pairing.id, side: 'guide' });
  return { ctx, path, pairing };
}

async function feedOf({ ctx, pairing }: Awaited<ReturnType<typeof pairOf>>, device = 'Test') {
  const owner = { side: 'guide', personId: pairing.guideId, pairingId: pairing.id } as const;
  const made = await makeCalendarKey(ctx, { ...owner, device });
  if (!made.ok) throw new Error(made.refusal);
  return `/calendar/${made.value.secret}.ics`;
}

test('a press behind the link makes an address, shows it once, and neither is logged', async () => {
  const { path } = await pairOf();
  const page = `${path}/calendar`;
  const answer = await server.ask({ method: 'POST', path: page, form: { intent: 'make' } });
  const secret = /\/calendar\/([\w-]{43})\.ics/.exec(answer.body)?.[1] ?? '';
  expect(secret).toHaveLength(43);
  expect((await server.ask({ path: page })).body).not.toContain(secret);
  const feed = await server.ask({ path: `/calendar/${secret}.ics` });
  expect(feed.status).toBe(200);
  expect(server.logged.join('')).not.toContain(secret);
  expect(server.logged.join('')).not.toContain(path.split('/').at(-1));
});

test('a calendar may be kept by its reader, asked for again by its tag, and by nobody else', async () => {
  const pair = await pairOf();
  const path = await feedOf(pair);
  const answer = await server.ask({ path, headers: { 'Accept-Encoding': 'identity' } });
  expect(answer.headers).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-robots-tag': 'noindex, noarchive',
  });
  expect(answer.headers['set-cookie']).toBeUndefined();
  const tag = String(answer.headers.etag);
  for (const known of [tag, `W/${tag}`, `"old", ${tag}`]) {
    const again = await server.ask({ path, headers: { 'If-None-Match': known } });
    expect([again.status, again.body]).toEqual([304, '']);
  }
  const head = await server.ask({ method: 'HEAD', path });
  expect([head.status, head.body, head.headers.etag]).toEqual([200, '', tag]);
  expect((await server.ask({ method: 'POST', path, form: {} })).status).toBeGreaterThan(399);
  const { guide, participant } = pair.pairing;
  for (const name of [guide.firstName, participant.firstName, guide.district, 'Fyrlykta']) {
    expect(answer.body).not.toContain(name);
  }
});

test('an address that is no calendar’s is not found, and leaves no trace in the database', async () => {
  const pair = await pairOf();
  const path = await feedOf(pair);
  const counts = () => server.runtime.database.system.rateLimiterFlexible.count();
  const before = await counts();
  const log = pair.path.split('/').at(-1);
  const swapped = path.replace(/[a-z]/g, (letter, at) => (at > 9 ? letter.toUpperCase() : letter));
  for (const wrong of [
    swapped,
    path.replace('.ics', ''),
    `${path.slice(0, -5)}.ics`,
    `/calendar/${log}.ics`,
    '/calendar/.ics',
    `/calendar/${'A'.repeat(43)}.ics`,
  ]) {
    expect([wrong, (await server.ask({ path: wrong })).status]).toEqual([wrong, 404]);
  }
  expect(await counts()).toBe(before);
});

test('a calendar is read twelve times an hour, each address for itself', async () => {
  const pair = await pairOf();
  const [path, other] = [await feedOf(pair, 'a'), await feedOf(pair, 'b')];
  const statuses: number[] = [];
  for (let n = 0; n <= RATES['calendar-feed'].points; n++) {
    statuses.push((await server.ask({ path })).status);
  }
  expect(statuses).toEqual([...Array(RATES['calendar-feed'].points).fill(200), 429]);
  expect((await server.ask({ path })).headers['retry-after']).toBe('3600');
  expect((await server.ask({ path: other })).status).toBe(200);
});

test('a guide of a shielded participant is told kindly that there is no calendar', async () => {
  const { path } = await pairOf(true);
  const page = await server.ask({ path: `${path}/calendar` });
  expect(page.body).toContain(t('week:calendar-none'));
  expect(page.body).not.toContain('value="make"');
  const pressed = { method: 'POST', path: `${path}/calendar`, form: { intent: 'make' } };
  const refused = await server.ask(pressed);
  expect(refused.status).toBe(409);
  expect(refused.body).not.toMatch(/\/calendar\/[\w-]{43}\.ics/);
  const week = await server.ask({ path: `${path}/week` });
  expect(week.status).toBe(200);
  expect(week.body).not.toContain('.ics');
});
