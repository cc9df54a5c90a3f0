/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- some browsers take them away from what is not laid out as a table */
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import styles from './Table.module.css';

export type Value = string | number | null;

export type Column<Row> = {
  name: string;
  /** Not drawn above the column: its cells speak for themselves. */
  silent?: boolean;
  numeric?: boolean;
  /** On a phone it has a line of its own. */
  whole?: boolean;
  /** What its rows are put in order by; without it they are not. */
  order?: (row: Row) => Value;
  render: (row: Row) => ReactNode;
};

type Sort = { column: number; down: boolean };
type Props<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sort?: Sort;
  /** How many of them are drawn, from the top of their order. */
  atMost?: number;
};

/** Empty things come last, whichever way the rest goes. */
function compare(one: Value, other: Value, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other), undefined, { numeric: true });
  return down ? -order : order;
}

function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | null): readonly Row[] {
  const order = sort && columns[sort.column]?.order;
  return order ? rows.toSorted((one, other) => compare(order(one), order(other), sort.down)) : rows;
}

/** Rows under a head that puts them in order; on a phone a list, each row a small card. */
export function Table<Row>({ label, columns, rows, keyOf, sort: first, atMost = Infinity }: Props<Row>) {
  const [sort, setSort] = useState<Sort | null>(first ?? null);
  const shown = inOrder(rows, columns, sort).slice(0, atMost);
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table" aria-label={label}>
        <thead className={styles.heads} role="rowgroup">
          <tr role="row">
            {columns.map((column, place) => (
              <Head key={column.name} column={column} down={sort?.column === place ? sort.down : null} onSort={(down) => setSort({ column: place, down })} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {shown.map((row) => (
            <tr key={keyOf(row)} className={styles.row} role="row">
              {columns.map(({ name, numeric, silent, whole, render }, place) => (
                <td key={name} className={styles.cell} role={place === 0 ? 'rowheader' : 'cell'} data-numeric={numeric || undefined} data-silent={silent || undefined} data-whole={whole || undefined} data-name={place === 0 || silent ? undefined : name}>
                  {render(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps<Row> = { column: Column<Row>; down: boolean | null; onSort: (down: boolean) => void };

/** Numbers begin with the largest, words with the first letter. */
function Head<Row>({ column: { name, silent, numeric = false, order }, down, onSort }: HeadProps<Row>) {
  const Arrow = down ? IconArrowDown : IconArrowUp;
  return (
    <th className={styles.head} role="columnheader" scope="col" data-numeric={numeric || undefined} aria-sort={down === null ? undefined : down ? 'descending' : 'ascending'}>
      {order ? (
        <button type="button" className={styles.sort} onClick={() => onSort(down === null ? numeric : !down)}>
          {name}
          {down !== null && <Arrow size={14} stroke={1.8} aria-hidden />}
        </button>
      ) : (
        <span className={silent ? styles.silent : undefined}>{name}</span>
      )}
    </th>
  );
}
