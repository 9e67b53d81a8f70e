import { formatIsoDate } from "@safeboard/compliance/dates";
import type {
  ReportBlock,
  ReportCell,
  ReportFigure,
  ReportStory,
  ReportTable,
} from "@safeboard/compliance/board-report";
import { DataTable } from "@safeboard/ui/data-table";
import { Figures } from "@safeboard/ui/figures";
import { StackedBars } from "@safeboard/ui/stacked-bars";
import { Status } from "@safeboard/ui/status";
import { FoldedPart } from "./folded-part.tsx";

/** What the product says in a section: the page draws what the document draws, from the same data. */
export function ReportBlocks({ blocks }: { blocks: readonly ReportBlock[] }) {
  return blocks.map((block, place) => <Block key={keyOf(block, place)} block={block} />);
}

function keyOf(block: ReportBlock, place: number): string {
  return "key" in block ? block.key : `${block.kind} ${place}`;
}

function Block({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case "paragraph":
      return <p>{block.text}</p>;
    case "figures":
      return <Figures figures={block.figures.map(figureShown)} />;
    case "table":
      return <Table table={block} />;
    case "chart":
      return (
        <StackedBars
          title={block.title}
          description={block.description}
          unit={block.unit}
          categories={block.categories}
          series={block.series}
          note={block.note}
        />
      );
    case "stories":
      return <Stories stories={block.stories} />;
  }
}

const figureShown = ({ label, value, note }: ReportFigure) => ({
  label,
  value,
  ...(note && { note }),
});

/** Longer tables are folded: figures and stories say what is in them, and a reader opens the school in question. */
const MOST_ROWS_SHOWN = 8;

function Table({ table }: { table: ReportTable }) {
  const { title, columns, rows } = table;
  if (rows.length <= MOST_ROWS_SHOWN) return <WholeTable table={table} />;
  const isOfSchools = columns[0]?.title === "School";
  return (
    <FoldedPart summary={`${title}: ${rows.length} ${isOfSchools ? "schools" : "lines"}`}>
      <WholeTable table={table} />
    </FoldedPart>
  );
}

/** Sentences are read one under the other on a phone; names and numbers are compared along a line. */
const isProse = (rows: ReportTable["rows"]): boolean =>
  rows.length <= MOST_ROWS_SHOWN &&
  rows.some(({ cells }) => cells.some(({ text }) => text.length > SENTENCE));

const SENTENCE = 40;

function WholeTable({ table: { title, columns, rows, note } }: { table: ReportTable }) {
  const [heading, ...others] = columns;
  return (
    <>
      <DataTable
        caption={title}
        captionHidden={rows.length > MOST_ROWS_SHOWN}
        narrow={isProse(rows) ? "cards" : "scroll"}
        rows={rows}
        rowKey={({ key }) => key}
        rowHeading={{
          heading: heading?.title ?? "",
          cell: ({ cells }) => cells[0]?.text,
        }}
        columns={others.map(({ title: column, isNumeric }, place) => ({
          id: column,
          heading: column,
          numeric: isNumeric,
          cell: ({ cells }: (typeof rows)[number]) => <Cell cell={cells[place + 1]} />,
        }))}
      />
      {note && <p className="form-note">{note}</p>}
    </>
  );
}

function Cell({ cell }: { cell: ReportCell | undefined }) {
  if (!cell) return null;
  return cell.status ? <Status status={cell.status}>{cell.text}</Status> : cell.text;
}

function Stories({ stories }: { stories: readonly ReportStory[] }) {
  return (
    <ul className="report-stories">
      {stories.map(({ key, school, measure, status, value, detail, since, due, next }) => (
        <li key={key}>
          <p>
            <strong>{school}</strong>, {measure}: <Status status={status}>{value}</Status>
          </p>
          {detail && <p>{detail}</p>}
          <p className="report-story-dates">
            {[
              since && `Since ${formatIsoDate(since)}.`,
              due && `Due ${formatIsoDate(due)}.`,
              next && `Next: ${next}.`,
            ]
              .filter(Boolean)
              .join(" ")}
          </p>
        </li>
      ))}
    </ul>
  );
}
