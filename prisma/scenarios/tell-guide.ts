import { firstChecklist } from '../../app/domain/people/guide-checklist';
import type { GuideState } from '../../app/domain/people/guide-lifecycle';
import { searchKeyOf } from '../../app/domain/people/search-key';
import { asJson } from './book';
import type { GuideDraft } from './draw-guide';
import { asciiOf, type Step, type Teller, tellHistory } from './tell';

export interface GuidePath {
  readonly state: GuideState;
  /** Days since the first sign-up, and since the present state began. */
  readonly signedUp: number;
  readonly inStateFor: number;
  readonly capacity?: number;
  readonly campaignId?: string;
  readonly userId?: string;
  readonly restingUntilOn?: string;
  readonly hasCertificate?: boolean;
  readonly isClearedForSpecialCare?: boolean;
}

const TO_AVAILABLE: readonly Step[] = [
  { event: 'sign-up', to: 'interested' },
  { event: 'apply', to: 'applied' },
  { event: 'book-interview', to: 'interview-booked' },
  { event: 'hold-interview', to: 'interviewed' },
  { event: 'approve', to: 'onboarding' },
  { event: 'make-available', to: 'available' },
];
const AFTER: Partial<Record<GuideState, Step>> = {
  resting: { event: 'rest', to: 'resting' },
  alumni: { event: 'finish', to: 'alumni' },
  suspended: { event: 'suspend', to: 'suspended' },
};
const INSTEAD: Partial<Record<GuideState, Step>> = {
  declined: { event: 'decline', to: 'declined' },
  withdrawn: { event: 'withdraw', to: 'withdrawn' },
  'referred-elsewhere': { event: 'refer-elsewhere', to: 'referred-elsewhere' },
};

function stepsTo(state: GuideState): readonly Step[] {
  const reached = TO_AVAILABLE.findIndex((step) => step.to === state);
  if (reached >= 0) return TO_AVAILABLE.slice(0, reached + 1);
  const after = AFTER[state];
  if (after) return [...TO_AVAILABLE, after];
  const instead = INSTEAD[state];
  return [...TO_AVAILABLE.slice(0, 4), ...(instead ? [instead] : [])];
}

/** Puts a guide with everything that led to this state into the book; answers the id. */
export function tellGuide(teller: Teller, key: string, draft: GuideDraft, path: GuidePath): string {
  const { book, calendar, branchId } = teller;
  const id = teller.id(`guide:${key}`);
  const steps = stepsTo(path.state);
  const address = `${asciiOf(draft.firstName)}.${asciiOf(draft.lastName)}`.replaceAll(' ', '');
  book.guide.push({
    id,
    branchId,
    userId: path.userId ?? null,
    state: path.state,
    stateSince: calendar.moment(path.inStateFor),
    unit: draft.unit,
    firstName: draft.firstName,
    lastName: draft.lastName,
    searchKey: searchKeyOf(draft.firstName, draft.lastName),
    email: `${address}.${key.replace(/\D/g, '') || 'x'}@eksempel.test`,
    phone: teller.nextPhone(),
    preferredChannel: draft.preferredChannel,
    locale: draft.locale,
    sex: draft.sex,
    birthYear: draft.birthYear,
    district: draft.district,
    profile: asJson(draft.profile),
    applicationStep: path.state === 'interested' ? 0 : 4,
    capacity: path.capacity ?? 1,
    restingUntilOn: path.restingUntilOn ?? null,
    heardFrom: draft.heardFrom,
    campaignId: path.campaignId ?? null,
    createdAt: calendar.moment(path.signedUp, 18, 20),
    updatedAt: calendar.moment(path.inStateFor),
  });
  draft.others.forEach((other, index) => {
    book.guidePerson.push({ id: teller.id(`${id}:${index}`), branchId, guideId: id, ...other });
  });
  for (const kind of ['privacy', 'contact'] as const) {
    book.consent.push({
      id: teller.id(`consent:${id}:${kind}`),
      branchId,
      subjectType: 'guide',
      subjectId: id,
      kind,
      textVersion: '2026-11',
      language: draft.locale,
      givenHow: 'digital',
      givenAt: calendar.moment(path.signedUp, 18, 20),
    });
  }
  const days = { first: path.signedUp, last: path.inStateFor };
  tellHistory(teller, { type: 'guide', id }, steps, days);
  const isPast = teller.isBrief && (path.state === 'alumni' || path.state === 'resting');
  if (steps.length >= 5 && !INSTEAD[path.state] && !isPast) tellChecklist(teller, id, draft, path);
  return id;
}

function tellChecklist(teller: Teller, guideId: string, draft: GuideDraft, path: GuidePath): void {
  const isDone = path.state !== 'onboarding';
  const start = Math.max(path.inStateFor + 4, Math.round((path.signedUp + path.inStateFor) / 2));
  const lines = firstChecklist(draft.profile.willing).map((line, index) => {
    const isOptional = !line.isRequired;
    const certificate = line.kind === 'police-certificate' && (path.hasCertificate ?? isDone);
    const done = isDone ? !isOptional || certificate : index < 2;
    return { ...line, daysAgo: done ? start - Math.min(index, 3) : null };
  });
  if (path.isClearedForSpecialCare) {
    lines.push({ kind: 'special-care', isRequired: false, daysAgo: start - 3 });
  }
  for (const { kind, isRequired, daysAgo } of lines) {
    const isCard = kind === 'id-card' && daysAgo !== null;
    teller.book.onboardingItem.push({
      id: teller.id(`item:${guideId}:${kind}`),
      branchId: teller.branchId,
      guideId,
      kind,
      isRequired,
      doneOn: daysAgo === null ? null : teller.calendar.day(daysAgo),
      doneByUserId: daysAgo === null ? null : teller.coordinatorId,
      reference: kind === 'declaration' && daysAgo !== null ? '2026-11' : '',
      expiresOn: isCard ? teller.calendar.day(daysAgo - 3 * 365) : null,
      recordedAt: daysAgo === null ? null : teller.calendar.moment(daysAgo, 14),
    });
  }
}
