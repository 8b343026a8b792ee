import type { TFunction } from 'i18next';
import type { Profile } from '~/domain/matching/recruit/profile';
import { languageName } from '~/i18n/language-names';

/** Somebody to recruit, in plain words: who, and what it takes beyond that. */
export interface ProfileWords {
  readonly who: string;
  readonly demands: readonly string[];
}

interface Names {
  readonly t: TFunction;
  readonly language: string;
  readonly districts: readonly { readonly code: string; readonly name: string }[];
}

export function profileInWords(profile: Profile, { t, language, districts }: Names): ProfileWords {
  const { sex, age, district, times } = profile;
  const demands: string[] = [];
  if (times !== null) demands.push(t(`recruit:times-${times}`));
  if (district !== null) {
    const name = districts.find(({ code }) => code === district)?.name ?? district;
    demands.push(t('recruit:lives-in', { district: name }));
  }
  if (profile.car) demands.push(t('recruit:car'));
  if (profile.language !== null) {
    demands.push(t('recruit:speaks', { language: languageName(profile.language, language) }));
  }
  for (const code of profile.willing) demands.push(t(`recruit:willing-${code}`));
  if (profile.calmHome) demands.push(t('recruit:calm-home'));
  const who = sex === 'woman' || sex === 'man' ? sex : 'guide';
  return {
    who: age === null ? t(`recruit:who-${who}`) : t(`recruit:who-${who}-aged`, { age }),
    demands,
  };
}
