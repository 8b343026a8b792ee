import type { SystemDb } from '~/infra/db/database';
import { storyId } from '../../prisma/scenarios/dice';

/** In every name, contact and note: of the other branch, of the shielded person, of everybody else. */
// Long enough that no random id or nonce holds it by chance.
export const CANARY = /cnry(?:bodo|shield|tromso)/i;
export const OF_OTHER_BRANCH = /cnrybodo/i;
export const OF_SHIELDED = /cnryshield/i;

/** Phone numbers are shown in groups; written together they are searched for by themselves. */
export const PHONE_OF_OTHER_BRANCH = '987010';
export const PHONE_OF_SHIELDED = '987020';

/**
 * Replaces what must not leak by words that can be searched for. First names in the own branch stay
 * as they are: they are shown to the other half of a pair.
 */
export async function plantCanaries(db: SystemDb): Promise<void> {
  let count = 0;
  for (const row of await db.participant.findMany({ orderBy: { id: 'asc' } })) {
    count += 1;
    const word = wordOf(row.branchId, row.isShielded, count);
    const isSecret = !word.startsWith('cnrytromso');
    await db.participant.update({
      where: { id: row.id },
      data: {
        lastName: `Efternavn${word}`,
        searchKey: word,
        email: `${word}@eksempel.test`,
        phone: phoneOf(word, count),
        ...(isSecret ? { firstName: `Fornavn${word}`, alias: `Kalt${word}` } : {}),
        ...(row.contactVia === '' ? {} : { contactVia: `Nabo ${word}` }),
      },
    });
    await db.participantPerson.updateMany({
      where: { participantId: row.id },
      data: { firstName: `Husstand${word}` },
    });
    await noteIn(db, row.id, word);
  }
  for (const row of await db.guide.findMany({ orderBy: { id: 'asc' } })) {
    count += 1;
    const word = wordOf(row.branchId, false, count);
    const isSecret = !word.startsWith('cnrytromso');
    await db.guide.update({
      where: { id: row.id },
      data: {
        lastName: `Efternavn${word}`,
        searchKey: word,
        email: `${word}@eksempel.test`,
        phone: phoneOf(word, count),
        ...(isSecret ? { firstName: `Fornavn${word}` } : {}),
      },
    });
    await noteIn(db, row.id, word);
  }
  const branchId = storyId('branch:bodo');
  await db.campaign.updateMany({ where: { branchId }, data: { name: 'Plakat cnrybodo0' } });
  await db.match.updateMany({ where: { branchId }, data: { note: 'Lapp cnrybodo0' } });
}

async function noteIn(db: SystemDb, subjectId: string, word: string): Promise<void> {
  await db.stateChange.updateMany({ where: { subjectId }, data: { note: `Lapp ${word}` } });
}

function wordOf(branchId: string, isShielded: boolean, count: number): string {
  if (isShielded) return `cnryshield${count}`;
  return branchId === storyId('branch:bodo') ? `cnrybodo${count}` : `cnrytromso${count}`;
}

function phoneOf(word: string, count: number): string {
  const start = word.startsWith('cnrybodo')
    ? '987010'
    : word.startsWith('cnryshield')
      ? '987020'
      : '987030';
  return `+47${start}${String(count % 100).padStart(2, '0')}`;
}

/** What of a text nobody but the other branch, or the named handlers, may ever be sent. */
export function leaksIn(text: string, mayShowShielded: boolean): string[] {
  const found: string[] = [];
  const digits = text.replace(/\s/g, '');
  if (OF_OTHER_BRANCH.test(text) || digits.includes(PHONE_OF_OTHER_BRANCH))
    found.push('other branch');
  if (mayShowShielded) return found;
  if (OF_SHIELDED.test(text) || digits.includes(PHONE_OF_SHIELDED)) found.push('shielded');
  return found;
}
