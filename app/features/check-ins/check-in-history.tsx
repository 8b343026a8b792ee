import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Cluster, Icon, Muted, PersonName, StatusTag, Tag, Timeline } from '~/ui';
import type { CheckInsPage } from './check-ins-page.query.server';
import { MOOD_ICONS } from './mood-icons';

type Row = CheckInsPage['history'][number];

/** What each side has said and when, newest first; who was called in vain is there too. */
export function CheckInHistory({ rows }: { rows: readonly Row[] }) {
  const { t, i18n } = useTranslation('checkins');
  const locale = i18n.language as Locale;
  if (rows.length === 0) return <Muted>{t('history-empty')}</Muted>;
  return (
    <Timeline
      entries={rows.map((row) => ({
        key: row.id,
        when: t(row.by ? 'when-by' : 'when-self', {
          day: formatDay(row.heldOn, locale),
          name: row.by,
        }),
        title: t(`row-${row.side}-${row.outcome}`, { kind: t(`kind-${row.kind}`) }),
        children: <Told row={row} />,
      }))}
    />
  );
}

function Told({ row }: { row: Row }) {
  const { t, i18n } = useTranslation('checkins');
  const facts = [
    ...(row.how === 'link' ? [t('by-link')] : []),
    ...(row.how === 'talk' ? [t('by-talk')] : []),
    ...(row.interpreter === 'not-needed' ? [] : [t(`row-interpreter-${row.interpreter}`)]),
    ...(row.contactConfirmed ? [t('row-contact-confirmed')] : []),
    ...(row.nextOn ? [t('row-next', { day: formatDay(row.nextOn, i18n.language as Locale) })] : []),
  ];
  return (
    <>
      {row.answer ? (
        <p>
          <Icon name={MOOD_ICONS[row.answer]} /> {t(`mood-${row.answer}`)}
        </p>
      ) : null}
      {row.wantsHelp ? <StatusTag tone="danger">{t('row-wants-help')}</StatusTag> : null}
      {facts.length > 0 ? (
        <Cluster gap="xs">
          {facts.map((fact) => (
            <Tag key={fact}>{fact}</Tag>
          ))}
        </Cluster>
      ) : null}
      {row.note ? (
        <p>
          <PersonName>{row.note}</PersonName>
        </p>
      ) : null}
    </>
  );
}
