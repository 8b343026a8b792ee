import { useTranslation } from 'react-i18next';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { PhoneLink, RowLink, StatusTag, Table } from '~/ui';
import type { CheckInsPage, DueRow } from './check-ins-page.query.server';

/** Whom to ring now, and why; each side alone. */
export function DueTable({ page }: { page: CheckInsPage }) {
  const { t, i18n } = useTranslation('checkins');
  const locale = i18n.language as Locale;
  if (page.due.length === 0) {
    const { next } = page;
    if (!next) return <p>{t('due-none')}</p>;
    return (
      <p>{t('due-next', { kind: t(`kind-${next.kind}`), day: formatDay(next.dueOn, locale) })}</p>
    );
  }
  return (
    <Table
      caption={t('due-title')}
      columns={[
        { key: 'who', label: t('column-who'), title: true },
        { key: 'what', label: t('column-what') },
        { key: 'phone', label: t('column-phone'), nowrap: true },
        { key: 'when', label: t('column-when') },
      ]}
      rows={page.due.map((row) => ({
        key: `${row.key}:${row.side}`,
        cells: {
          who: (
            <RowLink
              href={hrefOf(row)}
              label={t('call-title', {
                kind: t(`kind-${row.kind}`),
                name: page.sides[row.side].name,
              })}
            >
              {page.sides[row.side].name}
            </RowLink>
          ),
          what: t(`kind-${row.kind}`),
          phone: <Reach person={page.sides[row.side]} />,
          when: <When row={row} today={page.today} />,
        },
      }))}
    />
  );
}

/** The page with this talk's script and form. */
export function hrefOf(row: Pick<DueRow, 'key' | 'side'>): string {
  return `?${new URLSearchParams({ due: row.key, side: row.side })}`;
}

/** The number to press, or through whom. */
export function Reach({ person }: { person: CheckInsPage['sides']['guide'] }) {
  const { t } = useTranslation('checkins');
  if (person.phone) return <PhoneLink phone={person.phone} />;
  return <>{person.contactVia || person.email || t('no-phone')}</>;
}

function When({ row, today }: { row: DueRow; today: string }) {
  const { t, i18n } = useTranslation('checkins');
  const day = formatDay(row.dueOn, i18n.language as Locale);
  if (row.isWaiting) return <StatusTag tone="neutral">{t('waits-for-break')}</StatusTag>;
  if (row.lateAfterOn < today)
    return <StatusTag tone="warning">{t('late-since', { day })}</StatusTag>;
  return <>{t('due-since', { day })}</>;
}
