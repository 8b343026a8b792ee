import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { frameOn, pause, storyWith, talk } from '~/testing/stories';
import type { PairingStory, StoryCheckIn } from '../story';
import { calendarItems, dueItems } from './due';
import type { CheckInKind } from './kinds';

// A year of a pairing, told day by day. A coordinator answers what is due after so many days as
// chance says, some of it never; a scheduler asks for what is due, and remembers what it asked.

const START = Temporal.PlainDate.from('2027-10-31');
const LAST_DAY = 400;
const on = (day: number) => START.add({ days: day });

const anyYear = fc
  .record({
    startsOn: fc.integer({ min: 0, max: 120 }).map((days) => START.add({ days })),
    pauses: fc.array(fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 56 })), {
      maxLength: 3,
    }),
    free: fc.array(fc.tuple(fc.integer({ min: 0, max: 390 }), fc.integer({ min: 0, max: 14 })), {
      maxLength: 2,
    }),
    /** Days until an item is answered, by turn; above 60 is never. */
    patience: fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 12 }),
  })
  .map(({ startsOn, pauses, free, patience }) => ({
    story: storyWith({
      startedOn: startsOn.toString(),
      breaks: pauses.map(([from, days]) => pause(`${on(from)}`, `${on(from + days)}`)),
    }),
    freeDays: free.map(([from, days]) => ({
      fromOn: `${on(from)}`,
      untilOn: `${on(from + days)}`,
      name: 'free',
    })),
    patience,
  }));
type Year = typeof anyYear extends fc.Arbitrary<infer T> ? T : never;

const frame = (day: number, { freeDays }: Year) => frameOn(`${on(day)}`, { freeDays });

/** The story with everything answered that a coordinator has answered by a day. */
function answeredBy(day: number, { story, patience }: Year, firstGiven: Map<string, number>) {
  const checkIns: StoryCheckIn[] = [];
  let turn = 0;
  for (const [key, given] of firstGiven) {
    const waits = patience[turn++ % patience.length] ?? 0;
    const kind = key.split(':')[0] ?? '';
    if (kind === 'end' || waits > 60 || given + waits >= day) continue;
    checkIns.push(
      talk(`${on(given + waits)}`, {
        dueKey: key,
        kind: kind as CheckInKind,
        side: key.endsWith('participant') ? 'participant' : 'guide',
      }),
    );
  }
  return { ...story, checkIns } satisfies PairingStory;
}

/** What is wrong with a year that somebody asks about every day; empty where nothing is. */
function faultsOf(year: Year): string[] {
  const firstGiven = new Map<string, number>();
  const done = new Set<string>();
  const faults: string[] = [];
  for (let day = 0; day <= LAST_DAY; day++) {
    const story = answeredBy(day, year, firstGiven);
    const given = dueItems(story, frame(day, year)).map(({ key }) => key);
    const all = calendarItems(story, frame(day, year));
    const today = on(day);
    const fault = (what: string, key: string) => faults.push(`${today} ${key}: ${what}`);
    if (new Set(given).size < given.length) fault('given twice', given.join());
    if (new Set(all.map(({ key }) => key)).size < all.length) fault('two of a key', '');
    for (const { key, dueOn, status } of all) {
      const isDue = Temporal.PlainDate.compare(dueOn, today) <= 0;
      if (given.includes(key) !== (status === 'open')) fault('given and not open', key);
      if (!isDue && (status === 'open' || status === 'waiting')) fault('before its day', key);
      if (isDue && status === 'coming') fault('forgotten', key);
      if (done.has(key) && status !== 'done') fault('came back', key);
      if (status === 'done') done.add(key);
    }
    for (const key of firstGiven.keys()) {
      if (!all.some((item) => item.key === key)) fault('dropped', key);
    }
    for (const key of given) if (!firstGiven.has(key)) firstGiven.set(key, day);
  }
  return faults;
}

it('asked every day, gives each item from its day on until it is done, and then never again', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      expect(faultsOf(year)).toEqual([]);
    }),
    { numRuns: 10, seed: 4 },
  );
});

describe('a scheduler that remembers what it asked', () => {
  const asked = (year: Year, runsOn: (day: number) => number) => {
    const sent: string[] = [];
    const remembered = new Set<string>();
    for (let day = 0; day <= LAST_DAY; day++) {
      for (let run = 0; run < runsOn(day); run++) {
        // Nobody answers: what is asked then depends on the days alone.
        for (const { key } of dueItems(year.story, frame(day, year))) {
          if (remembered.has(key)) continue;
          remembered.add(key);
          sent.push(key);
        }
      }
    }
    return sent;
  };

  it('asks for the same, once each: daily, weekly, twice at once and after a week without running', () => {
    fc.assert(
      fc.property(anyYear, fc.integer({ min: 0, max: 390 }), (year, outage) => {
        // It runs on the last day, and then nothing waits in a pause that began before.
        const calm = {
          ...year,
          story: {
            ...year.story,
            breaks: year.story.breaks.filter(({ untilOn }) => untilOn.until(on(380)).sign > 0),
          },
          freeDays: year.freeDays.filter(({ untilOn }) => untilOn < `${on(380)}`),
        };
        const isLast = (day: number) => day === LAST_DAY;
        const daily = asked(calm, () => 1);
        expect(new Set(daily).size).toBe(daily.length);
        const plans = [
          asked(calm, (day) => (day % 7 === 3 || isLast(day) ? 1 : 0)),
          asked(calm, () => 2),
          asked(calm, (day) => (day >= outage && day < outage + 7 && !isLast(day) ? 0 : 1)),
        ];
        for (const sent of plans) expect([...sent].sort()).toEqual([...daily].sort());
      }),
      { numRuns: 6, seed: 5 },
    );
  });
});
