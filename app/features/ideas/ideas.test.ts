import { expect, it } from 'vitest';
import { addBranches } from '~/testing/branch-people';
import { contextOn, coordinator, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { IdeaForm } from './idea-form';
import { findIdea, listIdeas } from './ideas.query.server';
import { pairIdeas } from './pair-ideas.query.server';
import { saveIdea, showIdea } from './save-idea.server';

const once = { key: undefined };
const answers = IdeaForm.parse({
  version: 0,
  titleNb: 'Fisk torsk fra Strandkaia',
  practiceNb: 'Øv på navn på fisk.',
  approveNb: 'yes',
  titleEn: 'Fish cod from the quay',
  practiceEn: '',
  icon: 'fish',
  seasons: ['summer'],
  cost: 'free',
  place: 'outdoors',
  children: 'fine',
  interests: ['fishing', 'no-such-interest'],
  sortOrder: 5,
});

async function onBranches(db: TestDatabase): Promise<TestContext> {
  await addBranches(db);
  return contextOn(db);
}

describeOnBothEngines('the ideas of a branch', (db) => {
  it('are those that come with the program, as machine text, without a row', async () => {
    const ctx = await onBranches(db());
    const list = await listIdeas(ctx.db);
    expect(list).toHaveLength(47);
    expect(list[0]).toMatchObject({ code: 'cafe', version: 0, isHidden: false });
    expect(list.every(({ texts }) => texts.nb.approvedByUserId === null)).toBe(true);
    expect(await ctx.system.idea.count()).toBe(0);
  });

  it('keep what a coordinator writes, who approved which language, and known interests only', async () => {
    const ctx = await onBranches(db());
    await saveIdea(ctx, { code: 'fishing', answers }, once);
    expect(await findIdea(ctx.db, 'fishing')).toMatchObject({
      version: 1,
      interests: ['fishing'],
      texts: {
        nb: { title: 'Fisk torsk fra Strandkaia', approvedByUserId: 'coordinator-a' },
        en: { approvedByUserId: null },
      },
    });
    expect((await listIdeas(ctx.db))[0]?.code).toBe('fishing');
    expect(await listIdeas(contextOn(db(), { branchId: 'branch-b' }).db)).toHaveLength(47);
    expect((await findIdea(contextOn(db(), { branchId: 'branch-b' }).db, 'fishing'))?.version).toBe(
      0,
    );
  });

  it('keep the first approval of a text that stays the same', async () => {
    const ctx = await onBranches(db());
    await saveIdea(ctx, { code: 'fishing', answers }, once);
    const other = contextOn(db(), { actor: coordinator('branch-a', 'third-a') });
    const again = {
      ...answers,
      version: 1,
      titleEn: 'Fish from the pier',
      approveEn: 'yes' as const,
    };
    await saveIdea(other, { code: 'fishing', answers: again }, once);
    expect((await findIdea(ctx.db, 'fishing'))?.texts).toMatchObject({
      nb: { approvedByUserId: 'coordinator-a' },
      en: { approvedByUserId: 'third-a' },
    });
  });

  it('are changed by one of two who do it at once, the first time and later', async () => {
    const ctx = await onBranches(db());
    for (const version of [0, 1]) {
      const save = (titleNb: string) =>
        saveIdea(ctx, { code: 'walk', answers: { ...answers, version, titleNb } }, once);
      const done = await Promise.all([save('Én'), save('To')]);
      expect(done.filter((one) => one.ok)).toHaveLength(1);
      expect(done.find((one) => !one.ok)).toMatchObject({ refusal: 'changed-meanwhile' });
    }
  });

  it('can be hidden and shown again, and grow', async () => {
    const ctx = await onBranches(db());
    await showIdea(ctx, { code: 'cafe', version: 0, isShown: false }, once);
    expect(await findIdea(ctx.db, 'cafe')).toMatchObject({ isHidden: true, version: 1 });
    await showIdea(ctx, { code: 'cafe', version: 1, isShown: true }, once);
    expect(await findIdea(ctx.db, 'cafe')).toMatchObject({ isHidden: false });
    const made = await saveIdea(ctx, { code: null, answers }, once);
    expect(made.ok && (await findIdea(ctx.db, made.value.code))?.version).toBe(1);
    expect(await saveIdea(ctx, { code: 'no-such-idea', answers }, once)).toMatchObject({
      refusal: 'not-found',
    });
  });
});

describeOnBothEngines("a pair's ideas", (db) => {
  async function pairWith(hers: string[], theirs: string[]): Promise<TestContext> {
    const ctx = await onBranches(db());
    const at = new Date('2026-02-01T08:00:00Z');
    const pair = { branchId: 'branch-a', guideId: 'guide-one', participantId: 'participant-one' };
    await ctx.system.guide.create({
      data: { ...guideRow('branch-a', 'one'), profile: { interests: hers } },
    });
    await ctx.system.participant.create({
      data: { ...participantRow('branch-a', 'one'), profile: { interests: theirs } },
    });
    await ctx.system.match.create({ data: matchRow('branch-a', 'one', { state: 'agreed' }) });
    await ctx.system.pairing.create({
      data: {
        ...{ id: 'pairing-one', ...pair, matchId: 'match-one', state: 'active' },
        ...{ stateSince: at, createdAt: at },
      },
    });
    return ctx;
  }
  const first = async (ctx: TestContext) => {
    const { ideas } = await pairIdeas(ctx, { pairingId: 'pairing-one', turn: 0, locale: 'nb' });
    return ideas.map(({ code }) => code);
  };

  it('begin with what both like, and nothing shows what one likes alone', async () => {
    const both = await pairWith(['needlework', 'cars'], ['needlework', 'football']);
    both.clock.set('2027-02-08T09:00:00+01:00');
    const codes = await first(both);
    expect(codes.slice(0, 2).sort()).toEqual(['knitting', 'second-hand']);
    await db().system.participant.updateMany({ data: { profile: { interests: ['needlework'] } } });
    expect(await first(both)).toEqual(codes);
  });

  it('leave out what the branch has hidden, and go round three at a time', async () => {
    const ctx = await pairWith([], []);
    const hidden = (await first(ctx))[0] ?? '';
    await showIdea(ctx, { code: hidden, version: 0, isShown: false }, once);
    const seen: string[] = [];
    let turn = 0;
    do {
      const page = await pairIdeas(ctx, { pairingId: 'pairing-one', turn, locale: 'en' });
      seen.push(...page.ideas.map(({ code }) => code));
      turn = page.next;
    } while (turn !== 0);
    expect(seen).not.toContain(hidden);
    expect(new Set(seen).size).toBe(seen.length);
  });
});
