import type { SystemDb } from '~/infra/db/database';
import { storyId } from '../../prisma/scenarios/dice';

const at = new Date('2026-11-10T09:00:00Z');

/** An outlay with a picture of each pairing. */
export async function addExpenses(db: SystemDb, own: string, shielded: string, other: string) {
  const make = async (letter: string, slug: 'tromso' | 'bodo', pairingId: string) => {
    const row = { id: letter.repeat(26), branchId: storyId(`branch:${slug}`), createdAt: at };
    const bytes = new Uint8Array([255, 216, 255, 217]);
    await db.attachment.create({ data: { ...row, mediaType: 'image/jpeg', bytes } });
    const spent = { side: 'guide', spentOn: '2026-11-10', amount: 4500, kind: 'bus' };
    await db.expense.create({
      data: { ...row, ...spent, pairingId, attachmentId: row.id, state: 'sent' },
    });
    return row.id;
  };
  return {
    own: await make('t', 'tromso', own),
    shielded: await make('u', 'tromso', shielded),
    other: await make('v', 'bodo', other),
  };
}
