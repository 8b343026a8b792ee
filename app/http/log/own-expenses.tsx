import { useTranslation } from 'react-i18next';
import { kroner, STATE_TONES } from '~/http/expense-words';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { Heading, StatusTag, Table } from '~/ui';

interface Row {
  readonly id: string;
  readonly spentOn: string;
  readonly amount: number;
  readonly kind: string;
  readonly state: string;
  readonly reasonCode: string;
}

/** What this side has sent before, and how it stands. */
export function OwnExpenses({ rows }: { rows: readonly Row[] }) {
  const { t, i18n } = useTranslation('expenses');
  if (rows.length === 0) return null;
  return (
    <section>
      <Heading level={2}>{t('own')}</Heading>
      <Table
        caption={t('own')}
        hideCaption
        columns={[
          { key: 'what', label: t('kind'), title: true },
          { key: 'amount', label: t('sum'), align: 'end', nowrap: true },
          { key: 'state', label: t('state') },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: {
            what: t('what', {
              kind: t(`kind-${row.kind}`),
              day: formatDay(row.spentOn, i18n.language as Locale),
            }),
            amount: kroner(row.amount, i18n.language),
            state: (
              <>
                <StatusTag tone={STATE_TONES[row.state] ?? 'neutral'}>
                  {t(`state-${row.state}`)}
                </StatusTag>
                {row.reasonCode ? <p>{t(`declined-${row.reasonCode}`)}</p> : null}
              </>
            ),
          },
        }))}
      />
    </section>
  );
}
