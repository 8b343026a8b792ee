import type { Mood } from '~/domain/pairing/story';
import type { IconName } from '~/ui';

/** Three faces that differ in their line, not in colour (domain.md F18). */
export const MOOD_ICONS: Readonly<Record<Mood, IconName>> = {
  good: 'face-smile',
  'so-so': 'face-flat',
  bad: 'face-sad',
};
