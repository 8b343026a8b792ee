import { expect, it } from 'vitest';
import { addressKey } from '~/infra/rate-limits.server';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { runtimeOn } from '~/testing/runtime';
import { findPairLink } from '../pair-link/pair-link.query.server';
import { sendNewLink } from './send-new-link.server';

const link = {
  ...PAIR,
  branchId: 'branch-a',
  state: 'active',
  otherName: null,
  side: 'guide',
  personId: PAIR.guideId,
} as const;
const toParticipant = { ...link, side: 'participant', personId: PAIR.participantId } as const;
const options = { key: undefined, address: '192.0.2.1', baseUrl: 'https://guide.test' };

async function prepare(db: TestDatabase, isShielded = false) {
  const ctx = await activePair(db, { isShielded });
  const { limits } = await runtimeOn(db);
  return { ctx, limits };
}

describeOnBothEngines('asking for a new link', (db) => {
  const messages = () => db().system.outboxMessage.findMany();

  it('goes to the contact that we know, at once, and says nothing of whom or what', async () => {
    const { ctx, limits } = await prepare(db());
    expect((await sendNewLink(ctx, limits, link, options)).ok).toBe(true);
    const [message] = await messages();
    expect(message).toMatchObject({ toAddress: 'guide@example.test', isUrgent: true });
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Guide one|Participant|flyktning/i);
    const secret = /link\/pair\/([\w-]{43})/.exec(message?.body ?? '')?.[1] ?? '';
    const found = await findPairLink(db(), ctx.clock, secret);
    expect(found).toMatchObject({
      kind: 'open',
      link: { pairingId: PAIR.pairingId, side: 'guide' },
    });
  });

  it('answers the same where there is nobody to send to', async () => {
    const { ctx, limits } = await prepare(db());
    const known = await sendNewLink(ctx, limits, link, options);
    await db().system.participant.updateMany({ data: { email: null, phone: null } });
    expect(await sendNewLink(ctx, limits, toParticipant, options)).toEqual(known);
    expect(await messages()).toHaveLength(1);
  });

  it('writes to nobody under protection', async () => {
    const { ctx, limits } = await prepare(db(), true);
    expect((await sendNewLink(ctx, limits, toParticipant, options)).ok).toBe(true);
    expect(await messages()).toEqual([]);
  });

  it('sends one for one press however often it arrives, and a few an hour', async () => {
    const { ctx, limits } = await prepare(db());
    const pressed = { ...options, key: 'k'.repeat(26) };
    await sendNewLink(ctx, limits, link, pressed);
    await sendNewLink(ctx, limits, link, pressed);
    expect(await messages()).toHaveLength(1);
    const results = [];
    for (let time = 0; time < 4; time += 1) {
      results.push(
        await sendNewLink(ctx, limits, link, {
          ...options,
          address: addressKey(`192.0.2.${time}`),
        }),
      );
    }
    expect(results.at(-1)).toMatchObject({ ok: false, refusal: 'too-many-attempts' });
    expect((await messages()).length).toBeLessThanOrEqual(3);
  });
});
