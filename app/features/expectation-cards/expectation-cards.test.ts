import { expect, it } from 'vitest';
import type { PracticalNeed } from '~/domain/matching/people';
import { staff } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import { readBothCards } from './both-cards.query.server';
import { findCard, findPracticalNote, nextStep, stepsOf } from './card.query.server';
import { listMissingCards } from './missing-cards.query.server';
import { type CardPart, saveCard } from './save-card.server';

const { pairingId } = PAIR;
const options = { key: undefined, holder: 'hash-of-a-link' };
const part = (
  side: 'guide' | 'participant',
  answers: CardPart['answers'],
  rest: Partial<CardPart> = {},
): CardPart => ({ pairingId, side, answers, givenHow: 'digital', language: 'nb', ...rest });

const whole = { rhythm: 'weekly', together: ['walk'], limits: [], reach: 'sms' } as const;

async function tellNeeds(ctx: TestContext, needs: readonly PracticalNeed[]): Promise<void> {
  const profile = { practical: { needs: [...needs], food: 'halal', mayTellGuide: true } };
  await ctx.db.participant.updateMany({ where: { id: 'participant-one' }, data: { profile } });
}

const byLink = { actor: { role: 'anonymous' } } as const;

describeOnBothEngines('a card before the first meeting', (db) => {
  it('keeps each answer as it comes, and knows when nothing is left to ask', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    const card = async () => {
      const found = await findCard(ctx.db, pairingId, 'guide');
      if (!found) throw new Error('no card');
      return found;
    };
    expect(nextStep(await card())).toBe('role');
    await saveCard(ctx, part('guide', {}, { isRoleRead: true, language: 'en' }), options);
    expect(nextStep(await card())).toBe('rhythm');
    await saveCard(ctx, part('guide', { rhythm: 'weekly' }), options);
    await saveCard(ctx, part('guide', { together: ['walk'], limits: [] }), options);
    expect(await card()).toMatchObject({ isFilled: false, answers: { rhythm: 'weekly' } });
    expect(nextStep(await card())).toBe('reach');
    await saveCard(ctx, part('guide', { reach: 'sms' }), options);
    expect(await card()).toMatchObject({ isFilled: true, enteredByUserId: null });
    expect(nextStep(await card())).toBeNull();
    const row = await ctx.db.expectationCard.findFirstOrThrow();
    expect(row).toMatchObject({ side: 'guide', language: 'en', textVersion: '2026-11' });
    expect(row.roleReadAt).not.toBeNull();
  });

  it('has a card of its own for each side', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    await saveCard(ctx, part('guide', whole), options);
    const other = await findCard(ctx.db, pairingId, 'participant');
    expect(other).toMatchObject({ id: null, answers: { rhythm: null, together: null } });
  });

  it('writes down that a coordinator entered it, and overwrites nothing unseen', async () => {
    await activePair(db());
    const ctx = contextOn(db());
    const entered = await saveCard(ctx, part('participant', whole, { seenVersion: 0 }), {
      key: undefined,
    });
    expect(entered.ok).toBe(true);
    const seen = await findCard(ctx.db, pairingId, 'participant');
    expect(seen).toMatchObject({ enteredByUserId: 'coordinator-a', isFilled: true });
    await saveCard(contextOn(db(), byLink), part('participant', { rhythm: 'monthly' }), options);
    const late = await saveCard(ctx, part('participant', whole, { seenVersion: 1 }), {
      key: undefined,
    });
    expect(late).toEqual({ ok: false, refusal: 'changed-meanwhile' });
    expect(await findCard(ctx.db, pairingId, 'participant')).toMatchObject({
      answers: { rhythm: 'monthly' },
      enteredByUserId: null,
    });
  });

  it('takes one of two first answers that come at once, and the other may try again', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    const both = await Promise.all([
      saveCard(ctx, part('guide', { rhythm: 'weekly' }), options),
      saveCard(ctx, part('guide', { reach: 'call' }), options),
    ]);
    expect(await ctx.db.expectationCard.count({ where: {} })).toBe(1);
    const refusals = both.flatMap((one) => (one.ok ? [] : [one.refusal]));
    expect(refusals.every((code) => code === 'changed-meanwhile')).toBe(true);
    expect(refusals.length).toBeLessThan(2);
  });

  it('the same press twice is one', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    const twice = { key: 'abcdefghijklmnopqrstuvwx23', holder: 'hash' };
    await saveCard(ctx, part('guide', { rhythm: 'weekly' }), twice);
    await saveCard(ctx, part('guide', { rhythm: 'weekly' }), twice);
    expect(await findCard(ctx.db, pairingId, 'guide')).toMatchObject({ version: 1 });
  });

  it('is closed with the pairing, and another branch has none such', async () => {
    await activePair(db(), { state: 'ended-early', endedOn: '2026-11-01' });
    const ctx = contextOn(db(), byLink);
    expect(await saveCard(ctx, part('guide', whole), options)).toEqual({
      ok: false,
      refusal: 'not-allowed-now',
    });
    const elsewhere = contextOn(db(), {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    });
    expect(await saveCard(elsewhere, part('guide', whole), options)).toEqual({
      ok: false,
      refusal: 'not-found',
    });
  });
});

describeOnBothEngines('what the guide may know', (db) => {
  it('is nothing until the participant has ticked it, whatever was said before', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    await tellNeeds(ctx, ['no-dogs', 'no-pork', 'alcohol-free']);
    expect(await findPracticalNote(ctx.db, pairingId)).toEqual([]);
    await saveCard(ctx, part('participant', whole), options);
    expect(await findPracticalNote(ctx.db, pairingId)).toEqual([]);
    await saveCard(ctx, part('participant', { released: ['no-dogs'] }), options);
    expect(await findPracticalNote(ctx.db, pairingId)).toEqual(['no-dogs']);
    const consents = await ctx.db.consent.findMany({ where: { kind: 'tell-guide' } });
    expect(consents).toMatchObject([{ givenHow: 'digital', withdrawnAt: null, language: 'nb' }]);
  });

  it('is taken back with one press, and the consent ends with it', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    await tellNeeds(ctx, ['no-dogs', 'no-pork']);
    await saveCard(ctx, part('participant', { released: ['no-dogs', 'no-pork'] }), options);
    await saveCard(ctx, part('participant', { released: [] }), options);
    expect(await findPracticalNote(ctx.db, pairingId)).toEqual([]);
    const consents = await ctx.db.consent.findMany({ where: { kind: 'tell-guide' } });
    expect(consents.map((one) => one.withdrawnAt !== null)).toEqual([true]);
  });

  it('ends when the consent is taken back or the need is gone', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    await tellNeeds(ctx, ['no-dogs', 'no-pork']);
    await saveCard(ctx, part('participant', { released: ['no-dogs', 'no-pork'] }), options);
    await tellNeeds(ctx, ['no-pork']);
    expect(await findPracticalNote(ctx.db, pairingId)).toEqual(['no-pork']);
    await ctx.db.consent.updateMany({
      where: { kind: 'tell-guide' },
      data: { withdrawnAt: new Date('2026-11-02T09:00:00Z') },
    });
    expect(await findPracticalNote(ctx.db, pairingId)).toEqual([]);
  });

  it('can be let out by nobody else, and nothing that was never told', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    await tellNeeds(ctx, ['no-dogs']);
    await saveCard(ctx, part('guide', { released: ['no-dogs'] }), options);
    await saveCard(ctx, part('participant', { released: ['low-vision'] }), options);
    expect(await findPracticalNote(ctx.db, pairingId)).toEqual([]);
    const own = await findCard(ctx.db, pairingId, 'participant');
    expect(own?.answers.released).toEqual([]);
    expect(await ctx.db.consent.count({ where: { kind: 'tell-guide' } })).toBe(0);
  });

  it('is asked only of who has told a need', async () => {
    await activePair(db());
    const ctx = contextOn(db(), byLink);
    const steps = async (side: 'guide' | 'participant') => {
      const card = await findCard(ctx.db, pairingId, side);
      return card ? stepsOf(card).at(-1) : undefined;
    };
    expect(await steps('participant')).toBe('reach');
    await tellNeeds(ctx, ['no-dogs']);
    expect(await steps('participant')).toBe('needs');
    expect(await steps('guide')).toBe('reach');
  });
});

describeOnBothEngines('both cards on the desk', (db) => {
  it('shows a coordinator where the two differ, and keeps that it was read', async () => {
    const ctx = await activePair(db());
    const link = contextOn(db(), byLink);
    await saveCard(link, part('guide', whole), options);
    await saveCard(link, part('participant', { ...whole, limits: ['photos'] }), options);
    const cards = await readBothCards(ctx, pairingId);
    expect(cards?.differences).toEqual([{ code: 'limit', limit: 'photos', saidBy: 'participant' }]);
    expect(await ctx.db.accessEvent.findMany({ where: {} })).toMatchObject([
      { subjectId: 'participant-one', page: 'cards', actorUserId: 'coordinator-a' },
    ]);
  });

  it('is there for the named handlers of a shielded participant alone', async () => {
    const ctx = await activePair(db(), { isShielded: true });
    expect(await readBothCards(ctx, pairingId)).toBeNull();
    const elsewhere = contextOn(db(), {
      branchId: 'branch-b',
      actor: staff('coordinator-b', 'coordinator', 'branch-b'),
    });
    expect(await readBothCards(elsewhere, pairingId)).toBeNull();
  });

  it('lists who has not filled in the card before a first meeting that is near', async () => {
    const ctx = await activePair(db(), { state: 'first-meeting-booked' });
    await ctx.db.firstMeeting.create({
      data: {
        id: 'first-one',
        branchId: 'branch-a',
        pairingId,
        startsAt: new Date('2026-11-04T16:00:00Z'),
        coordinatorUserId: 'coordinator-a',
        interpreter: 'not-needed',
      },
    });
    const sides = async (days = 3) =>
      (await listMissingCards(ctx, { withinDays: days })).map((one) => one.sides);
    expect(await sides()).toEqual([['guide', 'participant']]);
    expect(await sides(2)).toEqual([]);
    await saveCard(ctx, part('guide', whole, { seenVersion: 0 }), { key: undefined });
    expect(await sides()).toEqual([['participant']]);
    await saveCard(ctx, part('participant', whole), { key: undefined });
    expect(await sides()).toEqual([]);
    await ctx.db.expectationCard.deleteMany({ where: {} });
    await ctx.db.participant.updateMany({ where: {}, data: { isShielded: true } });
    expect(await sides()).toEqual([]);
  });
});
