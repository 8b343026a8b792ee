import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, Heading } from '~/ui';
import { ownForms, type SectionProps } from './pairing-section-props';
import { PostForm } from './post-form';

/** The trial weeks, and the press that makes the pairing active. */
export function TrialSection({ pairing, trialWeeks, isTrialOver }: SectionProps) {
  const { t, i18n } = useTranslation('pairing');
  const day = (on: string | null) => formatDay(on, i18n.language as Locale);
  const isReady =
    pairing.firstMeeting?.outcome === 'held' && pairing.agreement?.isComplete === true;
  if (pairing.state === 'first-meeting-booked' && isReady) {
    return (
      <Card as="section" tone="accent">
        <Heading level={2}>{t('trial-title')}</Heading>
        <p>{t('trial-help', { weeks: trialWeeks })}</p>
        <StepButton intent="trial" pairing={pairing} label={t('begin-trial')} />
      </Card>
    );
  }
  if (pairing.state === 'trial') {
    return (
      <Card as="section" tone="accent">
        <Heading level={2}>{t('trial-title')}</Heading>
        <p>{t('trial-since', { when: day(pairing.startedOn) })}</p>
        <p>{t('active-help')}</p>
        {isTrialOver ? (
          <StepButton intent="active" pairing={pairing} label={t('become-active')} />
        ) : null}
      </Card>
    );
  }
  return null;
}

function StepButton({
  intent,
  pairing,
  label,
}: {
  intent: string;
  pairing: SectionProps['pairing'];
  label: string;
}) {
  return (
    <PostForm intent={intent} action={ownForms(pairing.id)}>
      <input type="hidden" name="version" value={pairing.version} />
      <Button>{label}</Button>
    </PostForm>
  );
}
