import { Anchor } from "@safeboard/ui/anchor";
import { percentInWords } from "@safeboard/compliance/percent";
import { MatrixCell } from "@safeboard/ui/matrix-cell";
import { MatrixTable } from "@safeboard/ui/matrix-table";
import { statusWords } from "@safeboard/ui/status";
import type { CountedAhead, TrainingAcrossSchools } from "../domain-answers.ts";
import { phaseInWords } from "../school/phase.ts";
import { dayKept } from "./across-address.ts";
import { requirementAddress, trainingAddress } from "./addresses.ts";
import { inDateOf } from "./training-sentences.ts";

interface Row {
  id: string;
  name: string;
  href: string | undefined;
  note: string | null;
  cells: TrainingAcrossSchools["schools"][number]["cells"];
  /** Where a cell leads. */
  cellHref: (code: string) => string;
}

/** Schools by what is asked: the percentage, and the people whom it is made of. */
export function SchoolsMatrix({
  page,
  parameters,
}: {
  page: TrainingAcrossSchools;
  parameters: URLSearchParams;
}) {
  return (
    <CountedMatrix
      caption="Schools by training requirement, the most pressing first"
      heading="School"
      totals="Together"
      page={page}
      parameters={parameters}
      rows={page.schools.map(({ id, name, phase, hub, cells }) => ({
        id,
        name,
        cells,
        href: dayKept(trainingAddress(id), parameters),
        note: [phase && phaseInWords(phase), hub?.name].filter(Boolean).join(" · "),
        cellHref: (code) => {
          const path = dayKept(trainingAddress(id), parameters);
          return `${path}${path.includes("?") ? "&" : "?"}requirement=${encodeURIComponent(code)}`;
        },
      }))}
    />
  );
}

/** The same of rows of any kind, under the same columns. */
export function CountedMatrix({
  caption,
  heading,
  totals,
  page: { requirements },
  parameters,
  rows,
}: {
  caption: string;
  heading: string;
  totals?: string;
  page: Pick<TrainingAcrossSchools, "requirements">;
  parameters: URLSearchParams;
  rows: readonly Row[];
}) {
  const oneAddress = (code: string) => dayKept(requirementAddress(code), parameters);
  return (
    <MatrixTable
      caption={caption}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      totals={totals}
      rowHeading={{
        heading,
        cell: ({ name, href, note, cells }) => (
          <>
            {href === undefined ? <strong>{name}</strong> : <Anchor href={href}>{name}</Anchor>}
            {note && <span className="row-note">{note}</span>}
            <span className="row-note">{metInWords(cells)}</span>
          </>
        ),
      }}
      columns={requirements.map(({ code, title, total }) => ({
        id: code,
        heading: title,
        href: oneAddress(code),
        cell: ({ cells, name, cellHref }: Row) => {
          const counted = cells[code];
          return counted && <CountedCell counted={counted} name={name} href={cellHref(code)} />;
        },
        total: totals && <CountedCell counted={total} name={totals} href={oneAddress(code)} />,
      }))}
    />
  );
}

function CountedCell({
  counted,
  name,
  href,
}: {
  counted: CountedAhead;
  name: string;
  href: string;
}) {
  const { percent, status, inDate, due, withBooked } = counted;
  const booked =
    withBooked?.percent != null && withBooked.percent !== percent
      ? `; ${percentInWords(withBooked.percent)} with bookings`
      : "";
  return (
    <MatrixCell
      status={status}
      href={href}
      heard={`${name}, ${statusWords[status]}`}
      note={
        percent === null
          ? due > 0
            ? `${due} still in time`
            : "Exempt"
          : `${inDate} of ${inDateOf(counted)}${booked}`
      }
    >
      {percent === null ? "Nobody yet" : percentInWords(percent)}
    </MatrixCell>
  );
}

/** "4 of 6 met": on a phone the others are below it. */
function metInWords(cells: Row["cells"]): string {
  const judged = Object.values(cells).filter(({ percent }) => percent !== null);
  if (judged.length === 0) return "Nothing to judge";
  return `${judged.filter(({ status }) => status === "met").length} of ${judged.length} met`;
}
