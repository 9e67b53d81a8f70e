import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { ImportPage, ImportRows, ImportRowShown } from "../domain-answers.ts";
import { cellFacts, type RowFact, rowFacts } from "./row-facts.ts";

/** Some rows with what becomes of each and why. Rows of several schools say which they are about. */
export function RowsTable({
  run,
  found,
  caption,
  nextHref,
  firstHref,
}: {
  run: ImportPage;
  found: ImportRows;
  caption: string;
  nextHref: (after: number) => string;
  /** Null on the first page. */
  firstHref: string | null;
}) {
  const { rows, headings, next } = found;
  const hasReasons = rows.some(({ reason, undoneBecause }) => reason ?? undoneBecause);
  return (
    <>
      <DataTable
        caption={caption}
        captionHidden
        narrow="cards"
        rows={rows}
        rowKey={({ place }) => String(place)}
        rowHeading={{
          heading: rows.some(({ rowNumber }) => rowNumber > 0) ? "Row" : "Name",
          cell: numberOf,
        }}
        columns={[
          ...(run.school === null
            ? [
                {
                  id: "school",
                  heading: "School",
                  cell: ({ school }: ImportRowShown) => school?.name ?? "–",
                },
              ]
            : []),
          ...(hasReasons
            ? [
                {
                  id: "why",
                  heading: "Why",
                  cell: ({ reason, undoneBecause }: ImportRowShown) =>
                    undoneBecause ?? reason ?? "–",
                },
              ]
            : []),
          {
            id: "what",
            heading: hasReasons ? "What it says" : "What it says or changes",
            cell: (row) => (
              <RowFacts facts={row.after ? factsOf(row) : cellFacts(row, { headings, ...run })} />
            ),
          },
        ]}
      />
      <p className="rows-pages">
        {firstHref !== null && <Anchor href={firstHref}>Back to the first rows</Anchor>}
        {next !== null && <Anchor href={nextHref(next)}>Show the next rows</Anchor>}
      </p>
    </>
  );
}

/** What a row says or changes, one thing a line. */
export function RowFacts({ facts }: { facts: readonly RowFact[] }) {
  return (
    <dl className="row-facts">
      {facts.map(({ label, value, was }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            {was !== undefined && (
              <>
                <span className="heard-only">was </span>
                <del>{was}</del> <span aria-hidden="true">→</span>{" "}
                <span className="heard-only">and becomes </span>
              </>
            )}
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Who is in no row of the file goes by their name. */
const numberOf = ({ rowNumber, after }: ImportRowShown): string =>
  rowNumber > 0 ? `Row ${rowNumber.toLocaleString("en-GB")}` : (after?.["name"] ?? "In no row");

const factsOf = (row: ImportRowShown): RowFact[] =>
  rowFacts(row).filter(({ value }) => value !== numberOf(row));
