import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { type CertificateDocument, canonicalText } from '~/domain/pairing/certificate';
import { staff } from '~/testing/branch-people';
import { contextOn, type TestContext } from '~/testing/context';
import { describeOnBothEngines, type TestDatabase } from '~/testing/database';
import { activePair, PAIR } from '~/testing/pairs';
import type { CertificateWish } from '../write-certificate.server';
import { findOwnSheet, findSheet, listCertificates } from './certificates.query.server';
import { issueCertificate, revokeCertificate } from './issue-certificate.server';

const { pairingId } = PAIR;
const once = { key: undefined };
const wish = {
  pairingId,
  side: 'participant',
  kind: 'certificate',
  language: 'nb',
  name: 'አበባ ተስፋዬ',
  languages: ['ti', 'nb'],
  words: '',
} as const satisfies CertificateWish;

async function pairThatMet(db: TestDatabase): Promise<TestContext> {
  const ctx = await activePair(db);
  const createdAt = new Date('2026-10-01T08:00:00Z');
  for (const [id, state, minutes] of [
    ['one', 'held', 120],
    ['two', 'held', 105],
    ['three', 'no-show-guide', null],
  ] as const) {
    const row = { id, branchId: 'branch-a', pairingId, state, minutes, activities: [], createdAt };
    const meetsOn = { one: '2026-09-07', two: '2026-09-14', three: '2026-09-21' }[id];
    await db.system.meeting.create({ data: { ...row, meetsOn } });
  }
  return ctx;
}

/** What we wrote ourselves. */
const asDocument = (stored: unknown) => stored as CertificateDocument;

async function issued(ctx: TestContext, changes: Partial<CertificateWish> = {}): Promise<string> {
  const made = await issueCertificate(ctx, { ...wish, ...changes }, once);
  if (!made.ok) throw new Error(made.refusal);
  return made.value.certificateId;
}

describeOnBothEngines('a certificate', (db) => {
  it('is frozen with period, whole hours, languages and who signed for the branch', async () => {
    const ctx = await pairThatMet(db());
    const id = await issued(ctx);
    await db().system.participant.updateMany({ data: { firstName: 'Annen' } });
    await db().system.meeting.updateMany({ where: { state: 'held' }, data: { minutes: 15 } });
    const row = await ctx.db.certificate.findFirstOrThrow({ where: { id } });
    const document = asDocument(row.document);
    expect(document).toMatchObject({
      name: 'አበባ ተስፋዬ',
      fromOn: '2026-09-01',
      untilOn: '2026-11-02',
      hours: 3,
      meetings: 2,
      languages: ['nb', 'ti'],
      branchName: 'branch-a',
      signerName: 'Staff coordinator-a',
    });
    const hash = createHash('sha256').update(canonicalText(document)).digest('hex');
    expect(row.documentHash).toBe(hash);
    const [listed] = await listCertificates(ctx.db, { pairingId });
    expect(listed?.code.replaceAll('-', '').toLowerCase()).toBe(hash.slice(0, 12));
  });

  it('is one of a kind and side in force, also of two presses at once', async () => {
    const ctx = await pairThatMet(db());
    const both = await Promise.all([
      issueCertificate(ctx, wish, once),
      issueCertificate(ctx, wish, once),
    ]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(await issueCertificate(ctx, wish, once)).toMatchObject({
      refusal: 'certificate-exists',
    });
    await issued(ctx, { kind: 'reference' });
  });

  it('is issued again with another name once it is revoked, and then opens nowhere', async () => {
    const ctx = await pairThatMet(db());
    const first = await issued(ctx);
    const input = { certificateId: first, pairingId };
    expect(await revokeCertificate(ctx, input, once)).toMatchObject({ ok: true });
    expect(await revokeCertificate(ctx, input, once)).toMatchObject({
      refusal: 'changed-meanwhile',
    });
    const second = await issued(ctx, { name: 'Abeba Tesfaye' });
    expect(await findSheet(ctx, first)).toBeNull();
    expect((await findSheet(ctx, second))?.sheet.name).toBe('Abeba Tesfaye');
    const own = { pairingId, side: 'participant' } as const;
    expect(await findOwnSheet(ctx.db, { ...own, certificateId: first })).toBeNull();
    expect(await listCertificates(ctx.db, own)).toHaveLength(1);
    expect(await listCertificates(ctx.db, { pairingId })).toHaveLength(2);
  });

  it('opens for the side whose it is and for the coordinators who may know of the pairing', async () => {
    const ctx = await pairThatMet(db());
    const certificateId = await issued(ctx);
    const of = { certificateId, pairingId };
    expect(await findOwnSheet(ctx.db, { ...of, side: 'participant' })).not.toBeNull();
    expect(await findOwnSheet(ctx.db, { ...of, side: 'guide' })).toBeNull();
    expect(await findSheet(contextOn(db(), { branchId: 'branch-b' }), certificateId)).toBeNull();
    await db().system.participant.updateMany({ data: { isShielded: true } });
    expect(await findSheet(ctx, certificateId)).toBeNull();
    const participantId = PAIR.participantId;
    const handler = { branchId: 'branch-a', participantId, userId: 'handler-a' };
    await db().system.protectedHandler.create({
      data: { ...handler, createdAt: new Date('2026-10-01T08:00:00Z') },
    });
    const named = contextOn(db(), { actor: staff('handler-a') });
    expect(await findSheet(named, certificateId)).not.toBeNull();
  });

  it('is not written for a pairing that never began', async () => {
    const ctx = await pairThatMet(db());
    await db().system.pairing.updateMany({ data: { startedOn: null } });
    expect(await issueCertificate(ctx, wish, once)).toMatchObject({
      refusal: 'nothing-to-certify',
    });
  });
});
