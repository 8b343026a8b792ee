import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Card, Heading, LinkButton } from '~/ui';
import type { SectionProps } from './pairing-section-props';
import { hrefOfTab } from './pairing-tabs';

/** The way to the one page on which a pairing is closed, and how it ended once it has. */
export function EndSection({ pairing }: Pick<SectionProps, 'pairing'>) {
  const { t, i18n } = useTranslation('pairing');
  const link = (
    <LinkButton href={hrefOfTab(pairing.id, 'closing')} variant="secondary">
      {t(pairing.endedOn ? 'ended-more' : 'end-title')}
    </LinkButton>
  );
  if (!pairing.endedOn) return <p>{link}</p>;
  const when = formatDay(pairing.endedOn, i18n.language as Locale);
  return (
    <Card as="section">
      <Heading level={2}>{t('ended-title')}</Heading>
      <p>
        {pairing.endReason
          ? t('ended-text', { when, reason: t(`end-${pairing.endReason}`) })
          : t('completed-text', { when })}
      </p>
      {link}
    </Card>
  );
}
