import { useTranslation } from 'react-i18next';
import type { NormPicture as Picture } from '~/domain/meetings/norm-picture';
import { LengthBar } from '~/ui';

/** "6 of 8 hours" over its length: the pair's own, beside nobody else's, and never a warning. */
export function NormPicture({ norm }: { norm: Picture }) {
  const { t, i18n } = useTranslation('log');
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 2 });
  const text = t(norm.isReached ? 'norm-full' : 'norm', {
    held: number.format(norm.heldHours),
    norm: number.format(norm.normHours),
  });
  return <LengthBar share={norm.heldHours / norm.normHours}>{text}</LengthBar>;
}
