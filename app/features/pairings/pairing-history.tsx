import { useTranslation } from 'react-i18next';
import { formatMoment } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Heading, Timeline } from '~/ui';
import type { HistoryEntry } from './read-history.server';

/** What has happened, newest first; notes are for coordinators and this page is theirs. */
export function PairingHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t, i18n } = useTranslation('pairing');
  return (
    <>
      <Heading level={2}>{t('history')}</Heading>
      <Timeline
        entries={entries.map((entry) => ({
          key: entry.id,
          when: formatMoment(entry.at, i18n.language as Locale),
          title: t(`event-${entry.event}`),
          children: entry.note ? <p>{entry.note}</p> : null,
        }))}
      />
    </>
  );
}
