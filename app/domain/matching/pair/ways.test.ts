import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Ways } from './ways';

const district = fc.constantFrom('a', 'b', 'c', 'd', '7', 'by-agreement');
const table = fc.dictionary(district, fc.dictionary(district, fc.nat(200)));

it('knows each way as the table has it, from either side, whatever its order', () => {
  fc.assert(
    fc.property(
      table,
      fc.array(fc.tuple(district, district), { maxLength: 12 }),
      (minutes, asked) => {
        const ways = new Ways(minutes);
        for (const [from, to] of asked) {
          const known = minutes[from]?.[to] ?? minutes[to]?.[from] ?? null;
          const isAgreed = from === 'by-agreement' || to === 'by-agreement';
          const expected = isAgreed ? null : from === to ? 0 : known;
          expect(ways.minutes(ways.numberOf(from), ways.numberOf(to))).toBe(expected);
        }
      },
    ),
    { numRuns: 400, seed: 4 },
  );
});

it('knows no way without a table', () => {
  const ways = new Ways(null);
  expect(ways.minutes(ways.numberOf('a'), ways.numberOf('b'))).toBeNull();
});
