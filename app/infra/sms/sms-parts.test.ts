import { expect, it } from 'vitest';
import { smsParts } from './sms-parts';

it.each([
  ['', 1],
  ['æøå ÆØÅ é €'.padEnd(159, 'x'), 1],
  ['x'.repeat(160), 1],
  ['x'.repeat(161), 2],
  [`${'x'.repeat(159)}€`, 2],
  ['x'.repeat(306), 2],
  ['x'.repeat(307), 3],
  ['я'.repeat(70), 1],
  ['я'.repeat(71), 2],
  ['ሰ'.repeat(134), 2],
  ['ሰ'.repeat(135), 3],
])('counts the parts as a phone network does (%#)', (text, parts) => {
  expect(smsParts(text)).toBe(parts);
});
