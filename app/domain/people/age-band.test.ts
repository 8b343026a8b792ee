import { expect, it } from 'vitest';
import { ageBandOf, childBandOf } from './age-band';

it.each([
  [15, null],
  [16, '16-17'],
  [17, '16-17'],
  [18, '18-25'],
  [25, '18-25'],
  [26, '26-35'],
  [35, '26-35'],
  [36, '36-45'],
  [45, '36-45'],
  [46, '46-55'],
  [55, '46-55'],
  [56, '56-66'],
  [66, '56-66'],
  [67, '67+'],
  [99, '67+'],
] as const)('somebody of %i is in band %s', (age, band) => {
  expect(ageBandOf(2026 - age, 2026)).toBe(band);
});

it.each([
  [0, '0-5'],
  [5, '0-5'],
  [6, '6-12'],
  [12, '6-12'],
  [13, '13-17'],
  [17, '13-17'],
  [18, null],
] as const)('a child of %i is in band %s', (age, band) => {
  expect(childBandOf(2026 - age, 2026)).toBe(band);
});

it('says nothing of an unknown year', () => {
  expect(ageBandOf(null, 2026)).toBeNull();
  expect(childBandOf(null, 2026)).toBeNull();
});
