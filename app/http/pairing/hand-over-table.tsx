import { useTranslation } from 'react-i18next';
import type { HandOverSheet } from '~/features/deputies/hand-over-sheet.query.server';
import { formatDay } from '~/i18n/format';
import type { Locale } from '~/i18n/languages';
import { RowLink, Table } from '~/ui';

/** One line a pair: what somebody who has never met them must know on the first day. */
export function HandOverTable({ rows }: { readonly rows: HandOverSheet['rows'] }) {
  const { t, i18n } = useTranslation('deputies');
  const day = (on: string) => (on ? formatDay(on, i18n.language as Locale) : '');
  return (
    <Table
      caption={t('hand-over')}
      hideCaption
      columns={[
        { key: 'pair', label: t('column-pair'), title: true },
        { key: 'state', label: t('column-state') },
        { key: 'started', label: t('column-started'), nowrap: true },
        { key: 'due', label: t('column-due') },
        { key: 'contact', label: t('column-contact'), nowrap: true },
        { key: 'tasks', label: t('column-tasks') },
      ]}
      rows={rows.map((row) => {
        const { guide, participant } = row;
        const pair = t('pairing:pair', { guide, participant });
        return {
          key: row.id,
          cells: {
            pair: (
              <RowLink href={`/desk/pairings/${row.id}`} label={pair}>
                {pair}
              </RowLink>
            ),
            state: t(`pairing:state-${row.state}`),
            started: day(row.startedOn),
            due: row.due
              ? t('due', {
                  what: t(`programme-calendar:kind-${row.due.kind}`),
                  when: day(row.due.on),
                })
              : '',
            contact: day(row.lastContactOn),
            tasks: row.tasks > 0 ? t('open-tasks', { count: row.tasks }) : '',
          },
        };
      })}
    />
  );
}
