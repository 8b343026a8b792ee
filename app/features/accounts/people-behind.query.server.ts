import type { SystemDb, SystemTx } from '~/infra/db/database';
import type { Contact } from '../contact';

/** A guide or participant who can be reached at a contact; several may share a phone. */
export interface PersonBehind {
  readonly side: 'guide' | 'participant';
  readonly id: string;
  readonly branchId: string;
  readonly userId: string | null;
  readonly firstName: string;
  readonly locale: string;
}

const CLOSED = ['withdrawn', 'erased', 'suspended'];

/**
 * Everybody behind an e-mail address or phone number, in all branches. Participants who need special
 * care with contact are never among them: they sign in with a code that their handler reads out.
 */
export async function listPeopleBehind(
  db: SystemDb | SystemTx,
  contact: Contact,
): Promise<PersonBehind[]> {
  const branches = await db.branch.findMany({ select: { id: true } });
  const reached = contact.email === null ? { phone: contact.phone } : { email: contact.email };
  if (Object.values(reached)[0] === null) return [];
  // The indexes begin with the branch.
  const where = {
    branchId: { in: branches.map((branch) => branch.id) },
    ...reached,
    state: { notIn: CLOSED },
  };
  const columns = { id: true, branchId: true, userId: true, firstName: true } as const;
  const guides = await db.guide.findMany({
    where,
    orderBy: { createdAt: 'asc' },
    select: { ...columns, locale: true },
  });
  const participants = await db.participant.findMany({
    where: { ...where, isShielded: false },
    orderBy: { createdAt: 'asc' },
    select: { ...columns, contactLanguage: true },
  });
  return [
    ...guides.map((guide) => ({ ...guide, side: 'guide' as const })),
    ...participants.map(({ contactLanguage, ...participant }) => ({
      ...participant,
      locale: contactLanguage,
      side: 'participant' as const,
    })),
  ];
}
