import { percentInWords } from "@safeboard/compliance/percent";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { Column } from "@safeboard/ui/data-table-columns";
import { Status } from "@safeboard/ui/status";
import type { Counted, CountedAhead, CoverageRules } from "../domain-answers.ts";
import { inDateOf } from "./training-sentences.ts";

export interface CountsRow {
  id: string;
  title: string;
  href?: string | undefined;
  /** Under the title. */
  note?: string | undefined;
  counted: Counted | CountedAhead;
  /** Where the percentage leads, when not to the same place. */
  statusHref?: string | undefined;
}

/** Counts and percentages, a row for each requirement, school or group: all that a figure is made of stands beside it. */
export function CountsTable({
  caption,
  heading,
  rows,
  rules,
  total,
}: {
  caption: string;
  heading: string;
  rows: readonly CountsRow[];
  rules: CoverageRules;
  /** All of the rows' people counted together. */
  total?: { heading: string; counted: Counted | CountedAhead } | undefined;
}) {
  const number = (
    id: string,
    label: string,
    of: (counted: Counted) => number,
  ): Column<CountsRow> => ({
    id,
    heading: label,
    numeric: true,
    cell: ({ counted }) => <CountedPeople people={of(counted)} />,
    total: total && String(of(total.counted)),
  });
  const isAhead = rows.some(({ counted }) => bookedOf(counted) !== null);
  return (
    <div className="counts-table">
      <DataTable
        caption={caption}
        captionHidden
        narrow="cards"
        rows={rows}
        rowKey={({ id }) => id}
        totals={total?.heading}
        rowHeading={{
          heading,
          cell: ({ title, href, note }) => (
            <>
              {href === undefined ? <strong>{title}</strong> : <Anchor href={href}>{title}</Anchor>}
              {note && <span className="row-note">{note}</span>}
            </>
          ),
        }}
        columns={[
          {
            id: "percent",
            heading: "In date",
            cell: ({ counted, href, statusHref }) => (
              <Percent counted={counted} href={statusHref ?? href} />
            ),
            total: total && <Percent counted={total.counted} />,
          },
          ...(isAhead
            ? [
                {
                  id: "booked",
                  heading: "With what is booked",
                  cell: ({ counted }: CountsRow) => {
                    const booked = bookedOf(counted);
                    return booked && <Percent counted={booked} />;
                  },
                },
              ]
            : []),
          number("required", "Required", ({ required }) => required),
          ...rules.expiringDays.map((days) =>
            number(
              `expiring-${days}`,
              `Expire in ${days} days`,
              ({ expiring }) => expiring[days] ?? 0,
            ),
          ),
          number("due", "Still in time", ({ due }) => due),
          number("expired", "Expired", ({ expired }) => expired),
          number("never", "Never done", ({ neverDone }) => neverDone),
          number("exempt", "Exempt", ({ exempt }) => exempt),
        ]}
      />
    </div>
  );
}

function CountedPeople({ people }: { people: number }) {
  return people === 0 ? <span className="counted-none">0</span> : people;
}

/** "87%, 26 of 30": never the one without the other. */
function Percent({ counted, href }: { counted: Counted; href?: string | undefined }) {
  return (
    <Status status={counted.status} href={href}>
      {coverageInWords(counted)}
    </Status>
  );
}

const coverageInWords = (counted: Counted): string =>
  counted.percent === null
    ? "Nobody yet"
    : `${percentInWords(counted.percent)} · ${counted.inDate} of ${inDateOf(counted)}`;

export const bookedOf = (counted: Counted | CountedAhead): Counted | null =>
  "withBooked" in counted ? counted.withBooked : null;
