import type { PracticalNeed } from '~/domain/matching/people';
import type { Limit, Reach, Rhythm, Together } from '~/domain/pairing/expectations';
import type { ROLE_FACTS, ROLE_NO, ROLE_YES } from '~/domain/pairing/role-card';
import type { IconName } from '~/ui';

// A picture for each sentence: who reads little recognises it, and finds it again.

export const ROLE_ICONS: Readonly<
  Record<
    (typeof ROLE_FACTS)[number] | (typeof ROLE_YES)[number] | (typeof ROLE_NO)[number],
    IconName
  >
> = {
  volunteer: 'heart',
  'not-municipality': 'home',
  'decides-nothing': 'document',
  stop: 'stop',
  talk: 'speech',
  town: 'pin',
  activities: 'walk',
  offices: 'briefcase',
  money: 'coins',
  gifts: 'gift',
  keys: 'key',
  interpreting: 'speaker',
  driving: 'car',
  childcare: 'family',
};

export const RHYTHM_ICONS: Readonly<Record<Rhythm, IconName>> = {
  weekly: 'calendar',
  'every-second-week': 'calendar',
  monthly: 'calendar',
  open: 'question',
};

export const TOGETHER_ICONS: Readonly<Record<Together, IconName>> = {
  talk: 'speech',
  walk: 'walk',
  town: 'pin',
  food: 'pot',
  sport: 'ball',
  culture: 'film',
  nature: 'campfire',
  letters: 'document',
  children: 'family',
};

export const LIMIT_ICONS: Readonly<Record<Limit, IconName>> = {
  money: 'coins',
  gifts: 'gift',
  home: 'home',
  photos: 'camera',
  'social-media': 'globe',
  late: 'clock',
  evenings: 'moon',
  others: 'people',
};

export const REACH_ICONS: Readonly<Record<Reach, IconName>> = {
  call: 'phone',
  sms: 'message',
  app: 'speech',
  email: 'mail',
};

export const NEED_ICONS: Readonly<Record<PracticalNeed, IconName>> = {
  'no-dogs': 'home',
  'no-cats': 'home',
  'no-pets': 'home',
  'no-smoke': 'campfire',
  'not-at-home': 'pin',
  'alcohol-free': 'cup',
  'no-pork': 'pot',
  'step-free': 'path',
  'low-vision': 'search',
  'hard-of-hearing': 'speaker',
  'other-access': 'info',
};
