import type { ReactNode } from "react";

export interface Sorting {
  /** The same page, sorted by this column (the other way round if it is already). */
  href: string;
  direction: "ascending" | "descending" | null;
}

export interface RowHeading<Row> {
  heading: string;
  sorting?: Sorting | undefined;
  cell: (row: Row) => ReactNode;
}

export interface Column<Row> {
  id: string;
  heading: string;
  /** Stands in the heading's place where many narrow columns are compared; the whole is heard, and shown on cards. */
  abbreviation?: string | undefined;
  /** Where the heading leads, for a column that can't be sorted by. */
  href?: string | undefined;
  /** Neighbouring columns of one group share a heading above theirs. */
  group?: string | undefined;
  /** Figures line up on their right. */
  numeric?: boolean | undefined;
  /** Says a word or two: on a card it shares its line with its neighbours, as figures do. */
  short?: boolean | undefined;
  sorting?: Sorting | undefined;
  cell: (row: Row) => ReactNode;
  total?: ReactNode;
}

export interface ColumnGroup {
  /** The id of its first column, before which a line is drawn. */
  id: string;
  heading: string | undefined;
  span: number;
}

/**
 * Neighbouring columns with the same group, in order; those without one stand in an unnamed group.
 * None at all where no column has a group.
 */
export function columnGroups<Row>(columns: readonly Column<Row>[]): ColumnGroup[] {
  if (columns.every(({ group }) => group === undefined)) return [];
  const groups: ColumnGroup[] = [];
  for (const { id, group } of columns) {
    const last = groups.at(-1);
    if (last && last.heading === group) last.span += 1;
    else groups.push({ id, heading: group, span: 1 });
  }
  return groups;
}
