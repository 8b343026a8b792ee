import type { ParticipantState } from '../../app/domain/people/participant-lifecycle';
import { searchKeyOf } from '../../app/domain/people/search-key';
import { asJson } from './book';
import type { ParticipantDraft } from './draw-participant';
import { asciiOf, type Step, type Teller, tellHistory } from './tell';

export interface ParticipantPath {
  readonly state: ParticipantState;
  /** Days since the first word from or about the participant. */
  readonly arrived: number;
  /** Days since the present state began. */
  readonly inStateFor: number;
  readonly source: 'self' | 'referral' | 'talk';
  /** Caseworker who referred; needed for `referral`. */
  readonly caseworkerId?: string;
  readonly isShielded?: boolean;
  readonly handlerIds?: readonly string[];
  readonly contactVia?: string;
  readonly alias?: string;
  readonly urgency?: number;
  readonly pausedUntilOn?: string;
  readonly lastContact?: number;
  readonly userId?: string;
  readonly hasGuardianConsent?: boolean;
}

const TO_WAITING: readonly Step[] = [
  { event: 'give-info', to: 'info-given' },
  { event: 'consent', to: 'consented' },
  { event: 'hold-talk', to: 'intake-done' },
  { event: 'wait', to: 'waiting' },
];
const AFTER: Partial<Record<ParticipantState, Step>> = {
  paused: { event: 'pause', to: 'paused' },
  lapsed: { event: 'lapse', to: 'lapsed' },
  completed: { event: 'complete', to: 'completed' },
  moved: { event: 'move', to: 'moved' },
  withdrawn: { event: 'withdraw', to: 'withdrawn' },
};

function stepsTo(path: ParticipantPath): readonly Step[] {
  if (path.state === 'started') return [{ event: 'start', to: 'started' }];
  const first: Step =
    path.source === 'referral'
      ? { event: 'refer', to: 'referred' }
      : { event: 'register', to: 'registered' };
  if (path.state === first.to) return [first];
  const reached = TO_WAITING.findIndex((step) => step.to === path.state);
  const after = AFTER[path.state];
  const way = reached >= 0 ? TO_WAITING.slice(0, reached + 1) : TO_WAITING;
  return [first, ...way, ...(after ? [after] : [])];
}

/** Puts a participant with everything that led to this state into the book; answers the id. */
export function tellParticipant(
  teller: Teller,
  key: string,
  draft: ParticipantDraft,
  path: ParticipantPath,
): string {
  const { book, calendar, branchId } = teller;
  const id = teller.id(`participant:${key}`);
  const steps = stepsTo(path);
  const hasTalk = steps.some((step) => step.event === 'hold-talk');
  const latin = draft.profile.latinName || `${draft.firstName} ${draft.lastName}`;
  const address = asciiOf(latin).replaceAll(' ', '.');
  const isBeginner = draft.interpreter !== 'no';
  const talk = {
    heldOn: calendar.day(path.inStateFor),
    interpreter: isBeginner ? ('used' as const) : ('not-needed' as const),
    language: isBeginner ? draft.contactLanguage : 'nb',
  };
  book.participant.push({
    id,
    branchId,
    userId: path.userId ?? null,
    state: path.state,
    stateSince: calendar.moment(path.inStateFor, 11),
    source: path.source,
    unit: draft.unit,
    firstName: draft.firstName,
    lastName: draft.lastName,
    alias: path.alias ?? '',
    searchKey: searchKeyOf(
      draft.firstName,
      draft.lastName,
      path.alias ?? '',
      draft.profile.latinName,
    ),
    email: draft.hasEmail ? `${address}.${key.replace(/\D/g, '') || 'x'}@eksempel.test` : null,
    phone: path.contactVia ? null : teller.nextPhone(),
    contactVia: path.contactVia ?? '',
    preferredChannel: path.contactVia ? 'phone' : 'sms',
    contactLanguage: draft.contactLanguage,
    interpreter: draft.interpreter,
    sex: draft.sex,
    birthYear: draft.birthYear,
    district: path.isShielded ? '' : draft.district,
    norwegianLevel: draft.norwegianLevel,
    profile: asJson({ ...draft.profile, talk: hasTalk ? talk : null }),
    waitingSinceOn: calendar.day(path.arrived),
    urgency: path.urgency ?? 0,
    isShielded: path.isShielded ?? false,
    pausedUntilOn: path.pausedUntilOn ?? null,
    lastContactOn:
      path.state === 'started' ? null : calendar.day(path.lastContact ?? path.inStateFor),
    createdAt: calendar.moment(path.arrived, 12),
    updatedAt: calendar.moment(path.inStateFor, 11),
  });
  draft.others.forEach((other, index) => {
    const person = { id: teller.id(`${id}:${index}`), branchId, participantId: id };
    book.participantPerson.push({ ...person, ...other });
  });
  for (const userId of path.handlerIds ?? []) {
    const createdAt = calendar.moment(path.arrived, 13);
    book.protectedHandler.push({ branchId, participantId: id, userId, createdAt });
  }
  const days = { first: path.arrived, last: path.inStateFor };
  tellHistory(teller, { type: 'participant', id }, steps, days);
  tellConsents(teller, id, draft, path, steps.length);
  return id;
}

function tellConsents(
  teller: Teller,
  id: string,
  draft: ParticipantDraft,
  path: ParticipantPath,
  steps: number,
): void {
  const { book, calendar, branchId } = teller;
  const consent = (kind: string, givenHow: string, daysAgo: number) =>
    book.consent.push({
      id: teller.id(`consent:${id}:${kind}`),
      branchId,
      subjectType: 'participant',
      subjectId: id,
      kind,
      textVersion: '2026-11',
      language: draft.contactLanguage,
      givenHow,
      givenAt: calendar.moment(daysAgo, 12),
      recordedByUserId: givenHow === 'digital' ? null : teller.coordinatorId,
    });
  if (path.source === 'referral' && path.caseworkerId) {
    book.referral.push({
      id: teller.id(`referral:${id}`),
      branchId,
      participantId: id,
      caseworkerUserId: path.caseworkerId,
      organisation: 'Flyktningtjenesten',
      consentGivenOn: calendar.day(path.arrived),
      createdAt: calendar.moment(path.arrived, 12),
    });
    consent('referral', 'through-caseworker', path.arrived);
  }
  const isOwn = path.source !== 'referral' && path.state !== 'started';
  if (isOwn || steps >= 3) {
    const oral = draft.interpreter === 'no' ? 'oral' : 'oral-with-interpreter';
    consent('registration', path.source === 'self' ? 'digital' : oral, path.inStateFor);
  }
  if (path.hasGuardianConsent) consent('guardian', 'paper', path.inStateFor);
}
