import { expect, it } from 'vitest';
import { addBranches } from '~/testing/branch-people';
import { contextOn } from '~/testing/context';
import { describeOnBothEngines } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { findAttention } from './attention.query.server';
import { getToday } from './today.query.server';

describeOnBothEngines('Today', (db) => {
  const old = new Date('2026-10-01T08:00:00Z');
  async function addPair(branch: string, key: string, more: object = {}) {
    const ctx = contextOn(db(), { branchId: branch });
    await ctx.db.guide.create({ data: { ...guideRow(branch, key), phone: '+4740000001' } });
    await ctx.db.participant.create({ data: participantRow(branch, key) });
    await ctx.db.match.create({ data: { ...matchRow(branch, key), state: 'agreed' } });
    await ctx.db.pairing.create({
      data: {
        id: `pairing-${key}`,
        branchId: branch,
        matchId: `match-${key}`,
        participantId: `participant-${key}`,
        guideId: `guide-${key}`,
        state: 'active',
        stateSince: old,
        startedOn: '2026-10-01',
        createdAt: old,
        ...more,
      },
    });
  }

  it('asks for what needs a person, with the button that leads there', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    await ctx.db.guide.create({
      data: { ...guideRow('branch-a', 'new'), state: 'applied', stateSince: old },
    });
    await ctx.db.participant.create({
      data: { ...participantRow('branch-a', 'ref'), state: 'referred' },
    });
    await ctx.db.guide.create({ data: { ...guideRow('branch-a', 'asked'), state: 'available' } });
    await ctx.db.participant.create({ data: participantRow('branch-a', 'asked') });
    await ctx.db.match.create({ data: { ...matchRow('branch-a', 'asked'), stateSince: old } });
    const { rows } = await getToday(ctx);
    expect(rows.map((task) => [task.kind, task.href])).toEqual([
      ['sign-up-to-answer', '/desk/guides/guide-new'],
      ['referral-to-answer', '/desk/participants/participant-ref'],
      ['proposal-unanswered', '/desk/matches/match-asked'],
    ]);
  });

  it('has one row for a pair with all its reasons, and whom to ring', async () => {
    await addBranches(db());
    await addPair('branch-a', '1');
    const ctx = contextOn(db());
    const { rows, counts } = await getToday(ctx);
    expect(rows.map((row) => [row.key, row.kind, row.names, row.href])).toEqual([
      [
        'pairing:pairing-1',
        'pair-silent',
        ['Guide 1', 'Participant 1'],
        '/desk/pairings/pairing-1/check-ins?due=evaluation-start%3Aguide',
      ],
    ]);
    const [row] = rows;
    expect(row?.reasons[0]).toMatchObject({ kind: 'pair-silent', count: 32 });
    expect(row?.reasons.map((one) => one.kind)).toContain('check-in-due');
    expect(row?.phones).toEqual([{ name: 'Guide 1', phone: '+4740000001' }]);
    for (const { kind, count } of counts) {
      const list = await findAttention(ctx, { kind, whose: 'mine', userId: 'coordinator-a' });
      expect([kind, list.pairingIds.length]).toEqual([kind, count]);
    }
  });

  it('leaves a silent pair alone for a week after a talk, and until the day to try again', async () => {
    await addBranches(db());
    await addPair('branch-a', '1');
    const ctx = contextOn(db());
    const kinds = async () =>
      (await getToday(ctx)).rows.flatMap((row) => row.reasons.map((one) => one.kind));
    const talk = async (id: string, heldOn: string, more: object) => {
      await db().system.checkIn.create({
        data: {
          id,
          branchId: 'branch-a',
          pairingId: 'pairing-1',
          side: 'guide',
          kind: 'between',
          how: 'call',
          outcome: 'done',
          heldOn,
          createdAt: old,
          ...more,
        },
      });
    };
    expect(await kinds()).toContain('pair-silent');
    await talk('tried', '2026-11-02', { outcome: 'no-answer', nextOn: '2026-11-04' });
    expect(await kinds()).not.toContain('pair-silent');
    ctx.clock.set('2026-11-04T09:00:00+01:00');
    expect(await kinds()).toContain('pair-silent');
    await talk('called', '2026-11-04', {});
    expect(await kinds()).not.toContain('pair-silent');
    ctx.clock.set('2026-11-10T23:00:00+01:00');
    expect(await kinds()).not.toContain('pair-silent');
    ctx.clock.set('2026-11-11T09:00:00+01:00');
    expect(await kinds()).toContain('pair-silent');
  });

  it('says nothing of shielded participants and of other branches', async () => {
    await addBranches(db());
    await addPair('branch-a', 'shielded');
    await addPair('branch-b', 'theirs');
    const id = 'participant-shielded';
    await db().system.participant.update({ where: { id }, data: { isShielded: true } });
    await db().system.outboxMessage.create({
      data: {
        id: 'm',
        branchId: 'branch-a',
        channel: 'sms',
        toAddress: '+4740000002',
        template: 'ask-about-match',
        locale: 'nb',
        body: 'x',
        recipientType: 'participant',
        recipientId: id,
        dedupeKey: 'm',
        createdAt: old,
        sendAfterAt: old,
        gaveUpAt: old,
      },
    });
    for (const [n, subject] of [
      ['participant', id],
      ['pairing', 'pairing-shielded'],
    ].entries()) {
      const [subjectType = '', subjectId = ''] = subject;
      await db().system.handTask.create({
        data: {
          id: `task-${n}`,
          branchId: 'branch-a',
          title: 'Ring',
          dueOn: '2026-11-01',
          subjectType,
          subjectId,
          createdAt: old,
        },
      });
    }
    const { rows, counts, total } = await getToday(contextOn(db()));
    expect([rows, counts, total]).toEqual([[], [], 0]);
  });

  it('tells each coordinator of their own, of nobody’s and of those they look after', async () => {
    await addBranches(db());
    for (const userId of ['coordinator-a', 'away', 'third']) {
      const named = { name: userId, createdAt: old };
      await db().system.user.upsert({
        where: { id: userId },
        create: { id: userId, ...named },
        update: named,
      });
      await db().system.membership.create({
        data: {
          id: `m-${userId}`,
          userId,
          branchId: 'branch-a',
          role: 'coordinator',
          createdAt: old,
        },
      });
    }
    for (const [key, userId] of [
      ['own', 'coordinator-a'],
      ['away', 'away'],
      ['third', 'third'],
      ['gone', 'left-last-year'],
    ] as const) {
      await addPair('branch-a', key, { coordinatorUserId: userId });
    }
    await addPair('branch-a', 'nobody');
    await db().system.deputyship.create({
      data: {
        id: 'd',
        branchId: 'branch-a',
        forUserId: 'away',
        deputyUserId: 'coordinator-a',
        fromOn: '2026-11-02',
        untilOn: '2026-11-02',
        createdAt: old,
      },
    });
    const ctx = contextOn(db());
    const keys = async (whose: 'mine' | 'inherited' | 'all') =>
      (await getToday(ctx, { whose })).rows.map((row) => row.key).sort();
    const pairs = (...names: string[]) => names.map((name) => `pairing:pairing-${name}`);
    const left = 'pairing:coordinator-left';
    expect(await keys('mine')).toEqual([left, ...pairs('away', 'gone', 'nobody', 'own')]);
    expect(await keys('inherited')).toEqual(pairs('away'));
    expect(await keys('all')).toEqual([left, ...pairs('away', 'gone', 'nobody', 'own', 'third')]);
    const { inherited } = await getToday(ctx);
    expect(inherited).toEqual([{ name: 'away', untilOn: '2026-11-02' }]);
    ctx.clock.advance('PT24H');
    expect(await keys('inherited')).toEqual([]);
  });

  it('costs the same few statements however many wait', async () => {
    await addBranches(db());
    const ctx = contextOn(db());
    const fill = async (from: number, to: number) => {
      for (let n = from; n < to; n += 1) {
        await addPair('branch-a', `pair-${n}`);
        const key = String(n);
        await ctx.db.guide.create({ data: { ...guideRow('branch-a', key), state: 'available' } });
        await ctx.db.participant.create({ data: participantRow('branch-a', key) });
        await ctx.db.match.create({ data: { ...matchRow('branch-a', key), stateSince: old } });
      }
    };
    await fill(0, 2);
    const few = await db().countStatements(() => getToday(ctx));
    await fill(2, 30);
    const many = await db().countStatements(() => getToday(ctx));
    expect(many).toBe(few);
    expect(many).toBeLessThanOrEqual(10);
  });
});
