import { useTranslation } from 'react-i18next';
import type { OwnCover } from '~/features/own-page/own-covers.query.server';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Card, Heading, PhoneLink } from '~/ui';

/** A pair that the guide stands in for, until when, and how to reach the participant. */
export function OwnCoverCard({ cover }: { readonly cover: OwnCover }) {
  const { t, i18n } = useTranslation('pairing-life');
  const { name, phone } = cover;
  return (
    <Card as="section" tone="main">
      <Heading level={2}>{t('own-cover-title', { name })}</Heading>
      <p>{t('own-cover-text', { until: formatDay(cover.untilOn, i18n.language as Locale) })}</p>
      {phone ? (
        <p>
          {t('own-cover-call', { name })} <PhoneLink phone={phone} />
        </p>
      ) : null}
    </Card>
  );
}
