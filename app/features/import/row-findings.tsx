import { useTranslation } from 'react-i18next';
import type { RowOfPage } from './run-page.query.server';
import { useValueText } from './value-text';

type Props = {
  row: RowOfPage;
  headings: readonly string[];
  districts: Readonly<Record<string, string>>;
  /** Address of a person's page, without the id. */
  personHref: string;
};

/** Everything there is to say about one row: why not, what to look at, what it changes. */
export function RowFindings({ row, headings, districts, personHref }: Props) {
  const { t } = useTranslation('import');
  const valueText = useValueText(districts);
  const nameOf = (column: number | null) => headings[column ?? -1] ?? '';
  const isEmpty =
    row.problems.length + row.notices.length + row.changes.length === 0 && row.twin === null;
  if (isEmpty) return null;
  return (
    <ul className="fg-plain">
      {row.problems.map(({ code, column }) => (
        <li key={`problem ${code} ${column}`}>
          {t(`problem-${code}`, { column: nameOf(column) })}
        </li>
      ))}
      {row.twin ? (
        <li>
          {t(`twin-${row.twin.why}`)}{' '}
          {row.twin.personId ? (
            <a href={`${personHref}/${row.twin.personId}`}>
              <bdi>{row.twin.name}</bdi>
            </a>
          ) : (
            t('twin-line', { line: row.twin.line })
          )}
        </li>
      ) : null}
      {row.changes.map(({ field, from, to }) => (
        <li key={`change ${field}`}>
          {t('change', {
            field: t(`field-${field}`),
            from: valueText(field, from),
            to: valueText(field, to),
          })}
        </li>
      ))}
      {row.notices.map(({ code, column, words }) => (
        <li key={`notice ${code} ${column}`}>
          {t(`notice-${code}`, { column: nameOf(column), words: words ?? '' })}
        </li>
      ))}
    </ul>
  );
}
