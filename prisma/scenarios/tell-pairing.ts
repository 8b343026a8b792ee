import { createHash } from 'node:crypto';
import type { MatchState } from '../../app/domain/pairing/match-state';
import { asJson } from './book';
import { type Step, type Teller, tellHistory } from './tell';

export type StoryPairingState =
  | 'first-meeting-to-book'
  | 'first-meeting-booked'
  | 'trial'
  | 'active'
  | 'paused'
  | 'closing'
  | 'completed'
  | 'ended-early';

export interface Sides {
  readonly guideId: string;
  readonly participantId: string;
}

/** What the engine says of a pair, as a match keeps it. */
export interface Judgement {
  readonly score: number;
  readonly explanation: object;
}

const MATCH_STEPS: Readonly<Record<MatchState, readonly Step[]>> = {
  'guide-asked': [{ event: 'approved', to: 'guide-asked' }],
  'participant-asked': [
    { event: 'approved', to: 'guide-asked' },
    { event: 'guide-accepts', to: 'participant-asked' },
  ],
  agreed: [
    { event: 'approved', to: 'guide-asked' },
    { event: 'guide-accepts', to: 'participant-asked' },
    { event: 'participant-accepts', to: 'agreed' },
  ],
  'declined-by-guide': [
    { event: 'approved', to: 'guide-asked' },
    { event: 'guide-declines', to: 'declined-by-guide' },
  ],
  'declined-by-participant': [
    { event: 'approved', to: 'guide-asked' },
    { event: 'guide-accepts', to: 'participant-asked' },
    { event: 'participant-declines', to: 'declined-by-participant' },
  ],
  withdrawn: [
    { event: 'approved', to: 'guide-asked' },
    { event: 'withdraw', to: 'withdrawn' },
  ],
  expired: [
    { event: 'approved', to: 'guide-asked' },
    { event: 'expire', to: 'expired' },
  ],
};

/** A proposal and how it went; `place` is the guide's place it holds, for open ones. Answers the id. */
export function tellMatch(
  teller: Teller,
  sides: Sides,
  how: {
    readonly state: MatchState;
    /** Days since it was approved, and since the present state. */
    readonly approved: number;
    readonly inStateFor: number;
    readonly judgement: Judgement;
    readonly place: number | null;
  },
): string {
  const { book, calendar, branchId } = teller;
  const id = teller.id(`match:${sides.guideId}:${sides.participantId}:${how.approved}`);
  book.match.push({
    id,
    branchId,
    ...sides,
    state: how.state,
    stateSince: calendar.moment(how.inStateFor, 15),
    score: how.judgement.score,
    explanation: asJson(how.judgement.explanation),
    rulesVersion: 1,
    algorithmVersion: '1',
    approvedByUserId: teller.coordinatorId,
    createdAt: calendar.moment(how.approved, 14),
  });
  if (how.place !== null) {
    book.guidePlace.push({
      id: teller.id(`place:${id}`),
      branchId,
      ...sides,
      number: how.place,
      matchId: id,
      takenAt: calendar.moment(how.approved, 14),
    });
  }
  const days = { first: how.approved, last: how.inStateFor };
  tellHistory(teller, { type: 'match', id }, MATCH_STEPS[how.state], days);
  return id;
}

export interface PairingPath {
  readonly state: StoryPairingState;
  /** Days since both said yes. */
  readonly agreed: number;
  /** Days since the first meeting (the start of the trial); negative lies ahead, null is not booked. */
  readonly started: number | null;
  readonly inStateFor: number;
  readonly place?: number;
  /** For those that ended. */
  readonly endReason?: string;
  readonly endInitiator?: 'guide' | 'participant' | 'both' | 'coordinator';
}

const WAY: readonly Step[] = [
  { event: 'both-agreed', to: 'first-meeting-to-book' },
  { event: 'book-first-meeting', to: 'first-meeting-booked' },
  { event: 'begin-trial', to: 'trial' },
  { event: 'become-active', to: 'active' },
];
const LATER: Partial<Record<StoryPairingState, readonly Step[]>> = {
  paused: [{ event: 'pause', to: 'paused' }],
  closing: [{ event: 'begin-closing', to: 'closing' }],
  completed: [
    { event: 'begin-closing', to: 'closing' },
    { event: 'complete', to: 'completed' },
  ],
  'ended-early': [{ event: 'end-early', to: 'ended-early' }],
};

/** The texts of the agreement as the pair saw them. */
export interface AgreementTexts {
  readonly version: string;
  readonly nb: string;
  readonly en: string;
}

/** A pairing with its match, first meeting and signed agreement. */
export function tellPairing(
  teller: Teller,
  sides: Sides,
  path: PairingPath,
  given: { readonly judgement: Judgement; readonly texts: AgreementTexts },
): string {
  const { book, calendar, branchId } = teller;
  const isEnded = path.state === 'completed' || path.state === 'ended-early';
  const matchId = tellMatch(teller, sides, {
    state: 'agreed',
    approved: path.agreed + 6,
    inStateFor: path.agreed,
    judgement: given.judgement,
    place: isEnded ? null : (path.place ?? 1),
  });
  const id = teller.id(`pairing:${matchId}`);
  const hasStarted = path.started !== null && path.started >= 0;
  book.pairing.push({
    id,
    branchId,
    matchId,
    ...sides,
    state: path.state,
    stateSince: calendar.moment(path.inStateFor, 13),
    startedOn: hasStarted ? calendar.day(path.started) : null,
    plannedEndOn: hasStarted
      ? calendar.today.subtract({ days: path.started }).add({ months: 12 }).toString()
      : null,
    endedOn: isEnded ? calendar.day(path.inStateFor) : null,
    endReason: path.endReason ?? '',
    endInitiator: path.endInitiator ?? '',
    coordinatorUserId: teller.coordinatorId,
    createdAt: calendar.moment(path.agreed, 15),
  });
  const reached = WAY.findIndex((step) => step.to === path.state);
  const steps = reached >= 0 ? WAY.slice(0, reached + 1) : [...WAY, ...(LATER[path.state] ?? [])];
  const days = { first: path.agreed, last: path.inStateFor };
  tellHistory(teller, { type: 'pairing', id }, steps, days);
  if (path.started !== null) tellFirstMeeting(teller, id, path.started);
  if (hasStarted) tellAgreement(teller, id, sides, path.started, given.texts);
  return id;
}

function tellFirstMeeting(teller: Teller, pairingId: string, daysAgo: number): void {
  const isHeld = daysAgo >= 0;
  teller.book.firstMeeting.push({
    id: teller.id(`first-meeting:${pairingId}`),
    branchId: teller.branchId,
    pairingId,
    startsAt: teller.calendar.moment(daysAgo, 17),
    place: 'Kontoret vårt',
    coordinatorUserId: teller.coordinatorId,
    interpreter: isHeld ? 'used' : 'to-book',
    outcome: isHeld ? 'held' : 'planned',
    heldOn: isHeld ? teller.calendar.day(daysAgo) : null,
  });
}

function tellAgreement(
  teller: Teller,
  pairingId: string,
  sides: Sides,
  daysAgo: number,
  texts: AgreementTexts,
): void {
  const { book, calendar, branchId } = teller;
  const id = teller.id(`agreement:${pairingId}`);
  const whole = [texts.version, 'nb', texts.nb, 'en', texts.en].join('\n\n');
  book.agreement.push({
    id,
    branchId,
    pairingId,
    textVersion: texts.version,
    guideLanguage: 'nb',
    participantLanguage: 'en',
    guideText: texts.nb,
    participantText: texts.en,
    textHash: createHash('sha256').update(whole).digest('hex'),
    createdAt: calendar.moment(daysAgo, 17, 5),
    completedAt: calendar.moment(daysAgo, 17, 40),
  });
  const guide = book.guide.find((one) => one.id === sides.guideId);
  const participant = book.participant.find((one) => one.id === sides.participantId);
  const signers = [
    ['guide', guide ? `${guide.firstName} ${guide.lastName}` : '', 'digital'],
    [
      'participant',
      participant ? `${participant.firstName} ${participant.lastName}` : '',
      participant?.interpreter === 'no' ? 'digital' : 'oral-with-interpreter',
    ],
    ['branch', book.user.find((one) => one.id === teller.coordinatorId)?.name ?? '', 'digital'],
  ] as const;
  signers.forEach(([side, signerName, how], index) => {
    book.agreementSignature.push({
      id: teller.id(`signature:${id}:${side}`),
      branchId,
      agreementId: id,
      side,
      signerName,
      how,
      signedAt: calendar.moment(daysAgo, 17, 20 + index * 10),
      recordedByUserId: how === 'digital' && side !== 'branch' ? null : teller.coordinatorId,
    });
  });
}
