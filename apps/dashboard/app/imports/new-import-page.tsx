import { formatIsoDate } from "@safeboard/compliance/dates";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { useState } from "react";
import { importsAddress, newImportAddress } from "./import-addresses.ts";
import { ImportFileForm } from "./import-file-form.tsx";
import { type ImportKindCode, KIND_IN_SENTENCE } from "./import-kind-code.ts";
import { importTrail } from "./import-trail.ts";
import { type ExpectedColumn, expectedColumns } from "./expected-file.ts";

const exampleOf = ({ examples, isDay }: ExpectedColumn): string => {
  const example = examples.find((text) => text !== "") ?? "";
  return isDay ? formatIsoDate(example) : example;
};

/** What a file of this kind should hold, an example of one, and where to choose it. */
export function NewImportPage({
  kind,
  school,
  isOwnSchool,
  answered,
}: {
  kind: ImportKindCode;
  /** Null for the trust's own. */
  school: { id: string; name: string } | null;
  isOwnSchool: boolean;
  /** Why the file that was sent was not taken. */
  answered: string | undefined;
}) {
  const [found, setFound] = useState<string | null>(null);
  const schoolId = school?.id ?? null;
  const problem = found ?? answered;
  const columns = expectedColumns(kind, school === null);
  return (
    <>
      <Breadcrumbs
        trail={importTrail({ school, isOwnSchool }, true)}
        current={`Import ${KIND_IN_SENTENCE[kind]}`}
      />
      <PageHeading
        title={`Import ${KIND_IN_SENTENCE[kind]}${school ? ` for ${school.name}` : " for several schools"}`}
        lead="Choose the file as your system gives it. You check the columns, then see every row that would be new, changed or rejected. Nothing changes before you apply it."
      />
      <ErrorSummary errors={problem ? [{ fieldId: "file", message: problem }] : []} />
      <section aria-labelledby="choose" className="page-section">
        <h2 id="choose">Choose the file</h2>
        {WHAT_IS_KEPT[kind] && <p>{WHAT_IS_KEPT[kind]}</p>}
        <ImportFileForm
          action={newImportAddress(schoolId, kind)}
          background={`${importsAddress(schoolId)}/upload/file?kind=${kind}`}
          problem={problem}
          onProblem={setFound}
        />
      </section>
      <section aria-labelledby="expected" className="page-section">
        <h2 id="expected">What the file should hold</h2>
        <p>
          One row of headings, then a row for each {ROW_OF_KIND[kind]}. Columns may have any names
          and stand in any order; others are left alone.
        </p>
        <DataTable
          caption="Columns that are read"
          captionHidden
          narrow="cards"
          rows={columns}
          rowKey={({ heading }) => heading}
          rowHeading={{ heading: "Column", cell: ({ heading }) => heading }}
          columns={[
            { id: "what", heading: "What it says", cell: ({ what }) => what },
            {
              id: "example",
              heading: "For example",
              cell: exampleOf,
            },
          ]}
        />
        <DownloadLinks
          href={`${importsAddress(schoolId)}/example?kind=${kind}`}
          what="an example file"
        />
      </section>
    </>
  );
}

const NOTHING_ELSE =
  "Columns with names, dates of birth or pupils’ numbers are refused until you drop them, and the file itself is deleted as soon as its rows are read, or after a day.";

/** Said before a file is chosen that can hold more than may be kept. */
const WHAT_IS_KEPT: Readonly<Partial<Record<ImportKindCode, string>>> = {
  incidents: `Only the day, the category, the severity, the outcome and the year group are kept, with the case’s number as a code. No name and no description is. ${NOTHING_ELSE}`,
  incident_counts: `Only the period, the category and the number are kept. ${NOTHING_ELSE}`,
};

const ROW_OF_KIND = {
  staff: "person",
  training: "course that somebody completed",
  reported: "course and group of people, with the numbers that the school reports",
  incidents: "case",
  incident_counts: "period and category, with how many incidents there were",
} as const;
