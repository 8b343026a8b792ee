import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { translatorFor } from '~/i18n/translator';
import { branch } from '~/testing/matching-branch';
import { guide, household, round } from '~/testing/matching-people';
import { consequenceInWords } from '../pair/consequence-text';
import { OpenPlan } from '../plan/open-plan';
import { answer } from './index';

const settings = { rules: DEFAULT_RULES, weights: DEFAULT_WEIGHTS };
const two = round(
  [
    household({ id: 'olena', waitingSince: '2026-10-12' }),
    household({ id: 'amina', waitingSince: '2026-11-02' }),
  ],
  [guide({ id: 'kari' })],
);
const names = {
  participant: (id: string) => ({ olena: 'Olena L.', amina: 'أمينة' })[id] ?? '',
  guide: () => 'Kari M.',
};
const plain = (sentences: readonly string[]) =>
  sentences.map((one) => one.replace(/[\u2068\u2069]/g, ''));

describe('what would follow, asked of a plan', () => {
  it('names who loses the guide and how long that person has waited', () => {
    const open = new OpenPlan({ round: two, ...settings });
    const [found] = answer(open, 'consequences', { household: 'amina', guides: ['kari'] });
    if (!found) throw new Error('one guide is asked for');
    expect(found).toMatchObject({ refusal: null, isPlanned: false, others: 1, people: 0 });
    expect(found.days).toBe(20 - 41);
    const words = consequenceInWords(found, names, translatorFor('nb'));
    expect(plain(words.moves)).toEqual([
      'Da mister Olena L. guiden sin, Kari M., og må vente videre (41 dager til nå).',
    ]);
    expect(words.figures).toContain('Like mange får guide.');
    expect(words.figures).toContain('21 dager kortere');
  });

  it('says that nobody else is affected when so, and when the plan has the pair already', () => {
    const open = new OpenPlan({
      round: { ...two, guides: [...two.guides, guide({ id: 'per' })] },
      ...settings,
    });
    const own = answer(open, 'pair', { household: 'amina', guide: null })?.guide ?? '';
    const [planned] = answer(open, 'consequences', { household: 'amina', guides: [own] });
    expect(planned).toMatchObject({ isPlanned: true, others: 0 });
    const alone = new OpenPlan({
      round: {
        ...two,
        households: two.households.slice(0, 1),
        guides: [guide({ id: 'kari' }), guide({ id: 'per' })],
      },
      ...settings,
    });
    const [other] = answer(alone, 'consequences', { household: 'olena', guides: [], best: 5 });
    if (!other) throw new Error('there is another guide');
    const words = consequenceInWords(other, names, translatorFor('en'));
    expect(words.moves).toEqual(['Nobody else is affected.']);
  });

  it('names a bounded number of moves, and answers in plain data', () => {
    const open = new OpenPlan({ round: branch(60, 40), ...settings });
    const { problem } = open.under().round.state();
    for (const id of problem.rows) {
      const found = answer(open, 'consequences', { household: id, guides: [], best: 3 });
      expect(found.every((one) => one.moves.length <= 6 && one.moves.length <= one.others)).toBe(
        true,
      );
      expect(structuredClone(found)).toEqual(found);
    }
  });

  it('is asked of a what-if as well, and knows nothing of somebody on hold', () => {
    const open = new OpenPlan({ round: two, ...settings });
    const changes = [{ kind: 'hold', id: 'olena' }] as const;
    const [found] = answer(open, 'consequences', { household: 'amina', guides: ['kari'], changes });
    expect(found).toMatchObject({ isPlanned: true });
    expect(answer(open, 'consequences', { household: 'olena', guides: ['kari'], changes })).toEqual(
      [],
    );
  });
});

describe('who else could get a guide', () => {
  it('lists the others in the order in which they are served, with their own consequence', () => {
    const open = new OpenPlan({ round: two, ...settings });
    const { of, first } = answer(open, 'whoElse', { guide: 'kari', except: 'amina', most: 5 });
    expect(of).toBe(1);
    expect(first).toMatchObject([{ household: 'olena', has: 'kari', waited: 41, isPlanned: true }]);
    const all = answer(open, 'whoElse', { guide: 'kari', except: '', most: 5 });
    expect(all.first.map((one) => one.household)).toEqual(['olena', 'amina']);
    expect(answer(open, 'whoElse', { guide: 'kari', except: '', most: 1 })).toMatchObject({
      of: 2,
      first: [{ household: 'olena' }],
    });
  });
});
