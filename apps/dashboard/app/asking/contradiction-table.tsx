import { CONTRADICTION_KIND_WORDS } from "@safeboard/compliance/contradictions";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { ContradictionList } from "../domain-answers.ts";
import { ContradictionStatus } from "./contradiction-status.tsx";

type Row = ContradictionList["contradictions"][number];

/** Which school, what contradicts what, since when, and how it was settled. Each leads to both sides. */
export function ContradictionTable({ rows, mayAsk }: { rows: readonly Row[]; mayAsk: boolean }) {
  const cardOf = ({ schoolId, key }: Row) => `/schools/${schoolId}/contradictions#${key}`;
  return (
    <DataTable
      caption="What contradicts what"
      captionHidden
      narrow="lines"
      rows={rows}
      rowKey={({ schoolId, key }) => `${schoolId} ${key}`}
      rowHeading={{
        heading: "School",
        cell: (row) => <Anchor href={cardOf(row)}>{row.schoolName}</Anchor>,
      }}
      columns={[
        {
          id: "what",
          heading: "What",
          cell: ({ kind, words }) => (
            <div className="cell-words">
              {words}
              <span className="row-note">{CONTRADICTION_KIND_WORDS[kind]}</span>
            </div>
          ),
        },
        {
          id: "since",
          heading: "Since",
          cell: ({ since }) => (since ? <DateText date={since} /> : "Not known"),
        },
        {
          id: "standing",
          heading: "Where it stands",
          cell: (row) => (
            <div className="cell-standing">
              <ContradictionStatus contradiction={row} href={cardOf(row)} />
              {row.settled && (
                <span className="row-note">
                  {row.choices.find(({ how }) => how === row.settled?.how)?.words}.{" "}
                  {row.settled.recordedBy}, {dayOfMoment(row.settled.recordedAt)}
                </span>
              )}
            </div>
          ),
        },
        ...(mayAsk
          ? [
              {
                id: "ask",
                heading: "Ask",
                cell: (row: Row) =>
                  !row.settled && (
                    <Anchor
                      href={`/requests/ask?school=${row.schoolId}&subject=contradiction&about=${encodeURIComponent(row.key)}`}
                    >
                      Ask<span className="heard-only"> {row.schoolName}</span>
                    </Anchor>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
