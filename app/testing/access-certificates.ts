import type { SystemDb } from '~/infra/db/database';
import { storyId } from '../../prisma/scenarios/dice';

const at = new Date('2026-11-10T09:00:00Z');

/** A certificate of each pairing, in the shape of app/domain/pairing/certificate.ts. */
export async function addCertificates(
  db: SystemDb,
  ofOwn: string,
  ofShielded: string,
  ofOther: string,
) {
  const make = async (id: string, slug: 'tromso' | 'bodo', pairingId: string) => {
    const document = {
      ...{
        form: 1,
        kind: 'certificate',
        side: 'participant',
        language: 'nb',
        name: 'Navn Navnesen',
      },
      ...{ fromOn: '2026-02-02', untilOn: '2026-11-10', hours: 70, meetings: 36 },
      ...{ languages: ['nb'], words: '', branchName: 'Røde Kors', municipality: 'Tromsø' },
      ...{ branchPhone: '', branchEmail: '', signerName: 'Koordinator', issuedOn: '2026-11-10' },
    };
    const row = { side: 'participant', kind: 'certificate', documentHash: 'ab'.repeat(32) };
    const issuedByUserId = storyId(`${slug}:user:coordinator`);
    await db.certificate.create({
      data: {
        ...{ ...row, id, pairingId, document, issuedByUserId, issuedAt: at },
        branchId: storyId(`branch:${slug}`),
      },
    });
    return id;
  };
  return {
    own: await make('t'.repeat(26), 'tromso', ofOwn),
    shielded: await make('u'.repeat(26), 'tromso', ofShielded),
    other: await make('v'.repeat(26), 'bodo', ofOther),
  };
}
