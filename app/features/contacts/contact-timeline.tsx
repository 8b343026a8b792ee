import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { PersonName, StatusTag, Timeline, type Tone } from '~/ui';
import type { ContactHistory } from './contact-history.query.server';

type Row = ContactHistory['rows'][number];

const DELIVERY_TONES: Readonly<Record<'sent' | 'waiting' | 'failed', Tone>> = {
  sent: 'success',
  waiting: 'neutral',
  failed: 'danger',
};

/** What has gone between the branch and one person, newest first; never what was in a message. */
export function ContactTimeline({ rows }: { rows: readonly Row[] }) {
  const { t, i18n } = useTranslation(['contacts', 'checkins', 'people', 'onboarding', 'pairing']);
  const locale = i18n.language as Locale;
  return (
    <Timeline
      entries={rows.map((row) => ({
        key: `${row.source}-${row.id}`,
        when: t(row.by ? 'contacts:when-by' : 'contacts:when', {
          day: formatDay(row.day, locale),
          name: row.by,
        }),
        title: titleOf(row, t),
        children: <Details row={row} />,
      }))}
    />
  );
}

function titleOf(row: Row, t: TFunction): string {
  switch (row.source) {
    case 'message':
      return t(`contacts:message-${row.channel}`, {
        what: t([`contacts:template-${row.template}`, 'contacts:template-other']),
      });
    case 'note':
      return t(`contacts:note-${row.channel}-${row.direction}`);
    case 'check-in':
      return t(row.outcome === 'done' ? 'contacts:talk-done' : 'contacts:talk-no-answer', {
        kind: t(`checkins:kind-${row.kind}`),
      });
    case 'step':
      return stepTitle(row, t);
  }
}

function stepTitle(row: Extract<Row, { source: 'step' }>, t: TFunction): string {
  switch (row.of) {
    case 'guide':
      return t([`onboarding:event-${row.event}`, 'contacts:event-other']);
    case 'participant':
      return t([`people:participant-event-${row.event}`, 'people:participant-event-other']);
    case 'pairing':
      return t('contacts:step-pairing', {
        what: t([`pairing:event-${row.event}`, 'contacts:event-other']),
      });
  }
}

function Details({ row }: { row: Row }) {
  const { t } = useTranslation(['contacts', 'checkins']);
  return (
    <>
      {row.source === 'message' ? (
        <StatusTag tone={DELIVERY_TONES[row.delivery]}>
          {t(`contacts:delivery-${row.delivery}`)}
        </StatusTag>
      ) : null}
      {row.source === 'check-in' && row.answer ? <p>{t(`checkins:mood-${row.answer}`)}</p> : null}
      {row.source !== 'message' && row.note ? (
        <p>
          <PersonName>{row.note}</PersonName>
        </p>
      ) : null}
    </>
  );
}
