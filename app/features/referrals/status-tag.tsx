import { useTranslation } from 'react-i18next';
import type { ReferralStatus } from '~/domain/referrals/referral-status';
import { StatusTag, type Tone } from '~/ui';

const TONES: Readonly<Record<ReferralStatus, Tone>> = {
  received: 'neutral',
  'in-contact': 'main',
  waiting: 'info',
  matched: 'success',
  closed: 'neutral',
};

/** The one word that a caseworker is told. */
export function ReferralStatusTag({ status }: { status: ReferralStatus }) {
  const { t } = useTranslation('referral');
  return <StatusTag tone={TONES[status]}>{t(`status-${status}`)}</StatusTag>;
}
