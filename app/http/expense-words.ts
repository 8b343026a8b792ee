import type { IconName, Tone } from '~/ui';

export const KIND_ICONS: Readonly<Record<string, IconName>> = {
  bus: 'car',
  food: 'cup',
  ticket: 'film',
  equipment: 'hammer',
  other: 'coins',
};

export const STATE_TONES: Readonly<Record<string, Tone>> = {
  sent: 'info',
  approved: 'success',
  declined: 'neutral',
  paid: 'success',
};

/** An amount in øre as it is written in Norway. */
export function kroner(ore: number, language: string): string {
  const options = { style: 'currency', currency: 'NOK', minimumFractionDigits: ore % 100 ? 2 : 0 };
  return new Intl.NumberFormat(language, options as Intl.NumberFormatOptions).format(ore / 100);
}
