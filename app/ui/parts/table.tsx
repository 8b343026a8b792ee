import type { ReactNode } from 'react';
import { Icon } from '../icons/icon';

export type Column = {
  key: string;
  /** Empty only for a column of links or buttons that name themselves. */
  label: string;
  /** 'end' for numbers. */
  align?: 'end' | undefined;
  /** Never broken into two lines: dates, states. Numbers ('end') never are. */
  nowrap?: boolean | undefined;
  /** The column that names the row; exactly one. */
  title?: boolean | undefined;
  /** Address that sorts by this column. */
  sortHref?: string | undefined;
  sorted?: 'ascending' | 'descending' | undefined;
};

export type Row = {
  key: string;
  cells: Readonly<Record<string, ReactNode>>;
  /** 'warning' marks a row that needs somebody; say so in words too. */
  tone?: 'warning' | undefined;
};

type Props = {
  /** What the table holds; shown over it, or only spoken with `hideCaption`. */
  caption: string;
  hideCaption?: boolean | undefined;
  columns: readonly Column[];
  rows: readonly Row[];
};

/**
 * A dense table with a head that stays. On a phone each row becomes a card; the roles are written
 * out because `display` takes them away there.
 */
export function Table({ caption, hideCaption, columns, rows }: Props) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: display:grid on a phone removes the native roles
    <table className="fg-table" data-cards="" role="table">
      <caption className={hideCaption ? 'fg-hidden' : undefined}>{caption}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
        <tr role="row">
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: see above */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          // biome-ignore lint/a11y/noRedundantRoles: see above
          <tr key={row.key} role="row" data-tone={row.tone}>
            {columns.map((column) => (
              <BodyCell key={column.key} column={column} content={row.cells[column.key]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeadCell({ column }: { column: Column }) {
  // biome-ignore lint/a11y/noRedundantRoles: see Table
  if (column.label === '') return <td role="cell" />;
  const arrow = column.sorted === 'descending' ? '↓' : '↑';
  return (
    // biome-ignore lint/a11y/noRedundantRoles: see Table
    <th scope="col" role="columnheader" data-align={column.align} aria-sort={column.sorted}>
      {column.sortHref ? <a href={column.sortHref}>{column.label}</a> : column.label}
      {column.sorted ? <span aria-hidden="true"> {arrow}</span> : null}
    </th>
  );
}

function BodyCell({ column, content }: { column: Column; content: ReactNode }) {
  if (column.title) {
    return (
      // biome-ignore lint/a11y/noRedundantRoles: see Table
      <th scope="row" role="rowheader" className="fg-row-title" data-label={column.label}>
        {content}
      </th>
    );
  }
  return (
    <td
      // biome-ignore lint/a11y/noRedundantRoles: see Table
      role="cell"
      data-align={column.align}
      data-nowrap={column.nowrap || column.align ? '' : undefined}
      data-label={column.label}
    >
      {content}
    </td>
  );
}

/** A link at the end of a row. `label` names the row for those who hear links alone. */
export function RowLink({
  href,
  label,
  children,
}: {
  href: string;
  label: string;
  children: string;
}) {
  return (
    <a href={href} aria-label={label}>
      {children}
      {'\u00a0'}
      <Icon name="arrow-forward" />
    </a>
  );
}
