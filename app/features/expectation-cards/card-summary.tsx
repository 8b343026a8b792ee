import { useTranslation } from 'react-i18next';
import { DefinitionList } from '~/ui';
import type { CardAnswers } from './card-answers';

/** One side's answers in words; what was not asked is left out. */
export function CardSummary({ answers }: { answers: CardAnswers }) {
  const { t, i18n } = useTranslation(['cards', 'lists']);
  const all = (labels: readonly string[]) =>
    labels.length === 0
      ? t('cards:none-of-these')
      : new Intl.ListFormat(i18n.language, { type: 'unit' }).format(labels);
  const { rhythm, together, limits, reach, released } = answers;
  return (
    <DefinitionList
      facts={[
        {
          key: 'rhythm',
          label: t('cards:step-rhythm'),
          value: rhythm && t(`cards:rhythm-${rhythm}`),
        },
        {
          key: 'together',
          label: t('cards:step-together'),
          value: together && all(together.map((one) => t(`cards:together-${one}`))),
        },
        {
          key: 'limits',
          label: t('cards:step-limits'),
          value: limits && all(limits.map((one) => t(`cards:limit-${one}`))),
        },
        { key: 'reach', label: t('cards:step-reach'), value: reach && t(`cards:reach-${reach}`) },
        {
          key: 'released',
          label: t('cards:step-needs'),
          value: released && all(released.map((one) => t(`lists:need-${one}`))),
        },
      ]}
    />
  );
}
