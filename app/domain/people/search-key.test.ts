import { describe, expect, it } from 'vitest';
import { searchKeyOf, searchTermsOf } from './search-key';

function finds(typed: string, ...names: string[]): boolean {
  const key = searchKeyOf(...names);
  const terms = searchTermsOf(typed);
  return (
    terms.length > 0 &&
    terms.every((alternatives) => alternatives.some((term) => key.includes(term)))
  );
}

describe('a search for a name', () => {
  it.each([
    ['asa', 'Åsa', 'Løkke'],
    ['lokke', 'Åse', 'Løkke'],
    ['Løkke', 'Åse', 'Løkke'],
    ['saether', 'Kari', 'Sæther'],
    ['suorri', 'Piera', 'Šuorri'],
    ['anne li', 'Anne-Lise', 'Moen'],
    ['moen anne', 'Anne-Lise', 'Moen'],
    ['mohamad', 'محمد', 'أحمد'],
    ['Muhammad', 'Мухаммед', ''],
    ['محمد', 'Mohammed', 'Ahmad'],
    ['olena', 'Олена', 'Шевченко'],
    ['shevch', 'Олена', 'Шевченко'],
    ['Олена', 'Олена', 'Шевченко'],
  ])('finds by %s: %s %s', (typed, first, last) => {
    expect(finds(typed, first, last)).toBe(true);
  });

  it.each([
    ['ari', 'Kari', 'Moen'],
    ['kurt', 'Kari', 'Moen'],
    ['kari berg', 'Kari', 'Moen'],
    ['   ', 'Kari', 'Moen'],
    ['%', 'Kari', 'Moen'],
  ])('does not find by %s: %s %s', (typed, first, last) => {
    expect(finds(typed, first, last)).toBe(false);
  });

  it('keeps an empty key for an empty name', () => {
    expect(searchKeyOf('', ' ')).toBe('');
  });
});
