import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Difference } from '~/domain/pairing/expectations';
import { IconList, type IconName } from '~/ui';
import { LIMIT_ICONS, REACH_ICONS, RHYTHM_ICONS } from './card-icons';

/** What to talk about at the first meeting: where the two have said different things. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const { t } = useTranslation('cards');
  return <IconList items={differences.map((one) => lineOf(one, t))} />;
}

function lineOf(one: Difference, t: TFunction): { key: string; icon: IconName; text: string } {
  switch (one.code) {
    case 'rhythm':
      return {
        key: 'rhythm',
        icon: RHYTHM_ICONS.weekly,
        text: t('differ-rhythm', {
          guide: t(`rhythm-${one.guide}`),
          participant: t(`rhythm-${one.participant}`),
        }),
      };
    case 'nothing-together':
      return { key: 'together', icon: 'question', text: t('differ-together') };
    case 'limit':
      return {
        key: one.limit,
        icon: LIMIT_ICONS[one.limit],
        text: t(`differ-limit-${one.saidBy}`, { what: t(`limit-${one.limit}`) }),
      };
    case 'reach':
      return {
        key: 'reach',
        icon: REACH_ICONS[one.guide],
        text: t('differ-reach', {
          guide: t(`reach-${one.guide}`),
          participant: t(`reach-${one.participant}`),
        }),
      };
  }
}
