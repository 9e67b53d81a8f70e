import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import type { TrainingAcrossSchools } from "../domain-answers.ts";
import { trainingAddress } from "./addresses.ts";

type Figure = TrainingAcrossSchools["reported"][number];

/** Training in numbers as schools report it: beside what is counted from people, and never added to it. */
export function ReportedTable({
  figures,
  nameOf,
}: {
  figures: readonly Figure[];
  /** On the trust's page, what a school is called. */
  nameOf?: (schoolId: string) => string;
}) {
  return (
    <DataTable
      caption="Training in numbers, as reported"
      captionHidden
      narrow="cards"
      rows={figures}
      rowKey={({ schoolId, course, groupTitle }) => `${schoolId} ${course} ${groupTitle}`}
      rowHeading={{
        heading: nameOf ? "School" : "Course",
        cell: ({ schoolId, courseTitle, asAt }) => (
          <>
            {nameOf ? (
              <Anchor href={trainingAddress(schoolId)}>{nameOf(schoolId)}</Anchor>
            ) : (
              <strong>{courseTitle}</strong>
            )}
            <span className="row-note">Reported by the school on {formatIsoDate(asAt)}</span>
          </>
        ),
      }}
      columns={[
        ...(nameOf
          ? [{ id: "course", heading: "Course", cell: ({ courseTitle }: Figure) => courseTitle }]
          : []),
        { id: "group", heading: "Of whom", cell: ({ groupTitle }) => groupTitle },
        {
          id: "share",
          heading: "Of those who should be",
          cell: ({ completed, overdue }) => shareInWords(completed, completed + overdue),
        },
        { id: "required", heading: "Required", numeric: true, cell: ({ required }) => required },
        {
          id: "completed",
          heading: "Completed",
          numeric: true,
          cell: ({ completed }) => completed,
        },
        { id: "overdue", heading: "Overdue", numeric: true, cell: ({ overdue }) => overdue },
      ]}
    />
  );
}

/** "83% · 30 of 36": rounded down, as every share is. */
const shareInWords = (completed: number, counted: number): string =>
  counted === 0
    ? "Nobody yet"
    : `${percentInWords(Math.floor((completed * 100) / counted))} · ${completed} of ${counted}`;
