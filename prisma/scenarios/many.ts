import { today } from '../../app/domain/kernel/programme-time';
import type { GuideState } from '../../app/domain/people/guide-lifecycle';
import type { ParticipantState } from '../../app/domain/people/participant-lifecycle';
import type { Runtime } from '../../app/infra/runtime';
import { type Book, emptyBook, writeBook } from './book';
import { type Calendar, calendarFrom } from './calendar';
import { suited } from './cast';
import { type Dice, dice as openDice, storyId } from './dice';
import { drawGuide } from './draw-guide';
import { drawParticipant } from './draw-participant';
import type { Teller } from './tell';
import { tellTalks } from './tell-check-ins';
import { tellGuide } from './tell-guide';
import { tellRhythm } from './tell-meetings';
import { type AgreementTexts, tellPairing } from './tell-pairing';
import { tellParticipant } from './tell-participant';

/** What ten busy years leave behind: most people have come and gone, few wait today. */
const GUIDE_STATES = [
  ['alumni', 46],
  ['withdrawn', 12],
  ['declined', 10],
  ['referred-elsewhere', 4],
  ['resting', 4],
  ['available', 3],
  ['onboarding', 1],
  ['applied', 1],
] as const satisfies readonly (readonly [GuideState, number])[];
const PARTICIPANT_STATES = [
  ['completed', 52],
  ['moved', 16],
  ['withdrawn', 14],
  ['lapsed', 8],
  ['waiting', 3],
  ['registered', 1],
  ['referred', 1],
] as const satisfies readonly (readonly [ParticipantState, number])[];

/** Of a hundred people so many are in a pair that runs. */
const IN_PAIRS = 16;
const GUIDES_OF_THE_REST = 0.38;
/** Days between meetings, and the most since the last, by share (domain.md D). */
const RHYTHMS = [
  [[7, 6], 45],
  [[10, 9], 20],
  [[14, 13], 22],
  [[28, 27], 8],
  [[9, 60], 5],
] as const satisfies readonly (readonly [readonly [number, number], number])[];
const PEOPLE_AT_ONCE = 2_000;
const TEXTS: AgreementTexts = { version: '2026-11', nb: 'Avtale', en: 'Agreement' };

/**
 * Adds so many people to the story's first branch, for measuring: seeded with `seedStory` first. The
 * same count always gives the same people. Written in pieces, about 2,000 people a transaction.
 */
export async function seedMany(
  runtime: Pick<Runtime, 'database' | 'clock'>,
  count: number,
): Promise<void> {
  const calendar = calendarFrom(today(runtime.clock));
  const dice = openDice(count);
  for (let first = 0; first < count; first += PEOPLE_AT_ONCE) {
    const book = emptyBook();
    tellMany(book, calendar, dice, { first, last: Math.min(first + PEOPLE_AT_ONCE, count) });
    await runtime.database.system.$transaction((tx) => writeBook(tx, book), { timeout: 120_000 });
  }
}

function tellMany(
  book: Book,
  calendar: Calendar,
  dice: Dice,
  numbers: { readonly first: number; readonly last: number },
): void {
  const teller = tellerOf(book, calendar, numbers.first);
  const caseworkerId = storyId('tromso:user:caseworker');
  const year = calendar.today.year;
  for (let number = numbers.first; number < numbers.last; number++) {
    const key = `many-${number}`;
    const arrived = dice.between(30, 3_600);
    const inStateFor = dice.between(1, arrived);
    if (dice.between(1, 100) <= IN_PAIRS / 2) {
      tellPair(teller, dice, key, caseworkerId);
      number++;
    } else if (dice.chance(GUIDES_OF_THE_REST)) {
      const state = dice.weighted(GUIDE_STATES);
      const recent = state === 'applied' || state === 'onboarding';
      tellGuide(teller, key, drawGuide(dice, year), {
        state,
        signedUp: recent ? dice.between(1, 40) : arrived,
        inStateFor: recent ? 1 : inStateFor,
      });
    } else {
      const state = dice.weighted(PARTICIPANT_STATES);
      const isNew = state === 'registered' || state === 'referred' || state === 'waiting';
      tellParticipant(teller, key, drawParticipant(dice, year), {
        state,
        source: dice.chance(0.84) ? 'referral' : 'self',
        caseworkerId,
        arrived: isNew ? dice.between(2, 420) : arrived,
        inStateFor: isNew ? 1 : inStateFor,
      });
    }
  }
}

function tellPair(teller: Teller, dice: Dice, key: string, caseworkerId: string): void {
  const year = teller.calendar.today.year;
  const sex = dice.chance(0.7) ? 'woman' : 'man';
  const guide = { ...drawGuide(dice, year, sex), unit: 'single' as const, others: [] };
  const drawn = { ...drawParticipant(dice, year, { sex }), unit: 'single' as const, others: [] };
  const started = dice.between(3, 330);
  const agreed = started + 9;
  const guideId = tellGuide(teller, key, guide, {
    state: 'available',
    signedUp: agreed + 120,
    inStateFor: agreed + 10,
  });
  const participantId = tellParticipant(teller, key, suited(drawn, guide), {
    state: 'waiting',
    source: 'referral',
    caseworkerId,
    arrived: agreed + dice.between(10, 300),
    inStateFor: agreed + 8,
  });
  const isTrial = started < 28;
  const pairingId = tellPairing(
    teller,
    { guideId, participantId },
    {
      state: isTrial ? 'trial' : 'active',
      agreed,
      started,
      inStateFor: isTrial ? started : started - 28,
    },
    { judgement: { score: dice.between(450, 780), explanation: {} }, texts: TEXTS },
  );
  const [every, last] = dice.weighted<readonly [number, number]>(RHYTHMS);
  const first = Math.max(started - 3, 1);
  tellRhythm(teller, dice, pairingId, { every, first, last: dice.between(1, last) });
  const pairing = teller.book.pairing.at(-1);
  if (pairing) tellTalks(teller, dice, pairing, { share: 0.9 });
}

/** Goes on in the story's first branch. */
function tellerOf(book: Book, calendar: Calendar, first: number): Teller {
  let phones = 45_000_000 + first * 2;
  return {
    book,
    calendar,
    branchId: storyId('branch:tromso'),
    slug: 'tromso',
    coordinatorId: storyId('tromso:user:coordinator'),
    isBrief: true,
    id: (name) => storyId(`tromso:${name}`),
    nextPhone: () => `+47${phones++}`,
  };
}
