import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Pagination, PersonName, SelectField, StatusTag, Table, Tabs, type Tone } from '~/ui';
import { RowFindings } from './row-findings';
import type { RowOfPage, RunPage } from './run-page.query.server';

const TONES: Readonly<Record<string, Tone>> = {
  'to-create': 'success',
  created: 'success',
  'to-change': 'info',
  changed: 'info',
  duplicate: 'warning',
  refused: 'danger',
  kept: 'warning',
};

type Props = {
  run: RunPage;
  districts: Readonly<Record<string, string>>;
  /** Puts the form of the duplicates round the table. */
  wrap: (table: ReactNode) => ReactNode;
};

/** The rows of an import, filtered by what becomes of them, fifty at a time. */
export function RunRows({ run, districts, wrap }: Props) {
  const { t } = useTranslation('import');
  const decides = run.state === 'planned' && run.outcome === 'duplicate';
  const personHref = run.kind === 'guides' ? '/desk/guides' : '/desk/participants';
  const all = run.counts.reduce((sum, { count }) => sum + count, 0);
  const tabs = [
    { href: '?', label: t('tab-all'), current: run.outcome === null, count: all },
    ...run.counts.map(({ outcome, count }) => ({
      href: `?show=${outcome}`,
      label: t(`outcome-${outcome}`),
      current: run.outcome === outcome,
      count,
    })),
  ];
  const table = (
    <Table
      caption={t('rows-caption')}
      hideCaption
      columns={[
        { key: 'line', label: t('column-line'), align: 'end' },
        { key: 'name', label: t('column-name'), title: true },
        { key: 'outcome', label: t('column-outcome') },
        { key: 'findings', label: t('column-findings') },
        ...(decides ? [{ key: 'decision', label: t('column-decision') }] : []),
      ]}
      rows={run.rows.map((row) => ({
        key: String(row.line),
        cells: {
          line: row.line,
          name: <Name row={row} personHref={personHref} />,
          outcome: (
            <StatusTag tone={TONES[row.outcome] ?? 'neutral'}>
              {t(`outcome-${row.outcome}`)}
            </StatusTag>
          ),
          findings: (
            <RowFindings
              row={row}
              headings={run.headings}
              districts={districts}
              personHref={personHref}
            />
          ),
          decision: decides ? <Decision row={row} /> : null,
        },
      }))}
    />
  );
  return (
    <>
      <Tabs label={t('rows-caption')} tabs={tabs} />
      {decides ? wrap(table) : table}
      <Pagination
        page={run.page}
        pages={run.pages}
        hrefOf={(page) => `?${run.outcome === null ? '' : `show=${run.outcome}&`}page=${page}`}
      />
    </>
  );
}

function Name({ row, personHref }: { row: RowOfPage; personHref: string }) {
  const { t } = useTranslation('import');
  if (row.name === '') return t('no-name');
  const name = <PersonName>{row.name}</PersonName>;
  const isPerson = row.subjectId !== null && row.outcome !== 'refused';
  return isPerson ? <a href={`${personHref}/${row.subjectId}`}>{name}</a> : name;
}

/** What to do with a possible duplicate; an earlier row of the sheet is nobody yet. */
function Decision({ row }: { row: RowOfPage }) {
  const { t } = useTranslation('import');
  const choices = row.twin?.personId ? ['skip', 'create', 'update'] : ['skip', 'create'];
  return (
    <SelectField
      name={`row-${row.line}`}
      label={t('decision-of', { line: row.line })}
      defaultValue={row.decision ?? 'skip'}
      options={choices.map((value) => ({ value, label: t(`decision-${value}`) }))}
    />
  );
}
