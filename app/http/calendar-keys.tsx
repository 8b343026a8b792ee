import { useTranslation } from 'react-i18next';
import type { CalendarKeyView } from '~/features/calendar-feed/calendar-keys.query.server';
import { formatDayOf, formatMoment } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Button, Card, Heading, Stack } from '~/ui';
import { PostForm } from './post-form';

/** The calendars that a person has on devices: when each was last read, and one press to end it. */
export function CalendarKeys({
  keys,
  action,
}: {
  keys: readonly CalendarKeyView[];
  action: string;
}) {
  const { t, i18n } = useTranslation('week');
  const locale = i18n.language as Locale;
  if (keys.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t('keys-title')}</Heading>
      <Stack as="ul">
        {keys.map((key) => {
          const device = key.device || t('unknown-device');
          return (
            <Card key={key.id} as="li">
              <p>
                <b>{device}</b>
              </p>
              <p>
                {key.lastUsedAt
                  ? t('last-used', { when: formatMoment(key.lastUsedAt, locale) })
                  : t('never-used')}
              </p>
              <p>{t('lasts-until', { day: formatDayOf(key.expiresAt, locale) })}</p>
              <PostForm intent="revoke" action={action}>
                <input type="hidden" name="keyId" value={key.id} />
                <Button
                  variant="secondary"
                  tone="danger"
                  icon="trash"
                  label={t('revoke-named', { device })}
                >
                  {t('revoke')}
                </Button>
              </PostForm>
            </Card>
          );
        })}
      </Stack>
    </section>
  );
}
