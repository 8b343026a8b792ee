import type { Teller } from './tell';
import { type ExpenseTold, tellExpense } from './tell-life';
import {
  type CardTold,
  tellCard,
  tellClosingAnswer,
  tellContact,
  tellHandTask,
} from './tell-papers';

const SAME: Omit<CardTold, 'side'> = {
  rhythm: 'weekly',
  together: ['talk', 'walk', 'town'],
  limits: ['money'],
  reach: 'sms',
};
/** By the guide's key, with the day on which both filled in theirs. */
const CARDS: Readonly<Record<string, readonly [number, readonly CardTold[]]>> = {
  booked: [
    2,
    [
      { ...SAME, side: 'guide', rhythm: 'every-second-week', limits: ['home', 'late'] },
      { ...SAME, side: 'participant', together: ['talk', 'food', 'letters'], reach: 'call' },
    ],
  ],
  // The participant's is missing, and the first meeting is still to be arranged.
  'to-book': [1, [{ ...SAME, side: 'guide' }]],
  'trial-10': [12, both(SAME)],
  'trial-20': [23, both({ ...SAME, together: ['talk', 'nature'] })],
  'trial-29': [31, both({ ...SAME, rhythm: 'open' })],
  solveig: [155, both({ ...SAME, together: ['talk', 'food', 'culture'] })],
  couple: [95, both({ ...SAME, together: ['children', 'nature', 'food'] })],
  'active-48': [51, both(SAME)],
  'active-99': [
    101,
    [
      { ...SAME, side: 'guide', rhythm: 'monthly' },
      { ...SAME, side: 'participant' },
    ],
  ],
};

function both(card: Omit<CardTold, 'side'>): readonly CardTold[] {
  return [
    { ...card, side: 'guide' },
    { ...card, side: 'participant' },
  ];
}

const EXPENSES: Readonly<Record<string, readonly ExpenseTold[]>> = {
  solveig: [
    { daysAgo: 4, kroner: 84, kind: 'bus', state: 'sent', note: 'Buss til Kvaløya.' },
    { daysAgo: 39, kroner: 130, kind: 'ticket', state: 'paid' },
  ],
  couple: [{ daysAgo: 9, kroner: 260, kind: 'food', state: 'sent', note: 'Middag for fem.' }],
  'second-chance': [{ daysAgo: 12, kroner: 198, kind: 'ticket', state: 'approved' }],
  'active-205': [
    { daysAgo: 26, kroner: 480, kind: 'equipment', state: 'declined', reasonCode: 'not-covered' },
  ],
  completed: [{ daysAgo: 62, kroner: 96, kind: 'bus', state: 'paid' }],
};

/** What lies on paper beside the meetings: cards, outlays, closing answers, tasks, talks. */
export function tellPapers(teller: Teller): void {
  const idOf = (key: string) => {
    const row = teller.book.pairing.find((one) => one.guideId === teller.id(`guide:${key}`));
    if (!row) throw new Error(`Nobody is paired as ${key}`);
    return row.id;
  };
  for (const [key, [daysAgo, cards]] of Object.entries(CARDS)) {
    for (const card of cards) tellCard(teller, idOf(key), daysAgo, card);
  }
  for (const [key, expenses] of Object.entries(EXPENSES)) {
    for (const expense of expenses) tellExpense(teller, idOf(key), expense);
  }
  const ended = [
    ['closing', 'guide', 'new-pairing', 4],
    ['completed', 'guide', 'rest', 46],
    ['completed', 'participant', 'friends', 45],
    ['alumni', 'guide', 'friends', 401],
    ['alumni', 'participant', 'friends', 401],
  ] as const;
  for (const [key, side, nextStep, daysAgo] of ended) {
    tellClosingAnswer(teller, idOf(key), { side, nextStep, daysAgo });
  }
  tellTasks(teller, idOf);
  tellTalks(teller);
  tellDeputy(teller);
}

function tellTasks(teller: Teller, idOf: (key: string) => string): void {
  const [first, second] = [teller.id('user:coordinator'), teller.id('user:second-coordinator')];
  tellHandTask(teller, {
    key: 'cabin',
    title: 'Bestill rom til fellesmøtet i desember',
    due: 2,
    assignee: first,
  });
  tellHandTask(teller, {
    key: 'skates',
    title: 'Spør om de fikk låne skøyter',
    due: 0,
    assignee: first,
    about: { type: 'pairing', id: idOf('solveig') },
  });
  tellHandTask(teller, {
    key: 'card',
    title: 'Ta med nytt ID-kort',
    due: 1,
    assignee: second,
    about: { type: 'guide', id: teller.id('guide:active-170') },
  });
  tellHandTask(teller, { key: 'coffee', title: 'Kjøp kaffe til kontoret', due: -5 });
  tellHandTask(teller, {
    key: 'thanks',
    title: 'Takk biblioteket for lånet av rommet',
    due: 8,
    assignee: first,
    done: 7,
  });
}

function tellTalks(teller: Teller): void {
  const guide = (key: string) => ({ type: 'guide' as const, id: teller.id(`guide:${key}`) });
  const participant = (key: string) => ({
    type: 'participant' as const,
    id: teller.id(`participant:${key}`),
  });
  tellContact(teller, guide('active-118'), {
    channel: 'call',
    daysAgo: 9,
    note: 'Ville vente en uke til.',
  });
  tellContact(teller, participant('active-118'), {
    channel: 'sms',
    daysAgo: 8,
    note: 'Spurte om torsdag passer.',
  });
  tellContact(teller, guide('solveig'), { channel: 'talk', daysAgo: 33, note: 'Alt går fint.' });
}

/** The second coordinator is on a course this week; the first has the tasks meanwhile. */
function tellDeputy(teller: Teller): void {
  const { book, calendar, branchId } = teller;
  book.deputyship.push({
    id: teller.id('deputyship:course'),
    branchId,
    forUserId: teller.id('user:second-coordinator'),
    deputyUserId: teller.id('user:coordinator'),
    fromOn: calendar.day(1),
    untilOn: calendar.day(-5),
    byUserId: teller.id('user:second-coordinator'),
    createdAt: calendar.moment(6, 15),
  });
}
