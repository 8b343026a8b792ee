import type { BranchDb, SystemDb } from '~/infra/db/database';

/** Whom a message is for, as far as the page about it needs to know. */
export interface Recipient {
  readonly name: string;
  readonly href: string | null;
  readonly editHref: string | null;
  /** How the person can be written to now; the contact may have been corrected meanwhile. */
  readonly ways: Readonly<Record<'email' | 'sms', string | null>>;
}

const PERSON = {
  id: true,
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  preferredChannel: true,
} as const;

/** By id; three statements. Whoever wants only calls has no way. */
export async function findRecipients(
  ctx: { readonly db: BranchDb; readonly system: Pick<SystemDb, 'user'> },
  messages: readonly { readonly recipientType: string; readonly recipientId: string }[],
): Promise<ReadonlyMap<string, Recipient>> {
  const ids = (type: string) => ({
    in: messages.filter((one) => one.recipientType === type).map((one) => one.recipientId),
  });
  const guides = await ctx.db.guide.findMany({ where: { id: ids('guide') }, select: PERSON });
  const participants = await ctx.db.participant.findMany({
    where: { id: ids('participant') },
    select: { ...PERSON, alias: true },
  });
  const staff = await ctx.system.user.findMany({
    where: { id: ids('user') },
    select: { id: true, name: true, email: true },
  });
  return new Map<string, Recipient>([
    ...guides.map((one) => [one.id, personOf(one, `/desk/guides/${one.id}`, '/edit')] as const),
    ...participants.map(
      (one) => [one.id, personOf(one, `/desk/participants/${one.id}`, '')] as const,
    ),
    ...staff.map(({ id, name, email }) => {
      const ways = { email, sms: null };
      return [id, { name, href: null, editHref: null, ways }] as const;
    }),
  ]);
}

function personOf(
  person: {
    readonly firstName: string;
    readonly lastName: string;
    readonly alias?: string;
    readonly email: string | null;
    readonly phone: string | null;
    readonly preferredChannel: string;
  },
  href: string,
  edit: string,
): Recipient {
  const isCalled = person.preferredChannel === 'voice';
  return {
    name: [person.alias || person.firstName, person.lastName].join(' ').trim(),
    href,
    editHref: `${href}${edit}`,
    ways: isCalled ? { email: null, sms: null } : { email: person.email, sms: person.phone },
  };
}
