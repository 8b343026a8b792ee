import { describe, expect, it } from 'vitest';
import { DEFAULT_RULES, DEFAULT_WEIGHTS } from '~/domain/matching/settings';
import { unmatchedOf } from '~/domain/matching/solver/plan';
import { translatorFor } from '~/i18n/translator';
import { branch } from '~/testing/matching-branch';
import { guide, household, round } from '~/testing/matching-people';
import { unmatchedInWords } from '../pair/unmatched-view';
import { OpenPlan } from '../plan/open-plan';
import { answer } from './index';

const settings = { rules: DEFAULT_RULES, weights: DEFAULT_WEIGHTS };
const three = round(
  [
    household({ id: 'a', waitingSince: '2026-06-01' }),
    household({ id: 'b', waitingSince: '2026-08-01' }),
    household({ id: 'c', waitingSince: '2026-10-01' }),
  ],
  [guide({ id: 'kari' })],
);
const names = { participant: (id: string) => id.toUpperCase(), guide: (id: string) => id };
const plain = (sentences: readonly string[]) =>
  sentences.map((one) => one.replace(/[\u2068\u2069]/g, ''));

describe('who waits because all are taken', () => {
  const open = new OpenPlan({ round: three, ...settings });

  it('is told who stands before, and whose the next place would be', () => {
    const found = answer(open, 'contest', { household: 'c' });
    expect(found).toEqual({
      ahead: 1,
      gains: [],
      others: { guide: 'kari', who: 'b', days: 113 },
    });
    expect(answer(open, 'contest', { household: 'b' })).toMatchObject({
      ahead: 0,
      gains: [{ guide: 'kari', who: 'b' }],
    });
    expect(answer(open, 'contest', { household: 'a' })).toBeNull();
  });

  it('reads it in plain words', () => {
    const why = answer(open, 'why', { household: 'c' });
    if (!why) throw new Error('c waits');
    const contest = answer(open, 'contest', { household: 'c' });
    const view = unmatchedInWords(why, { name: 'C', contest, names, t: translatorFor('en') });
    expect(plain(view.sentences)).toEqual([
      '1 guide could suit C, directly or when others change places. That is 1 place, and none is free.',
      'The places go to people who have waited at least as long. Whoever of them has waited least has waited for 174 days. C has waited for 52 days.',
      '1 other waits for the same guides and stands before C in the queue.',
      'One place more would first go to B, who has waited for 113 days.',
    ]);
  });

  it('really gets in with one place more where that is promised', () => {
    const people = branch(60, 25);
    const large = new OpenPlan({ round: people, ...settings });
    const { problem, plan } = large.under().round.state();
    let promised = 0;
    for (const id of unmatchedOf(problem, plan)) {
      for (const { guide: g } of answer(large, 'contest', { household: id })?.gains ?? []) {
        const places = (people.guides.find((one) => one.id === g)?.capacity ?? 0) + 1;
        const changes = [{ kind: 'capacity', guide: g, places }] as const;
        expect(answer(large, 'why', { household: id, changes })).toBeNull();
        promised++;
      }
    }
    expect(promised).toBeGreaterThan(0);
  });
});

describe('for whom nobody is right', () => {
  it('sees each limit counted, and who is nearest', () => {
    const wish = household({ id: 'a', guideSex: 'must-man', norwegianLevel: 'none' });
    const guides = [
      guide({ id: 'kari' }),
      guide({ id: 'per', persons: [{ sex: 'man', birthYear: 1980 }] }),
    ];
    const open = new OpenPlan({ round: round([wish], guides), ...settings });
    expect(answer(open, 'contest', { household: 'a' })).toBeNull();
    const why = answer(open, 'why', { household: 'a' });
    if (!why) throw new Error('a waits');
    const view = unmatchedInWords(why, { name: 'A', contest: null, names, t: translatorFor('nb') });
    expect(view.barriers).toEqual([
      { rule: 'de har ikke noe språk felles', fail: 2, only: 1 },
      { rule: 'deltakeren vil bare ha guide av et bestemt kjønn', fail: 1, only: 0 },
    ]);
    expect(view.nearest[0]).toMatchObject({ guideId: 'per' });
    expect(plain(view.sentences)[0]).toContain('Det som oftest stopper: de har ikke noe språk');
  });
});
