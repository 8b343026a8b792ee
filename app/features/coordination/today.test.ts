import { expect, it } from 'vitest';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { getToday } from './today.query.server';

describeOnBothEngines('Today', (db) => {
  it('asks for what needs a person, with the button that leads there', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const old = new Date('2026-10-01T08:00:00Z');
    await ctx.db.guide.create({
      data: { ...guideRow('branch-a', 'new'), state: 'applied', stateSince: old },
    });
    await ctx.db.participant.create({
      data: { ...participantRow('branch-a', 'ref'), state: 'referred' },
    });
    await ctx.db.guide.create({ data: { ...guideRow('branch-a', 'asked'), state: 'available' } });
    await ctx.db.participant.create({ data: participantRow('branch-a', 'asked') });
    await ctx.db.match.create({ data: { ...matchRow('branch-a', 'asked'), stateSince: old } });
    const { tasks } = await getToday(ctx);
    expect(tasks.map((task) => [task.kind, task.href])).toEqual([
      ['sign-up-to-answer', '/desk/guides/guide-new'],
      ['referral-to-answer', '/desk/participants/participant-ref'],
      ['proposal-unanswered', '/desk/matches/match-asked'],
    ]);
  });

  it('says nothing of shielded participants and of other branches', async () => {
    await addBranches(db());
    const shielded = {
      ...participantRow('branch-a', 'shielded'),
      state: 'referred',
      isShielded: true,
    };
    await db().system.participant.create({ data: shielded });
    await db().system.participant.create({
      data: { ...participantRow('branch-b', 'theirs'), state: 'referred' },
    });
    expect((await getToday(contextOn(db()))).tasks).toEqual([]);
  });

  it('costs the same few statements however many wait', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const fill = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        const key = String(n);
        await ctx.db.guide.create({ data: { ...guideRow('branch-a', key), state: 'available' } });
        await ctx.db.participant.create({ data: participantRow('branch-a', key) });
        await ctx.db.match.create({
          data: { ...matchRow('branch-a', key), stateSince: new Date('2026-10-01T08:00:00Z') },
        });
      }
    };
    await fill(0, 2);
    const few = await db().countStatements(() => getToday(ctx));
    await fill(2, 40);
    const many = await db().countStatements(() => getToday(ctx));
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(10);
  });
});
