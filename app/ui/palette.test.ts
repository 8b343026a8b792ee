import { expect, it } from 'vitest';
import { paletteFor } from './palette';

it.each([
  ['#0f5b62', 'fjord'],
  ['#2c5a3c', 'spruce'],
  ['#1f4e79', 'sea'],
  ['#6b4370', 'heather'],
  ['#3b4480', 'bilberry'],
  ['#00ff00', 'spruce'],
])('gives %s the palette that is nearest: %s', (colour, palette) => {
  expect(paletteFor(colour)).toBe(palette);
});

it.each([
  '',
  'teal',
  '#cc0000',
  '#d52b1e',
  '#808080',
  '#ff9900',
])('gives "%s" ours: it is grey, no colour, or too near to an emblem', (colour) => {
  expect(paletteFor(colour)).toBe('fjord');
});
