import { useTranslation } from 'react-i18next';
import { Stepper } from '~/ui';
import type { PairingView } from './read-pairing.server';

type PairingPage = Pick<PairingView['pairing'], 'state' | 'firstMeeting' | 'agreement'>;

const STEPS = ['meeting', 'agreement', 'trial', 'active'] as const;

/** How far the pairing has come on its way to active. */
export function PairingSteps({ pairing }: { pairing: PairingPage }) {
  const { t } = useTranslation('pairing');
  const at = reached(pairing);
  return (
    <Stepper
      label={t('title')}
      steps={STEPS.map((step, index) => ({
        key: step,
        title: t(`step-${step}`),
        state: index < at ? 'done' : index === at ? 'now' : 'later',
      }))}
    />
  );
}

/** Number of steps that are behind; an agreement can be signed before its meeting was held. */
function reached({ state, firstMeeting, agreement }: PairingPage): number {
  if (state === 'trial') return 2;
  if (state !== 'first-meeting-to-book' && state !== 'first-meeting-booked') return 4;
  if (firstMeeting?.outcome !== 'held') return 0;
  return agreement?.isComplete ? 2 : 1;
}
