import { translatorFor } from '../../app/i18n/translator';
import { composeGuideAvailable } from '../../app/mail/guide-available/compose';
import { type Dice, dice as openDice } from './dice';
import type { Teller } from './tell';
import { type TalksTold, tellTalks } from './tell-check-ins';
import { type BreakTold, tellBreak, tellSignal, tellWeeklyPlan } from './tell-life';
import { type MeetingTold, type Rhythm, tellMeeting, tellRhythm } from './tell-meetings';

/** What a pair has lived through since it began; days are days ago, negative ones lie ahead. */
interface Life {
  readonly rhythms?: readonly Rhythm[];
  readonly meetings?: readonly MeetingTold[];
  readonly breaks?: readonly BreakTold[];
  /** Usual time, since so many days; the next meeting after it lies so many days ahead. */
  readonly plan?: { readonly since: number; readonly next: number; readonly clockTime: string };
  readonly signal?: {
    readonly side: 'guide' | 'participant';
    readonly kind: 'need-help' | 'not-met' | 'contact-wrong';
    readonly daysAgo: number;
  };
  readonly talks?: TalksTold;
  /** Followed by the second coordinator instead of the first. */
  readonly isWithSecond?: boolean;
}

const SHORT = [
  [60, 60],
  [90, 40],
] as const;
const STEADY = [
  [90, 30],
  [120, 60],
  [180, 10],
] as const;
/** Two sides who each remember another length. */
const DISPUTED: MeetingTold = {
  daysAgo: 5,
  state: 'held',
  minutes: 90,
  isDisputed: true,
  activities: ['cooking'],
  logs: [
    { side: 'guide', minutes: 150, mood: 'good' },
    { side: 'participant', minutes: 90, mood: 'good' },
  ],
};
const planned = (daysAgo: number): MeetingTold => ({ daysAgo, state: 'planned' });
const missedBy = (daysAgo: number, side: 'guide' | 'participant'): MeetingTold => ({
  daysAgo,
  state: side === 'guide' ? 'no-show-guide' : 'no-show-participant',
  logs: [{ side: side === 'guide' ? 'participant' : 'guide' }],
});

/** By the key of the guide in the story (tromso-pairs.ts). */
const LIVES: Readonly<Record<string, Life>> = {
  solveig: {
    rhythms: [{ every: 7, first: 146, last: 4, voices: 'both', minutes: STEADY }],
    plan: { since: 140, next: 3, clockTime: '17:30' },
  },
  couple: {
    rhythms: [{ every: 7, first: 88, last: 2, minutes: STEADY }],
    plan: { since: 80, next: 5, clockTime: '12:00' },
    talks: { open: ['evaluation-3-months'] },
  },
  'eleven-months': {
    rhythms: [{ every: 9, first: 330, last: 6, without: [{ from: 151, until: 124 }] }],
    breaks: [{ kind: 'away', reason: 'holiday', from: 150, until: 125, by: 'guide' }],
  },
  birth: {
    rhythms: [{ every: 8, first: 186, last: 22 }],
    breaks: [{ kind: 'pause', reason: 'family', from: 17, until: -25, by: 'coordinator' }],
  },
  'no-chemistry': { rhythms: [{ every: 8, first: 278, last: 264, minutes: SHORT }] },
  'second-chance': {
    rhythms: [{ every: 9, first: 218, last: 3 }],
    meetings: [planned(-6)],
    talks: {
      last: { side: 'participant', answer: 'bad', note: 'Finner ikke en dag som passer lenger.' },
    },
  },
  alumni: { rhythms: [{ every: 8, first: 766, last: 404 }] },
  'trial-10': {
    rhythms: [{ every: 6, first: 9, last: 2, voices: 'both' }],
    talks: { open: ['check-in-first'] },
  },
  'trial-20': {
    rhythms: [{ every: 7, first: 18, last: 3 }],
    talks: { open: ['check-in-first:participant'] },
    isWithSecond: true,
  },
  'trial-29': { rhythms: [{ every: 7, first: 27, last: 5 }] },
  closing: { rhythms: [{ every: 8, first: 358, last: 6, voices: 'both' }] },
  // Quiet for eleven days: the guide is asked.
  'active-48': { rhythms: [{ every: 8, first: 45, last: 11 }] },
  // For fifteen: both are.
  'active-66': { rhythms: [{ every: 7, first: 64, last: 15 }], isWithSecond: true },
  // For twenty-four: somebody should call.
  'active-87': {
    rhythms: [{ every: 10, first: 83, last: 24 }],
    talks: { open: ['evaluation-3-months'] },
  },
  'active-99': {
    rhythms: [{ every: 14, first: 95, last: 9, minutes: SHORT, missed: 0 }],
    talks: { open: ['evaluation-3-months:participant'] },
  },
  'active-118': {
    rhythms: [{ every: 8, first: 112, last: 18, minutes: STEADY }],
    meetings: [missedBy(11, 'participant'), missedBy(4, 'participant')],
  },
  'active-141': {
    rhythms: [{ every: 7, first: 136, last: 5 }],
    signal: { side: 'guide', kind: 'need-help', daysAgo: 1 },
  },
  'active-170': {
    rhythms: [{ every: 7, first: 166, last: 20 }],
    breaks: [{ kind: 'away', reason: 'exams', from: 18, until: -9, by: 'participant' }],
    isWithSecond: true,
  },
  'active-205': {
    rhythms: [{ every: 7, first: 202, last: 12, voices: 'both', minutes: STEADY }],
    meetings: [DISPUTED],
  },
  // Only the guide ever says a word.
  'active-236': {
    rhythms: [{ every: 7, first: 231, last: 4, voices: 'guide', minutes: STEADY, missed: 0 }],
    talks: { unreached: { side: 'participant', since: 60 } },
  },
  'active-267': { rhythms: [{ every: 8, first: 262, last: 7 }], isWithSecond: true },
  'moved-away': { rhythms: [{ every: 9, first: 146, last: 96 }] },
  completed: { rhythms: [{ every: 8, first: 405, last: 47 }] },
};

/** One told of a number that is nobody's, one of an address that takes nothing. */
function tellUndelivered(teller: Teller): void {
  const { book, calendar, branchId } = teller;
  for (const key of ['active-48', 'active-141']) {
    const guide = book.guide.find((one) => one.id === teller.id(`guide:${key}`));
    if (!guide) throw new Error(`Nobody guides as ${key}`);
    const locale = guide.locale === 'en' ? 'en' : 'nb';
    book.outboxMessage.push({
      id: teller.id(`undelivered:${key}`),
      branchId,
      channel: 'email',
      toAddress: String(guide.email),
      template: 'guide-available',
      locale,
      ...composeGuideAvailable(translatorFor(locale)),
      recipientType: 'guide',
      recipientId: guide.id,
      dedupeKey: `undelivered:${guide.id}`,
      createdAt: calendar.moment(5, 9),
      sendAfterAt: calendar.moment(2, 9),
      attempts: 12,
      failure: 'refused',
      gaveUpAt: calendar.moment(2, 9),
    });
  }
}

/** Gives the pairs of the first branch a life: told by dice of their own, so that people stay who they are. */
export function tellLives(teller: Teller): void {
  const dice = openDice(20_261_124);
  for (const [key, life] of Object.entries(LIVES)) tellLife(teller, dice, key, life);
  tellUndelivered(teller);
}

function tellLife(teller: Teller, dice: Dice, key: string, life: Life): void {
  const { book, calendar, branchId } = teller;
  const pairing = book.pairing.find((one) => one.guideId === teller.id(`guide:${key}`));
  if (!pairing) throw new Error(`Nobody is paired as ${key}`);
  if (life.isWithSecond) pairing.coordinatorUserId = teller.id('user:second-coordinator');
  for (const rhythm of life.rhythms ?? []) tellRhythm(teller, dice, pairing.id, rhythm);
  for (const meeting of life.meetings ?? []) tellMeeting(teller, pairing.id, meeting);
  for (const told of life.breaks ?? []) tellBreak(teller, pairing.id, told);
  tellTalks(teller, dice, pairing, life.talks);
  if (life.signal) tellSignal(teller, pairing.id, life.signal);
  if (life.plan) {
    const { since, next, clockTime } = life.plan;
    const weekday = calendar.today.add({ days: next }).dayOfWeek;
    const plan = { weekday, clockTime, minutes: 120, from: since, by: 'guide' } as const;
    const weeklyPlanId = tellWeeklyPlan(teller, pairing.id, plan);
    const hour = Number(clockTime.slice(0, 2));
    tellMeeting(teller, pairing.id, { daysAgo: -next, state: 'planned', weeklyPlanId, hour });
  }
  // They have said goodbye; what is left is the talk at the end.
  if (key === 'closing') pairing.lastMeetingOn = calendar.day(6);
  if (key === 'active-267') tellCover(teller, pairing.id, branchId);
}

/** The own guide is ill: one who rests from a pair of her own meets the participant meanwhile. */
function tellCover(teller: Teller, pairingId: string, branchId: string): void {
  const { book, calendar } = teller;
  book.pairingCover.push({
    id: teller.id(`cover:${pairingId}`),
    branchId,
    pairingId,
    guideId: teller.id('guide:completed'),
    fromOn: calendar.day(12),
    untilOn: calendar.day(-2),
    byUserId: teller.coordinatorId,
    createdAt: calendar.moment(13, 11),
  });
}
