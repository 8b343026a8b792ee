import type { Calendar } from './calendar';
import type { Dice } from './dice';
import type { GuideDraft } from './draw-guide';
import type { ParticipantDraft } from './draw-participant';
import type { Teller } from './tell';
import type { GuidePath } from './tell-guide';
import type { PairingPath, Sides } from './tell-pairing';
import type { ParticipantPath } from './tell-participant';
import type { castOfGuides, castOfParticipants } from './tromso-people';

/** Somebody whom a visitor of the demo can be. */
export interface DemoPerson {
  /** Key of the line in the `demo` catalogue that says who this is. */
  readonly key: string;
  readonly role: 'coordinator' | 'guide' | 'participant' | 'caseworker' | 'steering' | 'admin';
  readonly name: string;
  readonly userId: string;
  readonly branchId: string | null;
  /** Membership of staff; the guide's or participant's own row. */
  readonly recordId: string;
}

export interface Told {
  readonly teller: Teller;
  readonly dice: Dice;
  readonly calendar: Calendar;
  readonly caseworkers: readonly string[];
  readonly campaigns: readonly string[];
  readonly guide: (key: string, draft: GuideDraft, path: GuidePath) => string;
  readonly participant: (
    key: string,
    draft: ParticipantDraft,
    path: Omit<ParticipantPath, 'source' | 'caseworkerId'> & Partial<ParticipantPath>,
  ) => string;
  readonly pair: (sides: Sides, path: PairingPath) => void;
}

export type Guides = ReturnType<typeof castOfGuides>;
export type Participants = ReturnType<typeof castOfParticipants>;

/** An account without password for a guide or participant whom the demo can be. */
export function tellAccount(told: Told, key: string, name: string, locale: string): string {
  const id = told.teller.id(`user:${key}`);
  const createdAt = told.calendar.moment(200);
  told.teller.book.user.push({ id, name, locale, createdAt });
  return id;
}
