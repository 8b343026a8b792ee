import { expect, it } from 'vitest';
import { renameDistricts } from './districts';

const known = [
  { code: 'centre', name: 'Sentrum' },
  { code: 'kroken', name: 'Kroken' },
];

it('keeps the code of a name that stays, whatever its line', () => {
  expect(renameDistricts(known, ['Kroken', 'Sentrum'])).toEqual([known[1], known[0]]);
});

it('takes a changed line on a list of the same length for the same district', () => {
  expect(renameDistricts(known, ['Sentrum', 'Kroken og omegn'])).toEqual([
    known[0],
    { code: 'kroken', name: 'Kroken og omegn' },
  ]);
});

it('gives a new name a code of its own, without empty lines and doubles', () => {
  expect(renameDistricts(known, ['Sentrum', '', 'Kroken', 'Håkøya ', 'Håkøya', 'Håkøya!'])).toEqual(
    [...known, { code: 'hakoya', name: 'Håkøya' }, { code: 'hakoya-2', name: 'Håkøya!' }],
  );
});
