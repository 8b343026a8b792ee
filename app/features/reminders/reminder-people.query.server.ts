import { isLocale, type Locale } from '~/i18n/languages';
import type { BranchDb } from '~/infra/db/database';
import { channelTo } from '~/infra/outbox.server';
import { LISTED } from '../participants/visible-participants.query';

const CONTACT = {
  id: true,
  email: true,
  phone: true,
  preferredChannel: true,
  consentToConfirm: true,
} as const;

export const GUIDE_CONTACT = { ...CONTACT, locale: true } as const;

interface Contact {
  readonly id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly preferredChannel: string;
  /** From a spreadsheet: nothing is sent before the person has said yes to it. */
  readonly consentToConfirm: boolean;
}

/** Somebody who can be written to. */
export interface Addressee {
  readonly type: 'guide' | 'participant';
  readonly id: string;
  readonly channel: 'email' | 'sms';
  readonly to: string;
  readonly locale: Locale;
}

/** Who of these may be written to; those who want a call, or whom we cannot reach, are left out. */
export async function findAddressees(
  db: BranchDb,
  guides: readonly (Contact & { readonly locale: string })[],
  participantIds: readonly string[],
): Promise<ReadonlyMap<string, Addressee>> {
  const participants =
    participantIds.length === 0
      ? []
      : await db.participant.findMany({
          where: { id: { in: [...participantIds] }, ...LISTED },
          select: { ...CONTACT, contactLanguage: true },
        });
  const all = [
    ...guides.flatMap((one) => addresseeOf('guide', one, one.locale)),
    ...participants.flatMap((one) => addresseeOf('participant', one, one.contactLanguage)),
  ];
  return new Map(all.map((one) => [one.id, one]));
}

function addresseeOf(type: Addressee['type'], person: Contact, wanted: string): Addressee[] {
  // `phone` and `voice` want to be called: what is due for them waits as a call on Today.
  const wantsCall = person.preferredChannel === 'phone' || person.preferredChannel === 'voice';
  const way = wantsCall || person.consentToConfirm ? null : channelTo(person);
  // The own language where we have it, else English for a participant and Bokmål for a guide.
  const locale = isLocale(wanted) ? wanted : type === 'guide' ? 'nb' : 'en';
  return way ? [{ type, id: person.id, ...way, locale }] : [];
}
