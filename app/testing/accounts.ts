import { Secret, TOTP } from 'otpauth';
import type { SystemDb } from '~/infra/db/database';
import { newId } from '~/infra/ids.server';
import { hashPassword } from '~/infra/passwords.server';

const at = new Date('2026-11-02T08:00:00Z');

export const PASSWORD = 'regn over Lyngsalpene';
/** Any secret in base32 of an authenticator app. */
export const TOTP_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

export async function makeBranchRow(db: SystemDb, slug: string): Promise<string> {
  const id = newId();
  const row = { id, slug, name: `Branch ${slug}`, municipality: 'Tromsø', createdAt: at };
  await db.branch.create({ data: row });
  return id;
}

/** Somebody of the staff with a password and, unless told, a confirmed second factor. */
export async function makeStaff(
  db: SystemDb,
  given: {
    email: string;
    roles: readonly { role: string; branchId: string | null }[];
    isEnrolled?: boolean;
  },
): Promise<{ userId: string; membershipIds: string[] }> {
  const userId = newId();
  const isEnrolled = given.isEnrolled ?? true;
  await db.user.create({
    data: {
      id: userId,
      isStaff: true,
      name: 'Kari Nord',
      email: given.email,
      passwordHash: await hashPassword(PASSWORD),
      totpSecret: isEnrolled ? TOTP_SECRET : null,
      totpConfirmedAt: isEnrolled ? at : null,
      createdAt: at,
    },
  });
  const membershipIds: string[] = [];
  for (const { role, branchId } of given.roles) {
    const id = newId();
    membershipIds.push(id);
    await db.membership.create({ data: { id, userId, branchId, role, createdAt: at } });
  }
  return { userId, membershipIds };
}

/** The six digits that the app shows now, or some steps of thirty seconds away. */
export function appCode(secret: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) });
  return totp.generate({ timestamp: Date.now() + steps * 30_000 });
}

/** A guide or participant who can be reached. */
export async function makePerson(
  db: SystemDb,
  given: {
    side: 'guide' | 'participant';
    branchId: string;
    firstName: string;
    email?: string;
    phone?: string;
    isShielded?: boolean;
    state?: string;
  },
): Promise<string> {
  const id = newId();
  const base = {
    id,
    branchId: given.branchId,
    stateSince: at,
    firstName: given.firstName,
    email: given.email ?? null,
    phone: given.phone ?? null,
    sex: 'undisclosed',
    district: 'centre',
    profile: {},
    createdAt: at,
    updatedAt: at,
  };
  if (given.side === 'guide') {
    await db.guide.create({ data: { ...base, state: given.state ?? 'available' } });
  } else {
    await db.participant.create({
      data: {
        ...base,
        state: given.state ?? 'waiting',
        source: 'talk',
        contactLanguage: 'nb',
        waitingSinceOn: '2026-10-01',
        isShielded: given.isShielded ?? false,
      },
    });
  }
  return id;
}

/** Verbs of the audit, oldest first. */
export async function accountEvents(db: SystemDb): Promise<string[]> {
  const rows = await db.auditEvent.findMany({ orderBy: { at: 'asc' }, select: { verb: true } });
  return rows.map((row) => row.verb);
}
