import { DEFAULT_SETTINGS } from '../../app/domain/programme/default-settings';
import { asJson, type Book } from './book';
import type { Calendar } from './calendar';
import { storyId } from './dice';

/** What everything that is told about one branch needs. */
export interface Teller {
  readonly book: Book;
  readonly calendar: Calendar;
  readonly branchId: string;
  /** Short name of the branch, first part of every id in it. */
  readonly slug: string;
  /** User id of the coordinator who did what had to be done. */
  readonly coordinatorId: string;
  id(name: string): string;
  /** For measuring with many people: only the last step of each history is told. */
  readonly isBrief: boolean;
  /** Invented phone numbers, one after the other. */
  nextPhone(): string;
}

export function openTeller(
  book: Book,
  calendar: Calendar,
  branch: { slug: string; name: string; municipality: string; phone: string; email: string },
): Teller {
  const branchId = storyId(`branch:${branch.slug}`);
  const id = (name: string) => storyId(`${branch.slug}:${name}`);
  const age = branch.slug === 'tromso' ? 1200 : 900;
  book.branch.push({ id: branchId, ...branch, createdAt: calendar.moment(age) });
  book.programmeSettings.push({
    id: id('settings:1'),
    branchId,
    version: 1,
    document: asJson(DEFAULT_SETTINGS),
    createdAt: calendar.moment(age),
  });
  let phones = branch.slug === 'tromso' ? 40_000_100 : 41_000_100;
  return {
    book,
    calendar,
    branchId,
    slug: branch.slug,
    coordinatorId: id('user:coordinator'),
    id,
    isBrief: false,
    nextPhone: () => `+47${phones++}`,
  };
}

export interface StaffDraft {
  readonly key: string;
  readonly name: string;
  readonly role: 'coordinator' | 'caseworker' | 'steering' | 'admin';
  readonly organisation?: string;
  readonly handlesProtected?: boolean;
}

/** Somebody of the staff; without a password, so that only the demo's press signs them in. */
export function tellStaff(
  teller: Teller,
  draft: StaffDraft,
): { userId: string; membershipId: string } {
  const { book, calendar, id } = teller;
  const userId = id(`user:${draft.key}`);
  const membershipId = id(`membership:${draft.key}`);
  const isMunicipal = draft.role === 'caseworker';
  const address = asciiOf(draft.name).replaceAll(' ', '.');
  book.user.push({
    id: userId,
    isStaff: true,
    name: draft.name,
    email: `${address}@${isMunicipal ? 'kommune' : 'fyrlykta'}.example`,
    phone: teller.nextPhone(),
    locale: 'nb',
    createdAt: calendar.moment(800),
  });
  book.membership.push({
    id: membershipId,
    userId,
    branchId: draft.role === 'admin' ? null : teller.branchId,
    role: draft.role,
    organisation: draft.organisation ?? '',
    handlesProtected: draft.handlesProtected ?? false,
    createdAt: calendar.moment(800),
  });
  return { userId, membershipId };
}

/** For invented e-mail addresses: `Åse Hætta` becomes `ase hatta`. */
export function asciiOf(name: string): string {
  const letters: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ı: 'i' };
  return name
    .toLowerCase()
    .replace(/[æøđŋı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFKD')
    .replace(/[^a-z ]/g, '');
}

export interface Step {
  readonly event: string;
  readonly to: string;
}

/** Writes a way through states, evenly spread from `first` to `last` days ago; by hand of the coordinator. */
export function tellHistory(
  teller: Teller,
  subject: { type: 'guide' | 'participant' | 'match' | 'pairing'; id: string },
  steps: readonly Step[],
  days: { readonly first: number; readonly last: number },
): void {
  let from = '';
  steps.forEach((step, index) => {
    if (teller.isBrief && index < steps.length - 1) {
      from = step.to;
      return;
    }
    const share = steps.length === 1 ? 1 : index / (steps.length - 1);
    const daysAgo = Math.round(days.first + (days.last - days.first) * share);
    teller.book.stateChange.push({
      id: teller.id(`change:${subject.id}:${index}`),
      branchId: teller.branchId,
      subjectType: subject.type,
      subjectId: subject.id,
      event: step.event,
      fromState: from,
      toState: step.to,
      actorUserId: index === 0 ? null : teller.coordinatorId,
      actorRole: index === 0 ? 'anonymous' : 'coordinator',
      at: teller.calendar.moment(daysAgo, 9, Math.min(index * 7, 59)),
    });
    from = step.to;
  });
}
