import type { IconName } from '~/ui';

const GOAL_ICONS: Readonly<Record<string, IconName>> = {
  norwegian: 'speech',
  'know-the-town': 'pin',
  friends: 'people',
  job: 'briefcase',
  education: 'book',
  'children-school': 'family',
  leisure: 'ball',
  'public-offices': 'document',
  digital: 'phone',
};

/** The picture of a goal; one that the programme has added gets a star. */
export function goalIcon(code: string): IconName {
  return GOAL_ICONS[code] ?? 'star';
}
