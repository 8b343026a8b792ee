import type { IconName } from './paths';

/** The picture of each thing that one can do together, by the code in the programme's lists. */
const ACTIVITY_ICONS: Readonly<Record<string, IconName>> = {
  walking: 'walk',
  skiing: 'ski',
  fishing: 'fish',
  football: 'ball',
  training: 'dumbbell',
  swimming: 'swim',
  cycling: 'bicycle',
  outdoors: 'campfire',
  berries: 'berry',
  cooking: 'pot',
  cafe: 'cup',
  needlework: 'yarn',
  woodwork: 'hammer',
  cars: 'car',
  music: 'music',
  dancing: 'dance',
  film: 'film',
  books: 'book',
  games: 'chess',
  computers: 'gamepad',
  photo: 'camera',
  garden: 'plant',
  children: 'family',
  news: 'newspaper',
  languages: 'speech',
  career: 'briefcase',
  volunteering: 'hands',
};

/** A list that the programme has lengthened gets a star for what we have not drawn. */
export function activityIcon(code: string): IconName {
  return ACTIVITY_ICONS[code] ?? 'star';
}
