import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { saveCard } from '~/features/expectation-cards/save-card.server';
import { issuePairLink } from '~/features/issue-pair-link.server';
import { approveMatch } from '~/features/matching/proposals/approve-match.server';
import { PAIR_PAGES } from '~/features/pair-pages';
import { translatorFor } from '~/i18n/translator';
import { storyId } from '../../prisma/scenarios/dice';
import { addressesOf } from './access-addresses';
import { servedRoutes } from './access-build';
import { signEverybodyIn, type Visitors } from './access-people';
import { findRecords, type Records } from './access-records';
import { startTestServer, type TestServer } from './access-server';
import { staff } from './branch-people';
import { contextOn } from './context';

// peers.md (b) 14: what a participant must have, and needs at home, is a rule for the coordinator.
// No guide ever sees it as itself: not in the proposal, not on an own page, not in a message.

const NEEDS = ['no-dogs', 'no-pork', 'alcohol-free', 'no-smoke', 'not-at-home'] as const;
const ACCESS = ['step-free', 'low-vision'] as const;
const FOOD = 'cnryfoodcanary';
const WORK = 'cnryworkcanary';

const t = translatorFor('nb');
const en = translatorFor('en');
/** The wishes and needs in words, as the coordinator reads them, and as the rows keep them. */
const PRIVATE = [
  FOOD,
  ...['must-same', ...NEEDS, ...ACCESS],
  ...[t, en].flatMap((say) => [
    say('lists:sex-wish-must-same'),
    ...[...NEEDS, ...ACCESS].map((need) => say(`lists:need-${need}`)),
    say('matching:rule-guide-sex'),
    say('matching:fact-guide-sex-as-wished'),
    say('explain:kept-guide-sex'),
  ]),
];
const told = (text: string) => PRIVATE.filter((word) => text.includes(word));

let server: TestServer;
let visitors: Visitors;
let records: Records;

beforeAll(async () => {
  server = await startTestServer();
  const { system } = server.runtime.database;
  records = await findRecords(system);
  visitors = await signEverybodyIn(server);
  for (const row of await system.participant.findMany({ select: { id: true, profile: true } })) {
    const profile = Object.assign({}, row.profile, {
      guideWish: { sex: 'must-same', age: 'any' },
      practical: { needs: [...NEEDS], food: FOOD, mayTellGuide: false },
      accessibility: [...ACCESS],
      workBackground: WORK,
    });
    await system.participant.update({ where: { id: row.id }, data: { profile } });
  }
});
afterAll(() => server?.stop());

/** A proposal of somebody who waits to a guide with a place, as it goes out; the secret of its link. */
async function propose(): Promise<{ secret: string; firstName: string }> {
  const branchId = storyId('branch:tromso');
  const actor = staff(storyId('tromso:user:coordinator'), 'coordinator', branchId);
  const { clock } = server.runtime;
  const ctx = contextOn(server.runtime.database, { branchId, actor, clock });
  const reach = { email: 'guide@eksempel.test', preferredChannel: 'email' };
  const guide = await ctx.db.guide.findFirstOrThrow({
    where: { state: 'available', places: { none: {} }, consentToConfirm: false },
  });
  await ctx.db.guide.updateMany({ where: { id: guide.id }, data: reach });
  const participant = await ctx.db.participant.findFirstOrThrow({
    where: { state: 'waiting', isShielded: false, place: { is: null }, consentToConfirm: false },
  });
  const approved = await approveMatch(
    ctx,
    {
      participantId: participant.id,
      guideId: guide.id,
      score: 700,
      explanation: { reasons: [t('explain:kept-guide-sex')], watch: [t('lists:need-no-pork')] },
      rulesVersion: 1,
      algorithmVersion: '1',
      isByHand: true,
      note: `${t('lists:need-no-dogs')} ${FOOD}`,
    },
    { key: undefined, baseUrl: server.url },
  );
  if (!approved.ok) throw new Error(approved.refusal);
  const sent = await server.runtime.database.system.outboxMessage.findMany({
    where: { recipientId: guide.id },
  });
  const secrets = sent.flatMap(({ body }) => /\/link\/match\/([\w-]{43})/.exec(body)?.[1] ?? []);
  return { secret: secrets.at(-1) ?? '', firstName: participant.firstName };
}

describe('a guide never reads what a participant must have, or needs at home', () => {
  test('the words that are looked for are the ones that a coordinator reads', async () => {
    const path = `/desk/participants/${records.waiting[0]?.id}`;
    const { body } = await server.ask({ path, as: visitors.CO.secret });
    expect(told(body)).toEqual(
      expect.arrayContaining([FOOD, t('lists:sex-wish-must-same'), t('lists:need-no-pork')]),
    );
  });

  test('not in the proposal: neither in its message nor on its page', async () => {
    const { secret, firstName } = await propose();
    for (const lang of ['nb', 'en']) {
      const headers = { Cookie: `lang=${lang}` };
      const page = await server.ask({ path: `/link/match/${secret}`, headers });
      expect(page.status).toBe(200);
      expect(page.body).toContain(firstName);
      expect(told(page.body)).toEqual([]);
      expect(page.body).not.toContain(WORK);
    }
    const messages = await server.runtime.database.system.outboxMessage.findMany();
    const guides = messages.filter((one) => one.recipientType !== 'user');
    expect(guides.length).toBeGreaterThan(0);
    expect(guides.flatMap((one) => told(`${one.subject} ${one.body}`))).toEqual([]);
  });

  test('behind a link only what the participant has ticked, and of that nothing more', async () => {
    const branchId = storyId('branch:tromso');
    const { database, clock } = server.runtime;
    const ctx = contextOn(database, { branchId, actor: { role: 'anonymous' } });
    const pairingId = records.pairing[0]?.id ?? '';
    const links = { clock, branchId, newId: ctx.newId };
    const path = await issuePairLink(database.system, links, { pairingId, side: 'guide' });
    const pages = async () => {
      const told: string[] = [];
      for (const page of ['', ...PAIR_PAGES.map((name) => `/${name}`)]) {
        const { status, body } = await server.ask({ path: path + page });
        if (status === 200) told.push(...PRIVATE.filter((word) => body.includes(word)));
      }
      return [...new Set(told)];
    };
    expect(await pages()).toEqual([]);
    const yes = { practical: { needs: [...NEEDS], food: FOOD, mayTellGuide: true } };
    const pairing = await ctx.db.pairing.findFirstOrThrow({ where: { id: pairingId } });
    const where = { id: pairing.participantId };
    const before = await ctx.db.participant.findFirstOrThrow({ where });
    const profile = Object.assign({}, before.profile, yes);
    await ctx.db.participant.updateMany({ where, data: { profile } });
    expect(await pages()).toEqual([]);
    const ticked = { released: ['no-pork'] } as const;
    const options = { key: undefined, holder: 'hash-of-a-link' };
    const card = { pairingId, answers: ticked, givenHow: 'digital', language: 'nb' } as const;
    expect((await saveCard(ctx, { ...card, side: 'participant' }, options)).ok).toBe(true);
    expect(await pages()).toEqual([t('lists:need-no-pork')]);
    const taken = { ...card, answers: { released: [] } };
    await saveCard(ctx, { ...taken, side: 'participant' }, options);
    expect(await pages()).toEqual([]);
  });

  test.each(['GM', 'GE', 'GN', 'GP'] as const)('on no page that %s may open', async (name) => {
    const found: string[] = [];
    let opened = 0;
    for (const route of servedRoutes()) {
      // What everybody may read before signing up asks such questions itself.
      if (route.id.startsWith('routes/_public')) continue;
      for (const { path } of addressesOf(route, records)) {
        const { status, body } = await server.ask({ path, as: visitors[name].secret });
        if (status !== 200) continue;
        opened += 1;
        found.push(...told(body).map((word) => `${path}: ${word}`));
      }
    }
    expect(found).toEqual([]);
    expect(opened).toBeGreaterThan(2);
  });
});
