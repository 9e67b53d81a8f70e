import { Anchor } from "../anchor/anchor.tsx";
import type { Column, ColumnGroup, RowHeading, Sorting } from "./columns.ts";

/** The column headings, under their groups' if any column has a group. */
export function TableHead<Row>({
  rowHeading,
  columns,
  groups,
  edges,
}: {
  rowHeading: RowHeading<Row>;
  columns: readonly Column<Row>[];
  groups: readonly ColumnGroup[];
  edges: ReadonlySet<string>;
}) {
  return (
    <>
      <colgroup />
      {groups.map(({ id, span }) => (
        <colgroup key={id} span={span} />
      ))}
      <thead role="rowgroup">
        {groups.length > 0 && (
          <tr role="row" className="data-table-groups">
            <EmptyCorner />
            {groups.map(({ id, heading, span }) =>
              heading === undefined ? (
                <EmptyCorner key={id} span={span} />
              ) : (
                <th scope="colgroup" role="columnheader" key={id} colSpan={span} data-edge="">
                  {heading}
                </th>
              ),
            )}
          </tr>
        )}
        <tr role="row" className="data-table-headings">
          <ColumnHeading heading={rowHeading.heading} sorting={rowHeading.sorting} />
          {columns.map(({ id, heading, abbreviation, href, sorting, numeric }) => (
            <ColumnHeading
              key={id}
              heading={heading}
              abbreviation={abbreviation}
              href={href}
              sorting={sorting}
              numeric={numeric}
              edge={edges.has(id)}
            />
          ))}
        </tr>
      </thead>
    </>
  );
}

/** Above columns that have no group, where there is nothing to say. */
function EmptyCorner({ span }: { span?: number }) {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell is no control
  return <td colSpan={span} data-edge={span === undefined ? undefined : ""} />;
}

function ColumnHeading({
  heading,
  abbreviation,
  href,
  sorting,
  numeric = false,
  edge = false,
}: {
  heading: string;
  abbreviation?: string | undefined;
  href?: string | undefined;
  sorting?: Sorting | undefined;
  numeric?: boolean | undefined;
  edge?: boolean | undefined;
}) {
  const words = <HeadingWords heading={heading} abbreviation={abbreviation} />;
  return (
    <th
      scope="col"
      role="columnheader"
      aria-sort={sorting ? (sorting.direction ?? "none") : undefined}
      data-numeric={numeric ? "" : undefined}
      data-edge={edge ? "" : undefined}
    >
      {sorting ? (
        <Anchor className="data-table-sort" href={sorting.href}>
          {words}
          <SortMark direction={sorting.direction} />
        </Anchor>
      ) : href === undefined ? (
        words
      ) : (
        <Anchor href={href}>{words}</Anchor>
      )}
    </th>
  );
}

function HeadingWords({
  heading,
  abbreviation,
}: {
  heading: string;
  abbreviation: string | undefined;
}) {
  if (abbreviation === undefined) return heading;
  return (
    <abbr title={heading}>
      <span aria-hidden="true">{abbreviation}</span>
      <span className="heard-only">{heading}</span>
    </abbr>
  );
}

function SortMark({ direction }: Pick<Sorting, "direction">) {
  return (
    <svg className="data-table-sort-mark" viewBox="0 0 10 14" aria-hidden="true" focusable="false">
      <path d="M5 1 9 5.5H1Z" data-off={direction === "descending" ? "" : undefined} />
      <path d="M5 13 1 8.5h8Z" data-off={direction === "ascending" ? "" : undefined} />
    </svg>
  );
}
