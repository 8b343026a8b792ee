import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Notice, SelectField, Table } from '~/ui';
import type { FormState } from '~/ui/form-state';
import type { ColumnOfPage, ColumnsPage } from './run-columns.query.server';

/** One line per column: what it is called, what stands in it, and what it is to become. */
export function ColumnChoices({ page, form }: { page: ColumnsPage; form?: FormState | undefined }) {
  const { t } = useTranslation('import');
  return (
    <Table
      caption={t('columns-caption')}
      hideCaption
      columns={[
        { key: 'heading', label: t('column-heading'), title: true },
        { key: 'samples', label: t('column-samples') },
        { key: 'choice', label: t('column-choice') },
      ]}
      rows={page.columns.map((column) => ({
        key: String(column.index),
        cells: {
          heading: <bdi>{headingOf(column, t('no-heading', { number: column.index + 1 }))}</bdi>,
          samples: <Samples column={column} />,
          choice: <Choice column={column} page={page} form={form} />,
        },
      }))}
    />
  );
}

function Samples({ column }: { column: ColumnOfPage }) {
  const { t } = useTranslation('import');
  if (column.isHidden) return t('samples-hidden');
  return (
    <ul className="fg-plain">
      {column.samples.map((sample) => (
        <li key={sample}>
          <bdi>{sample}</bdi>
        </li>
      ))}
    </ul>
  );
}

type ChoiceProps = { column: ColumnOfPage; page: ColumnsPage; form?: FormState | undefined };

function Choice({ column, page, form }: ChoiceProps) {
  const { t } = useTranslation('import');
  const { use, index } = column;
  if (use.kind === 'never') {
    return (
      <Notice tone="warning">
        {t(use.by === 'heading' ? `never-${use.what}` : `never-${use.what}-by-content`)}
      </Notice>
    );
  }
  return (
    <SelectField
      name={`column-${index}`}
      label={t('choice-of', { column: headingOf(column, String(index + 1)) })}
      hint={hintOf(use, t)}
      form={form}
      defaultValue={column.choice}
      prompt={t('leave-out')}
      options={page.fields.map((field) => ({ value: field, label: t(`field-${field}`) }))}
    />
  );
}

function hintOf(use: ColumnOfPage['use'], t: TFunction<'import'>): string | undefined {
  if (use.kind === 'leave-out') return t(`reason-${use.reason}`);
  if (use.kind === 'field' && use.field === 'birthYear') return t('birth-year-hint');
  return use.kind === 'field' && use.by === 'content' ? t('by-content') : undefined;
}

function headingOf(column: ColumnOfPage, otherwise: string): string {
  return column.heading === '' ? otherwise : column.heading;
}
