import { expect, it } from 'vitest';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { guideRow, matchRow, participantRow } from '~/testing/rows';
import { GUARD_CHECKS, GUARD_INDEXES } from './guards';

async function aGuideAndAParticipant(db: TestDatabase): Promise<void> {
  await db.system.guide.create({ data: guideRow('branch-a', '1') });
  await db.system.guide.create({ data: guideRow('branch-a', '2') });
  await db.system.participant.create({ data: participantRow('branch-a', '1') });
}

const secondMatch = { participantId: 'participant-1', guideId: 'guide-2' };
const unique = expect.objectContaining({ code: 'P2002' });

describeOnBothEngines('the database guards what the schema cannot say', (db) => {
  it('has every guard that is declared', async () => {
    const found = await db().sql(
      db().engine === 'sqlite'
        ? "SELECT name || ' ' || coalesce(sql, '') FROM sqlite_master"
        : `SELECT indexname || ' ' || indexdef FROM pg_indexes
           UNION SELECT conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint`,
    );
    const text = found.flat().join('\n');
    for (const { name } of [...GUARD_INDEXES, ...GUARD_CHECKS]) expect(text).toContain(name);
    const states = GUARD_INDEXES.flatMap(({ where }) => where.match(/'[^']+'/g) ?? []);
    for (const state of states) expect(text).toContain(state);
  });

  it('gives a participant one open match, and another once that is closed', async () => {
    await aGuideAndAParticipant(db());
    const { match } = db().system;
    await match.create({ data: matchRow('branch-a', '1') });
    await expect(match.create({ data: matchRow('branch-a', '2', secondMatch) })).rejects.toEqual(
      unique,
    );
    await match.update({ where: { id: 'match-1' }, data: { state: 'declined-by-guide' } });
    await match.create({ data: matchRow('branch-a', '2', secondMatch) });
  });

  it('gives a participant one open pairing', async () => {
    await aGuideAndAParticipant(db());
    const { match, pairing } = db().system;
    await match.create({ data: matchRow('branch-a', '1', { state: 'agreed' }) });
    await match.create({ data: matchRow('branch-a', '2', { ...secondMatch, state: 'agreed' }) });
    const row = {
      branchId: 'branch-a',
      participantId: 'participant-1',
      state: 'active',
      stateSince: new Date('2026-11-02T08:00:00Z'),
      createdAt: new Date('2026-11-02T08:00:00Z'),
    };
    const first = { ...row, id: 'pairing-1', matchId: 'match-1', guideId: 'guide-1' };
    const second = { ...row, id: 'pairing-2', matchId: 'match-2', guideId: 'guide-2' };
    await pairing.create({ data: first });
    await expect(pairing.create({ data: second })).rejects.toEqual(unique);
    await pairing.update({ where: { id: 'pairing-1' }, data: { state: 'completed' } });
    await pairing.create({ data: second });
  });

  it('lets guides share an e-mail address, and staff not', async () => {
    const { user } = db().system;
    const createdAt = new Date('2026-11-02T08:00:00Z');
    const row = { name: 'x', email: 'shared@example.org', createdAt };
    await user.create({ data: { ...row, id: 'u1' } });
    await user.create({ data: { ...row, id: 'u2' } });
    await user.create({ data: { ...row, id: 'u3', isStaff: true } });
    await expect(user.create({ data: { ...row, id: 'u4', isStaff: true } })).rejects.toEqual(
      unique,
    );
  });

  it('keeps numbers within their range', async () => {
    const { guide } = db().system;
    await expect(
      guide.create({ data: { ...guideRow('branch-a', '1'), capacity: 11 } }),
    ).rejects.toThrow();
    await expect(
      guide.create({ data: { ...guideRow('branch-a', '1'), capacity: -1 } }),
    ).rejects.toThrow();
    await guide.create({ data: { ...guideRow('branch-a', '1'), capacity: 0 } });
  });

  it('refuses a reference across branches', async () => {
    await aGuideAndAParticipant(db());
    const row = matchRow('branch-b', '1');
    await expect(db().system.match.create({ data: row })).rejects.toMatchObject({ code: 'P2003' });
  });
});
