import type { Permission } from '~/domain/access/permissions';
import { DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { DEFAULT_FOLLOW_UP } from '~/domain/programme/follow-up';
import { storyId } from '../../prisma/scenarios/dice';
import { NOBODY, type RecordKind } from './access-records';

/** How the sweep asks for a route, and what it finds there when the matrix lets somebody in. */
export interface RouteCase {
  /** What the ids in the address name. `secret` and `word` are none of a record. */
  readonly params?: Readonly<Record<string, RecordKind | { readonly fixed: string }>>;
  /** Line of the matrix for the record itself, where the door's is about the page. */
  readonly ofRecord?: Permission;
  /** Where it is not 200. */
  readonly allowed?: readonly number[];
  /** Sends everybody on to another page of the sweep, which then says that there is no such thing. */
  readonly sendsOn?: boolean;
  /** What the page cannot do without, from the `?` on. */
  readonly query?: string;
}

const NOT_THE_DEMO: RouteCase = { allowed: [404] };
const UNKNOWN_SECRET: RouteCase = {
  params: { secret: { fixed: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' } },
  allowed: [200, 404],
};
/** Every page of a pair but the first sends an unknown link there. */
const OLD_PAIR_LINK: RouteCase = { ...UNKNOWN_SECRET, allowed: [302] };
const OLD_CERTIFICATE_LINK: RouteCase = {
  params: { ...UNKNOWN_SECRET.params, certificateId: { fixed: NOBODY } },
  allowed: [302],
};
/** A step that sends on whoever has not begun. */
const STEP: RouteCase = { allowed: [200, 302] };

/** The admin of the installation belongs to no branch, and finds none here. */
const OF_A_BRANCH: RouteCase = { allowed: [200, 404] };
/** Sends on whoever has another home or is signed in already. */
const SENDS_ON: RouteCase = { allowed: [200, 302] };

/** Settings to try on the plan, so that the page names people and has the form that saves. */
const A_STRICTER_MATCHING = `?${new URLSearchParams({
  version: '1',
  floor: '0',
  minOverlapSlots: '3',
  maxTravelMinutes: '60',
  certificateForChildren: 'yes',
  minorGuideMinAge: '21',
  ...Object.fromEntries(
    Object.entries(DEFAULT_WEIGHTS).map(([name, points]) => [`weights.${name}`, String(points)]),
  ),
})}`;

const {
  freeDays: _,
  halvesHolidayWeeks: __,
  countsPhoneTalks: ___,
  ...NUMBERS
} = DEFAULT_FOLLOW_UP;
const A_KINDER_FOLLOW_UP = `?${new URLSearchParams({
  version: '1',
  ...Object.fromEntries(Object.entries(NUMBERS).map(([name, value]) => [name, String(value)])),
  callAfterDays: '30',
})}`;

/** Every route of the program. One that is missing here fails the sweep. */
export const ROUTE_CASES: Readonly<Record<string, RouteCase>> = {
  root: {},
  'routes/$': { params: { '*': { fixed: 'no/such/page' } }, allowed: [404] },
  'routes/health.live': {},
  'routes/health.ready': {},
  'routes/language': {},
  'routes/p.$slug': { params: { slug: { fixed: 'tromso' } }, allowed: [302] },
  'routes/q.$code': { params: { code: { fixed: 'uit' } }, allowed: [302] },

  'routes/_public': {},
  'routes/_public._index': {},
  'routes/_public.about-the-guide': {},
  'routes/_public.accessibility': {},
  'routes/_public.become-a-guide._index': {},
  'routes/_public.for-the-municipality': {},
  'routes/_public.privacy': {},
  'routes/_public.register._index': {},
  'routes/_public.register.$step': { params: { step: { fixed: 'name' } }, ...STEP },
  'routes/_public.register.thanks': OF_A_BRANCH,
  'routes/_public.register.too-young': {},
  'routes/_public.sign-up._index': {},
  'routes/_public.sign-up.about': STEP,
  'routes/_public.sign-up.done': OF_A_BRANCH,
  'routes/_public.sign-up.household': STEP,
  'routes/_public.sign-up.interests': STEP,
  'routes/_public.sign-up.languages': STEP,
  'routes/_public.sign-up.link': STEP,
  'routes/_public.sign-up.send': STEP,
  'routes/_public.sign-up.thanks': OF_A_BRANCH,
  'routes/_public.sign-up.times': STEP,
  'routes/_public.sign-up.wishes': STEP,

  'routes/demo': NOT_THE_DEMO,
  'routes/demo._index': NOT_THE_DEMO,
  'routes/demo.clock': NOT_THE_DEMO,
  'routes/demo.outbox': NOT_THE_DEMO,
  'routes/demo.reset': NOT_THE_DEMO,

  'routes/link': {},
  'routes/link.agreement.$secret': UNKNOWN_SECRET,
  'routes/link.application.$secret': UNKNOWN_SECRET,
  'routes/link.match.$secret': UNKNOWN_SECRET,
  'routes/link.pair.$secret.card': OLD_PAIR_LINK,
  'routes/link.pair.$secret.how': OLD_PAIR_LINK,
  'routes/link.pair.$secret.certificate.$certificateId._index': OLD_CERTIFICATE_LINK,
  'routes/link.pair.$secret.certificate.$certificateId.attest[.]pdf': OLD_CERTIFICATE_LINK,
  'routes/link.pair.$secret.closing': OLD_PAIR_LINK,
  'routes/link.pair.$secret.ideas': OLD_PAIR_LINK,

  'routes/link.pair.$secret': UNKNOWN_SECRET,
  'routes/link.pair.$secret._index': UNKNOWN_SECRET,
  // An unknown link is sent on to the first page, which says so.
  'routes/link.pair.$secret.expenses': { ...UNKNOWN_SECRET, allowed: [302] },
  'routes/log': {},
  'routes/log[.]webmanifest': {},
  'routes/link.pair.$secret.week': OLD_PAIR_LINK,
  'routes/link.pair.$secret.calendar': OLD_PAIR_LINK,
  'routes/link.pair.$secret.appointment.$file': {
    params: { ...UNKNOWN_SECRET.params, file: { fixed: `${'a'.repeat(26)}.ics` } },
    allowed: [302],
  },
  'routes/calendar.$file': {
    params: { file: { fixed: `${'A'.repeat(43)}.ics` } },
    allowed: [404],
  },
  'routes/link.pair.$secret.met': OLD_PAIR_LINK,

  'routes/desk': {},
  'routes/desk.tasks._index': {},
  'routes/desk.tasks.new': {},
  'routes/desk.tasks.put-off': {},
  'routes/desk.tasks.$taskId': { params: { taskId: 'task' } },
  'routes/desk.expenses._index': {},
  'routes/desk.expenses.$expenseId.photo': { params: { expenseId: 'expense' } },
  'routes/desk._index': {},
  'routes/desk.matches.$matchId': { params: { matchId: 'match' } },
  'routes/desk.matching._index': {},
  'routes/desk.matching.fairness': {},
  // Nothing is being made here: it leads to the plan.
  'routes/desk.matching.running': { allowed: [302] },
  'routes/desk.matching.approve': {},
  'routes/desk.matching.approved.$runId': { params: { runId: 'approval' } },
  // The participant stands in the query: for another branch there is no such page.
  'routes/desk.matching.change': {
    allowed: [200, 404],
    query: `?participant=${storyId('tromso:participant:fourteen-months')}`,
  },
  'routes/desk.matching.board': {},
  'routes/desk.matching.changes': {},
  'routes/desk.matching.recruit._index': {},
  'routes/desk.matching.round[.]json': {},
  'routes/desk.matching.recruit.poster': {},
  'routes/desk.matching.what-if._index': {},
  'routes/desk.matching.what-if.$draftId': { params: { draftId: 'draft' } },
  'routes/desk.matching.what-if.compare': {},
  'routes/desk.matching.$participantId': {
    params: { participantId: 'waiting' },
  },
  'routes/desk.matching.requests.$requestId': { params: { requestId: 'request' } },
  'routes/desk.certificates.$certificateId._index': { params: { certificateId: 'certificate' } },
  'routes/desk.certificates.$certificateId.attest[.]pdf': {
    params: { certificateId: 'certificate' },
  },
  'routes/desk.deputies': {},
  'routes/desk.hand-over': {},
  'routes/desk.pairings._index': {},
  'routes/desk.pairings.$pairingId': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.cards': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.check-ins': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId_.cards.sheet': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.week': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.cover': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.closing': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.history': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId._index': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.meetings': { params: { pairingId: 'pairing' } },
  'routes/desk.pairings.$pairingId.agreement': { params: { pairingId: 'pairing' } },
  'routes/desk.campaigns._index': {},
  'routes/desk.campaigns.$campaignId': { params: { campaignId: 'campaign' } },
  'routes/desk.ideas._index': {},
  'routes/desk.ideas.$code': { params: { code: { fixed: 'cafe' } } },
  'routes/desk.deliveries': {},
  'routes/desk.guides._index': {},
  'routes/desk.guides.new': {},
  'routes/desk.guides.$guideId._index': { params: { guideId: 'guide' } },
  'routes/desk.guides.$guideId.contact': { params: { guideId: 'guide' } },
  'routes/desk.guides.$guideId.answer': { params: { guideId: 'guide' } },
  'routes/desk.guides.$guideId.code': { params: { guideId: 'guide' } },
  'routes/desk.guides.$guideId.edit': { params: { guideId: 'guide' } },
  'routes/desk.import._index': {},
  'routes/desk.import.$runId._index': { params: { runId: 'import' } },
  'routes/desk.import.$runId.columns': { params: { runId: 'import' }, sendsOn: true },
  'routes/desk.import.$runId.rows[.]csv': { params: { runId: 'import' } },
  'routes/desk.settings._index': {},
  'routes/desk.settings.follow-up': { query: A_KINDER_FOLLOW_UP },
  'routes/desk.settings.matching': { query: A_STRICTER_MATCHING },
  'routes/desk.settings.versions.$version': { params: { version: { fixed: '1' } } },

  'routes/account': {},
  'routes/account._index': {},
  'routes/me': {},
  'routes/me._index': SENDS_ON,
  'routes/steering': {},
  'routes/steering._index': {},
  'routes/steering.fairness': {},
  'routes/admin': {},
  'routes/admin._index': {},
  'routes/admin.invite': {},

  'routes/first-start': { allowed: [404] },
  'routes/sign-in': {},
  'routes/sign-in._index': SENDS_ON,
  'routes/sign-in.code': { ...SENDS_ON, query: '?attempt=abcdefghijklmnopqrstuvwx23' },
  'routes/sign-in.enrol': SENDS_ON,
  'routes/sign-in.role': SENDS_ON,
  'routes/sign-in.second-factor': SENDS_ON,
  'routes/sign-in.sent': {},
  'routes/sign-in.spoken': {},
  'routes/sign-in.staff': SENDS_ON,
  'routes/sign-out': { allowed: [302] },
  'routes/link.invitation.$secret': UNKNOWN_SECRET,
  'routes/link.sign-in.$secret': UNKNOWN_SECRET,

  'routes/desk.participants._index': {},
  'routes/desk.participants.new': {},
  'routes/desk.participants.$participantId._index': { params: { participantId: 'participant' } },
  'routes/desk.participants.$participantId.contact': { params: { participantId: 'participant' } },
  'routes/desk.participants.$participantId.talk': { params: { participantId: 'participant' } },
  'routes/desk.participants.$participantId.code': { params: { participantId: 'participant' } },
  'routes/desk.special-care': {},
  'routes/caseworker': {},
  'routes/caseworker._index': {},
  'routes/caseworker.new': {},
  'routes/caseworker.sent': {},
  'routes/caseworker.referrals.$referralId': {
    params: { referralId: 'referral' },
    ofRecord: 'referral.read',
  },
};
