import { expect, it } from 'vitest';
import { newSecret } from '~/infra/access-tokens.server';
import type { Context } from '~/infra/context';
import { addBranches, staff } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, participantRow } from '~/testing/rows';
import { answerMatch } from './answer-match.server';
import { approveMatch, type MatchToApprove } from './approve-match.server';
import { findMatchLink } from './match-link.query.server';
import { refuseSuggestion } from './refuse-suggestion.server';
import { withdrawMatch } from './withdraw-match.server';

const options = { key: undefined, baseUrl: 'https://guide.test' };

async function people(db: TestDatabase): Promise<void> {
  await addBranches(db);
  const reach = { email: 'somebody@example.test', preferredChannel: 'email' };
  for (const key of ['one', 'two']) {
    const guide = { ...guideRow('branch-a', key), ...reach, state: 'available' };
    await db.system.guide.create({ data: guide });
    await db.system.participant.create({ data: { ...participantRow('branch-a', key), ...reach } });
  }
}

function pair(
  guide: string,
  participant: string,
  change: Partial<MatchToApprove> = {},
): MatchToApprove {
  return {
    guideId: `guide-${guide}`,
    participantId: `participant-${participant}`,
    score: 700,
    explanation: {},
    rulesVersion: 1,
    algorithmVersion: '1',
    isByHand: false,
    note: '',
    ...change,
  };
}

/** The secret of the newest link in the outbox, as its reader finds it. */
async function newestSecret(db: TestDatabase): Promise<string> {
  const message = await db.system.outboxMessage.findFirstOrThrow({
    orderBy: { createdAt: 'desc' },
  });
  return /\/link\/match\/([\w-]{43})/.exec(message.body)?.[1] ?? '';
}

async function approved(ctx: Context, guide = 'one', participant = 'one'): Promise<string> {
  const result = await approveMatch(ctx, pair(guide, participant), options);
  if (!result.ok) throw new Error(result.refusal);
  return result.value.matchId;
}

describeOnBothEngines('a proposal', (db) => {
  it('asks the guide, then the participant, and becomes a pairing when both say yes', async () => {
    await people(db());
    const ctx = contextOn(db());
    const matchId = await approved(ctx);
    ctx.clock.advance('PT1M');
    const anonymous = contextOn(db(), { actor: { role: 'anonymous' }, clock: ctx.clock });
    const guide = await newestSecret(db());
    expect(await answerMatch(anonymous, { secret: guide, answer: 'yes' }, options)).toMatchObject({
      ok: true,
      value: { state: 'participant-asked' },
    });
    const participant = await newestSecret(db());
    expect(participant).not.toBe(guide);
    const done = await answerMatch(anonymous, { secret: participant, answer: 'yes' }, options);
    expect(done).toMatchObject({ ok: true, value: { state: 'agreed' } });
    const pairing = await ctx.db.pairing.findFirstOrThrow({ where: { matchId } });
    expect(pairing.state).toBe('first-meeting-to-book');
    expect(await ctx.db.guidePlace.count()).toBe(1);
    const verbs = await ctx.db.auditEvent.findMany({ select: { verb: true } });
    expect(verbs.map((row) => row.verb).sort()).toEqual([
      'match.accept',
      'match.accept',
      'match.propose',
    ]);
  });

  it('frees the guide’s place on a no, and the other side never learns it', async () => {
    await people(db());
    const ctx = contextOn(db());
    await approved(ctx);
    const guide = await newestSecret(db());
    ctx.clock.advance('PT1M');
    await answerMatch(ctx, { secret: guide, answer: 'yes' }, options);
    const participant = await newestSecret(db());
    await answerMatch(ctx, { secret: participant, answer: 'no' }, options);
    expect(await ctx.db.guidePlace.count()).toBe(0);
    const seen = await findMatchLink(db(), ctx.clock, guide);
    expect(seen).toMatchObject({ seen: 'taken-back', other: null, isOpen: false });
  });

  it('uses a link up by the press and never by a visit', async () => {
    await people(db());
    const ctx = contextOn(db());
    await approved(ctx);
    const secret = await newestSecret(db());
    for (let visit = 0; visit < 5; visit += 1) {
      expect(await findMatchLink(db(), ctx.clock, secret)).toMatchObject({ isOpen: true });
    }
    expect((await answerMatch(ctx, { secret, answer: 'yes' }, options)).ok).toBe(true);
    expect(await answerMatch(ctx, { secret, answer: 'no' }, options)).toEqual({
      ok: false,
      refusal: 'link-not-valid',
    });
  });

  it('shows of the other side a first name and nothing to find it by', async () => {
    await people(db());
    const ctx = contextOn(db());
    await ctx.db.participant.updateMany({
      where: { id: 'participant-one' },
      data: { lastName: 'CANARY-LAST', phone: '+4790000001', email: 'canary@example.test' },
    });
    await approved(ctx);
    const link = await findMatchLink(db(), ctx.clock, await newestSecret(db()));
    expect(link?.other?.firstName).toBe('Participant one');
    expect(JSON.stringify(link)).not.toMatch(/CANARY|90000001|canary@/);
  });

  it('keeps one promise a person: a second proposal for either is refused', async () => {
    await people(db());
    const ctx = contextOn(db());
    await approved(ctx);
    const again = await approveMatch(ctx, pair('two', 'one'), options);
    expect(again).toEqual({ ok: false, refusal: 'participant-already-proposed' });
    const full = await approveMatch(ctx, pair('one', 'two'), options);
    expect(full).toEqual({ ok: false, refusal: 'guide-has-no-place' });
  });

  it('gives a double press of one form one proposal and one message', async () => {
    await people(db());
    const ctx = contextOn(db());
    const key = ctx.newId();
    const first = await approveMatch(ctx, pair('one', 'one'), { ...options, key });
    const second = await approveMatch(ctx, pair('one', 'one'), { ...options, key });
    expect(second).toEqual(first);
    expect(await db().system.outboxMessage.count()).toBe(1);
  });

  it('has exactly one winner when two coordinators approve at once', async () => {
    await people(db());
    const mine = contextOn(db());
    const hers = contextOn(db(), { actor: staff('handler-a') });
    const results = await Promise.all([
      approveMatch(mine, pair('one', 'one'), options),
      approveMatch(hers, pair('two', 'one'), options),
    ]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const loser = results.find((result) => !result.ok);
    expect(['participant-already-proposed', 'changed-meanwhile']).toContain(
      loser && !loser.ok ? loser.refusal : '',
    );
    expect(await mine.db.match.count()).toBe(1);
  });

  it.each([
    ['a guide who rests', { guide: { state: 'resting' } }, 'guide-not-available'],
    ['a participant on pause', { participant: { state: 'paused' } }, 'participant-not-waiting'],
    ['unconfirmed consent', { guide: { consentToConfirm: true } }, 'consent-not-confirmed'],
  ] as const)('refuses %s', async (_, change, refusal) => {
    await people(db());
    const ctx = contextOn(db());
    if ('guide' in change) {
      await ctx.db.guide.updateMany({ where: { id: 'guide-one' }, data: change.guide });
    } else {
      await ctx.db.participant.updateMany({
        where: { id: 'participant-one' },
        data: change.participant,
      });
    }
    expect(await approveMatch(ctx, pair('one', 'one'), options)).toEqual({ ok: false, refusal });
  });

  it('remembers a refused pair, and takes no pairing by hand without a word why', async () => {
    await people(db());
    const ctx = contextOn(db());
    const refused = {
      participantId: 'participant-one',
      guideId: 'guide-one',
      reason: 'distance',
      note: '',
    } as const;
    expect((await refuseSuggestion(ctx, refused, { key: undefined })).ok).toBe(true);
    const again = await approveMatch(ctx, pair('one', 'one'), options);
    expect(again).toEqual({ ok: false, refusal: 'pair-was-refused' });
    const byHand = await approveMatch(ctx, pair('two', 'one', { isByHand: true }), options);
    expect(byHand).toEqual({ ok: false, refusal: 'note-needed', field: 'note' });
  });

  it('tells whoever comes second so, though the pair is no longer the plan’s', async () => {
    await people(db());
    const ctx = contextOn(db());
    await approved(ctx);
    const second = await approveMatch(ctx, pair('one', 'one', { isByHand: true }), options);
    expect(second).toEqual({ ok: false, refusal: 'participant-already-proposed' });
  });

  it('is taken back by the version a coordinator saw, once, and ends its links', async () => {
    await people(db());
    const ctx = contextOn(db());
    const matchId = await approved(ctx);
    const secret = await newestSecret(db());
    const input = { matchId, version: 1, reason: 'mistake', note: '' } as const;
    expect((await withdrawMatch(ctx, input, { key: undefined })).ok).toBe(true);
    expect(await withdrawMatch(ctx, input, { key: undefined })).toEqual({
      ok: false,
      refusal: 'match-closed',
    });
    expect(await findMatchLink(db(), ctx.clock, secret)).toBeNull();
    expect(await ctx.db.guidePlace.count()).toBe(0);
  });

  it('is nothing to another branch, and an unknown or old link is simply gone', async () => {
    await people(db());
    const ctx = contextOn(db());
    const matchId = await approved(ctx);
    const secret = await newestSecret(db());
    const other = contextOn(db(), {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    });
    const input = { matchId, version: 1, reason: 'mistake', note: '' } as const;
    expect(await withdrawMatch(other, input, { key: undefined })).toEqual({
      ok: false,
      refusal: 'not-found',
    });
    expect(await answerMatch(other, { secret, answer: 'yes' }, options)).toEqual({
      ok: false,
      refusal: 'link-not-valid',
    });
    expect(await findMatchLink(db(), ctx.clock, newSecret())).toBeNull();
    ctx.clock.advance('PT336H');
    expect(await findMatchLink(db(), ctx.clock, secret)).toBeNull();
    expect(await answerMatch(ctx, { secret, answer: 'yes' }, options)).toEqual({
      ok: false,
      refusal: 'link-not-valid',
    });
  });
});
