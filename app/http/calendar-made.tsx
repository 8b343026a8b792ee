import { useTranslation } from 'react-i18next';
import { Card, CopyText, Heading, LinkButton } from '~/ui';

/** The address that a press has just made, if the answer to the press brought one. */
export function addressIn(answer: unknown): string | null {
  if (typeof answer !== 'object' || answer === null || !('address' in answer)) return null;
  return typeof answer.address === 'string' ? answer.address : null;
}

/** The new address, shown this once: one press puts it into the phone's calendar. */
export function CalendarMade({ address }: { address: string }) {
  const { t } = useTranslation('week');
  return (
    <Card as="section" tone="main">
      <Heading level={2}>{t('made-title')}</Heading>
      <p>{t('made-text')}</p>
      <LinkButton href={address.replace(/^https?:/, 'webcal:')} size="lg" icon="calendar">
        {t('made-open')}
      </LinkButton>
      <p>{t('made-copy')}</p>
      <CopyText id="calendar-address" text={address} />
      <p>{t('made-secret')}</p>
    </Card>
  );
}
