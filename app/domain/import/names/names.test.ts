import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseName } from './parse-name';
import { shapeOf, soundsAlike } from './skeleton';

describe('one column or two', () => {
  test.each([
    ['Ghebremedhin, Amina', 'Amina', 'Ghebremedhin'],
    ['Anne Marie Eira', 'Anne Marie', 'Eira'],
    ['Reza Al-Hassan', 'Reza', 'Al-Hassan'],
    ['Abdi al Hassan', 'Abdi', 'al Hassan'],
    ['Ludwig van der Berg', 'Ludwig', 'van der Berg'],
    ['Selam', 'Selam', ''],
    ['Berg-Nilsen, Turid', 'Turid', 'Berg-Nilsen'],
  ])('%s', (full, firstName, lastName) => {
    expect(parseName({ full })).toMatchObject({ ok: true, value: { firstName, lastName } });
  });

  test('a heading that puts the family name first is believed where there is no comma', () => {
    const name = parseName({ full: 'Hansen Kari Anne', order: 'last-first' });
    expect(name).toMatchObject({ value: { firstName: 'Kari Anne', lastName: 'Hansen' } });
  });

  test('a spelling in another script behind the name is kept apart', () => {
    expect(parseName({ full: 'Dawit Tekle (ተክለ)' })).toMatchObject({
      value: { firstName: 'Dawit', lastName: 'Tekle', otherSpelling: 'ተክለ' },
    });
    expect(parseName({ full: 'Kari (Kaja) Hansen' })).toMatchObject({
      value: { firstName: 'Kari (Kaja)', lastName: 'Hansen', otherSpelling: '' },
    });
  });

  test('letters that were lost are kept and flagged', () => {
    for (const full of ['?ahin, Selam', 'SÃ¦ther, Astrid', 'S\ufffdther, Astrid']) {
      expect(parseName({ full })).toMatchObject({ ok: true, value: { needsCheck: true } });
    }
    expect(parseName({ full: 'Şahin, Selam' })).toMatchObject({ value: { needsCheck: false } });
  });

  test.each([
    [{ full: '' }, 'name-missing'],
    [{ full: 'Ali\u0000' }, 'name-unreadable'],
    [{ full: 'Ali\u202egnp' }, 'name-unreadable'],
    [{ full: 'Ali \ud800' }, 'name-unreadable'],
    [{ full: '12345' }, 'name-no-letters'],
    [{ first: 'a'.repeat(81) }, 'name-too-long'],
  ])('%j is refused as %s', (cells, refusal) => {
    expect(parseName(cells)).toMatchObject({ ok: false, refusal });
  });

  test('any text is refused or comes back whole, composed as NFC', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (full) => {
        const name = parseName({ full });
        if (!name.ok) return;
        const { firstName, lastName, otherSpelling } = name.value;
        const letters = (text: string) =>
          [...text.normalize('NFC').replace(/[\s,()]+/g, '')].sort().join('');
        expect(letters(`${firstName}${lastName}${otherSpelling}`)).toBe(letters(full));
      }),
    );
  });

  test('two columns come back exactly as they are', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^\p{L}{1,20}$/u),
        fc.stringMatching(/^\p{L}{1,20}$/u),
        (a, b) => {
          const name = parseName({ first: a, last: b });
          expect(name).toMatchObject({
            value: { firstName: a.normalize('NFC'), lastName: b.normalize('NFC') },
          });
        },
      ),
    );
  });
});

describe('names that sound alike', () => {
  const SAME = [
    ['Mohammed', 'Mohamad', 'Muhammad', 'Mohamed', 'محمد', 'Мухаммед', 'Mehmet'],
    ['Al-Hassan', 'Alhasan', 'الحسن', 'Al Hassan', 'El-Hassan', 'Аль-Хасан'],
    ['Tekle', 'ተክለ', 'Текле'],
    ['Ghebremedhin', 'Gebremedhin', 'ገብረመድህን'],
    ['Yulia', 'Julia', 'Юлія', 'Юлия', 'Iuliia'],
    ['Abdulrahman', 'Abd al-Rahman', 'Abdurrahman', 'عبد الرحمن', 'عبدالرحمن'],
    ['Şahin', 'Shahin', 'Шахин', 'شاهین'],
    ['Shevchenko', 'Шевченко'],
    ['Serhii', 'Сергій', 'Sergei'],
    ['Yusuf', 'يوسف', 'Jusuf', 'Yousef'],
    ['Fatima', 'فاطمة', 'Fatma', 'Fatimah'],
    ['Zahra', 'زهرا', 'Zehra'],
    ['Ahmad', 'احمد', 'أحمد', 'Ахмад', 'Achmed'],
    ['Dawit', 'ዳዊት', 'David'],
    ['Svitlana', 'Світлана', 'Svetlana'],
    ['Hussein', 'حسين', 'Хусейн'],
    ['Ødegård', 'Odegard', 'Ødegaard'],
    ['Sæther', 'Sather'],
  ];
  test.each(SAME.map((names) => [names.join(' = '), names] as const))('%s', (_, names) => {
    const shapes = names.map((name) => shapeOf('Ola', name));
    for (const shape of shapes) expect(soundsAlike(shape, shapes[0] ?? shape)).toBe(true);
  });

  test.each([
    ['Amina', 'Tekle', 'Yulia', 'Tekle'],
    ['Hanne', 'Pedersen', 'Hanne', 'Hansen'],
    ['Lars', 'Nilsen', 'Lars', 'Vangen'],
    ['Mohammed', 'Kaya', 'Mohammed', 'Haidari'],
    ['Dawit', 'Tekle', 'Rahel', 'Tekle'],
  ])('%s %s is not %s %s', (a, b, c, d) => {
    expect(soundsAlike(shapeOf(a, b), shapeOf(c, d))).toBe(false);
  });

  test('the order of the parts does not count, nor how the name is divided', () => {
    expect(soundsAlike(shapeOf('Amina', 'Tekle'), shapeOf('Tekle', 'Amina'))).toBe(true);
    expect(soundsAlike(shapeOf('Gebre Medhin', 'Tekle'), shapeOf('Gebremedhin', 'Tekle'))).toBe(
      true,
    );
    expect(soundsAlike(shapeOf('Anne Marie', 'Eira'), shapeOf('Anne', 'Eira'))).toBe(true);
  });

  test('every name sounds like itself, whatever it is written with', () => {
    const name = fc.stringMatching(/^\p{L}{2,12}$/u);
    fc.assert(
      fc.property(name, name, (first, last) => {
        const shape = shapeOf(first, last);
        fc.pre(shape.words.length > 0);
        expect(soundsAlike(shape, shapeOf(last, first))).toBe(true);
      }),
    );
  });
});
