import { useTranslation } from 'react-i18next';
import { StatusTag, type Tone } from '~/ui';
import type { ShownState } from '../shown-state';

const TONES: Readonly<Partial<Record<ShownState, Tone>>> = {
  referred: 'warning',
  registered: 'warning',
  waiting: 'info',
  reserved: 'main',
  active: 'success',
  completed: 'success',
};

/** Where a participant stands: icon, word and colour. */
export function ParticipantStateTag({ state }: { state: ShownState }) {
  const { t } = useTranslation('people');
  return <StatusTag tone={TONES[state] ?? 'neutral'}>{t(`participant-state-${state}`)}</StatusTag>;
}
