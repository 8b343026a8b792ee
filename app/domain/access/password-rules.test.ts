import { describe, expect, test } from 'vitest';
import { checkPassword } from './password-rules';

const OWN = ['Ingrid Solbakken', 'ingrid.solbakken@example.org', 'Fyrlykta Tromsø'];

describe('password rules', () => {
  test('eleven characters are too few, twelve are enough', () => {
    expect(checkPassword('bjørk og rev', OWN)).toBeNull();
    expect(checkPassword('bjørk og re', OWN)).toBe('password-too-short');
  });

  test('128 characters are allowed, and no more', () => {
    const long = 'en lang setning om fisk og fjell '.repeat(4).slice(0, 128);
    expect(checkPassword(long, OWN)).toBeNull();
    expect(checkPassword(`${long}x`, OWN)).toBe('password-too-long');
  });

  test.each([
    'passord12345',
    'P@ssw0rd1234',
    'Sommer2026!!',
    'ingridsolbakken',
    'Ingrid.Solbakken1',
    'flyktningguide1',
    'RodeKors2026!',
    'Tromsø2026Tromsø',
    'aaaaaaaaaaaa',
    'abababababab',
    'abcdefghijkl',
    '210987654321',
    'qwertyuiopåa',
  ])('%s is too easy', (password) => {
    expect(checkPassword(password, OWN)).toBe('password-too-easy');
  });

  test.each([
    'regn over Lyngsalpene',
    'kaffe-kopp-ved-kaia',
    'пять зелёных лодок',
  ])('%s is good', (password) => {
    expect(checkPassword(password, OWN)).toBeNull();
  });
});
