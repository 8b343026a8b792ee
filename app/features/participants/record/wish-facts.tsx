import { useTranslation } from 'react-i18next';
import { isBlocking } from '~/domain/matching/pair/wishes';
import { DefinitionList } from '~/ui';
import type { StoredAnswers } from '../participant-record';

/** What the participant wants of a guide, likes and hopes for; what blocks stands apart. */
export function WishFacts({ answers }: { answers: StoredAnswers }) {
  const { t, i18n } = useTranslation(['people', 'lists']);
  const all = (codes: readonly string[], labelOf: (code: string) => string) =>
    new Intl.ListFormat(i18n.language, { type: 'unit' }).format(codes.map(labelOf));
  const count = answers.availability.length;
  const wish = t(`lists:sex-wish-${answers.guideSex}`);
  const blocks = isBlocking(answers.guideSex);
  const rows: readonly (readonly [string, string])[] = [
    ['must', blocks ? wish : ''],
    ['prefer', blocks ? '' : wish],
    ['guide-age', t(`lists:age-wish-${answers.guideAge}`)],
    ['goals', all(answers.goals, (code) => t(`lists:goal-${code}`))],
    ['interests', all(answers.interests, (code) => t(`lists:interest-${code}`))],
    ['favourites', all(answers.favourites, (code) => t(`lists:interest-${code}`))],
    ['availability', count === 0 ? t('participant-no-times') : t('participant-times', { count })],
    ['occupation', answers.occupation ? t(`lists:occupation-${answers.occupation}`) : ''],
    ['field', answers.field ? t(`lists:field-${answers.field}`) : ''],
    ['work-background', answers.workBackground],
    ['work-wish', answers.workWish],
    ['education', answers.education ? t(`lists:education-${answers.education}`) : ''],
  ];
  return <Facts rows={rows} />;
}

/** Needs that were told with consent; without any, nothing is shown. */
export function PracticalFacts({ answers }: { answers: StoredAnswers }) {
  const { t, i18n } = useTranslation(['people', 'lists']);
  const all = (codes: readonly string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'unit' }).format(
      codes.map((code) => t(`lists:need-${code}`)),
    );
  const rows: readonly (readonly [string, string])[] = [
    ['needs', all(answers.needs)],
    ['food', answers.food],
    ['access', all(answers.accessibility)],
  ];
  if (rows.every(([, value]) => value === '')) return null;
  const told = t(answers.mayTellGuide ? 'participant-yes' : 'participant-no');
  return <Facts rows={[...rows, ['may-tell', told]]} />;
}

function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation('people');
  return (
    <DefinitionList
      facts={rows.map(([key, value]) => ({ key, label: t(`participant-${key}`), value }))}
    />
  );
}
