import { useTranslation } from 'react-i18next';
import { LengthBar } from '~/ui';

interface Props {
  readonly norm: { readonly heldMinutes: number; readonly normMinutes: number };
}

/** "6 of 8 hours" over its length: the pair's own, beside nobody else's, and never a warning. */
export function NormPicture({ norm }: Props) {
  const { t, i18n } = useTranslation('log');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 });
  const hours = (minutes: number) => number.format(Math.round(minutes / 30) / 2);
  const isFull = norm.heldMinutes >= norm.normMinutes;
  const text = t(isFull ? 'norm-full' : 'norm', {
    held: hours(norm.heldMinutes),
    norm: hours(norm.normMinutes),
  });
  return <LengthBar share={norm.heldMinutes / norm.normMinutes}>{text}</LengthBar>;
}
