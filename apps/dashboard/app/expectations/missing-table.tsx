import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Tag } from "@safeboard/ui/tag";
import type { ExpectationsAcrossSchools } from "../domain-answers.ts";
import { expectationAddress, versionAddress } from "./addresses.ts";
import { forceInWords } from "./expectation-words.ts";

type Across = ExpectationsAcrossSchools["expectations"][number];

/** How many schools are named before "and 9 more". */
const named = 4;

/** Which expectations are missing where, those that most schools lack first. */
export function MissingTable({
  expectations,
  schools,
}: {
  expectations: readonly Across[];
  schools: number;
}) {
  return (
    <div className="missing-table">
      <DataTable
        caption="Expectations, those that most schools lack first"
        captionHidden
        narrow="cards"
        rows={expectations}
        rowKey={({ id }) => id}
        rowHeading={{
          heading: "Expectation",
          cell: (expectation) => (
            <>
              <Anchor href={expectationAddress(expectation)}>{expectation.statement}</Anchor>
              <span className="row-note">{expectation.id}</span>
            </>
          ),
        }}
        columns={[
          {
            id: "force",
            heading: "How binding",
            cell: ({ force }) => <Tag>{forceInWords(force)}</Tag>,
          },
          {
            id: "met",
            heading: "Met",
            numeric: true,
            cell: ({ counts }) => `${counts.met + counts.metElsewhere} of ${schools}`,
          },
          { id: "partly", heading: "Partly", numeric: true, cell: ({ counts }) => counts.partly },
          {
            id: "missing",
            heading: "Missing",
            numeric: true,
            cell: ({ counts }) => counts.missing,
          },
          {
            id: "where",
            heading: "Missing or partly at",
            cell: (expectation) => <Where expectation={expectation} />,
          },
        ]}
      />
    </div>
  );
}

function Where({ expectation }: { expectation: Across }) {
  const { lacking } = expectation;
  if (lacking.length === 0) return "No school";
  const rest = lacking.length - named;
  return (
    <span className="where-missing">
      {lacking.slice(0, named).map((school, index) => (
        <span key={school.schoolId}>
          {index > 0 && ", "}
          <Anchor href={versionAddress(school, expectation)}>{school.name}</Anchor>
          {school.status === "partly_met" && " (partly)"}
        </span>
      ))}
      {rest > 0 && (
        <>
          {" "}
          and <Anchor href={expectationAddress(expectation)}>{rest} more</Anchor>
        </>
      )}
    </span>
  );
}
