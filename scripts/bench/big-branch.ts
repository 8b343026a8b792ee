import { today } from '../../app/domain/kernel/programme-time';
import { systemClock } from '../../app/infra/clock.server';
import { openDatabase } from '../../app/infra/db/open-database.server';
import { emptyBook, writeBook } from '../../prisma/scenarios/book';
import { calendarFrom } from '../../prisma/scenarios/calendar';
import { type Dice, dice as openDice, storyId } from '../../prisma/scenarios/dice';
import { drawGuide } from '../../prisma/scenarios/draw-guide';
import { drawParticipant } from '../../prisma/scenarios/draw-participant';
import { seedStory } from '../../prisma/scenarios/story';
import type { Teller } from '../../prisma/scenarios/tell';
import { tellGuide } from '../../prisma/scenarios/tell-guide';
import { tellParticipant } from '../../prisma/scenarios/tell-participant';

/** Branch of the story that everybody is added to. */
export const BIG_BRANCH = storyId('branch:tromso');
const AT_ONCE = 1_000;

/**
 * Writes the story into an empty embedded database, and so many more people who wait and guides
 * who are available into its first branch. With free times as scarce as `times` (share of those
 * drawn that stay), fewer pairs are possible.
 */
export async function writeBigBranch(
  folder: string,
  count: { readonly people: number; readonly guides: number; readonly times: number },
): Promise<void> {
  const database = await openDatabase({ url: '', dataDir: folder });
  await seedStory({ database, clock: systemClock, env: { baseUrl: 'http://127.0.0.1' } });
  const calendar = calendarFrom(today(systemClock));
  const dice = openDice(count.people);
  for (let first = 0; first < Math.max(count.people, count.guides); first += AT_ONCE) {
    const teller: Teller = {
      book: emptyBook(),
      calendar,
      branchId: BIG_BRANCH,
      slug: 'tromso',
      coordinatorId: storyId('tromso:user:coordinator'),
      isBrief: true,
      id: (name) => storyId(`tromso:${name}`),
      nextPhone: (
        (next) => () =>
          `+47${next++}`
      )(46_000_000 + 2 * first),
    };
    for (let n = first; n < first + AT_ONCE; n++) {
      if (n < count.people) tellWaiting(teller, dice, `big-${n}`, count.times);
      if (n < count.guides) tellFree(teller, dice, `big-${n}`, count.times);
    }
    await database.system.$transaction((tx) => writeBook(tx, teller.book), { timeout: 120_000 });
  }
  await database.close();
}

function tellWaiting(teller: Teller, dice: Dice, key: string, times: number): void {
  const drawn = drawParticipant(dice, teller.calendar.today.year);
  const availability = fewer(drawn.profile.availability, dice, times);
  const draft = { ...drawn, profile: { ...drawn.profile, availability } };
  const arrived = dice.between(2, 900);
  tellParticipant(teller, key, draft, {
    state: 'waiting',
    source: 'self',
    arrived,
    inStateFor: 1,
  });
}

function tellFree(teller: Teller, dice: Dice, key: string, times: number): void {
  const drawn = drawGuide(dice, teller.calendar.today.year);
  const availability = fewer(drawn.profile.availability, dice, times);
  const draft = { ...drawn, profile: { ...drawn.profile, availability } };
  tellGuide(teller, key, draft, {
    state: 'available',
    signedUp: dice.between(20, 300),
    inStateFor: 2,
  });
}

/** At least one is left: nobody waits without a time to meet. */
function fewer<T>(list: readonly T[], dice: Dice, share: number): T[] {
  const left = list.filter(() => dice.chance(share));
  return left.length > 0 || list.length === 0 ? left : [dice.pick(list)];
}
