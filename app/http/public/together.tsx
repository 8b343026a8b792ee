import { useTranslation } from 'react-i18next';
import { IconList, type IconName } from '~/ui';

/** What pairs do, as the programme's own description names it. */
const TOGETHER: readonly (readonly [string, IconName])[] = [
  ['cafe', 'cup'],
  ['walk', 'walk'],
  ['fishing', 'fish'],
  ['sports', 'ball'],
  ['library', 'book'],
  ['cinema', 'film'],
  ['news', 'newspaper'],
  ['work', 'briefcase'],
  ['children', 'family'],
  ['offices', 'home'],
];

/** Things to do together, each with its picture. */
export function Together() {
  const { t } = useTranslation('public');
  return (
    <IconList items={TOGETHER.map(([key, icon]) => ({ key, icon, text: t(`together-${key}`) }))} />
  );
}
