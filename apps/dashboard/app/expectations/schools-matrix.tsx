import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { StatusIcon } from "@safeboard/ui/status-icon";
import { phaseInWords } from "../school/phase.ts";
import type { ExpectationsAcrossSchools } from "../domain-answers.ts";
import { expectationAddress, versionAddress } from "./addresses.ts";
import { AdviceIcon, ExpectationShape } from "./expectation-mark.tsx";

type School = ExpectationsAcrossSchools["schools"][number];

/** Schools by expectations: a shape a cell, each opening to the passage and the rule behind it. */
export function SchoolsMatrix({
  schools,
  expectations,
}: {
  schools: readonly School[];
  expectations: ExpectationsAcrossSchools["expectations"];
}) {
  const ordered = expectations.toSorted((a, b) =>
    a.id.localeCompare(b.id, "en", { numeric: true }),
  );
  return (
    <div className="expectations-matrix">
      <DataTable
        caption="Schools by expectation"
        captionHidden
        narrow="cards"
        rows={schools}
        rowKey={({ schoolId }) => schoolId}
        rowHeading={{
          heading: "School",
          cell: ({ schoolId, versionId, name, phase, score }) => (
            <>
              <Anchor href={`/schools/${schoolId}/policies/${versionId}/expectations`}>
                {name}
              </Anchor>
              <span className="row-note">
                {phase && `${phaseInWords(phase)} · `}
                {score.met + score.metElsewhere} of {score.applicable} met
              </span>
            </>
          ),
        }}
        columns={ordered.map((expectation) => ({
          id: expectation.id,
          heading: `${expectation.id}: ${expectation.statement}`,
          abbreviation: expectation.id,
          href: expectationAddress(expectation),
          cell: (school: School) => {
            const cell = school.cells[expectation.id];
            return cell ? (
              <ExpectationShape {...cell} href={versionAddress(school, expectation)} />
            ) : (
              <span className="expectation-shape" data-weight="not_applicable">
                <StatusIcon status="not_applicable" />
                <span className="heard-only">Not asked of this school</span>
              </span>
            );
          },
          total: expectation.counts.missing + expectation.counts.partly || "0",
        }))}
        totals="Missing or partly"
      />
      <ul className="matrix-legend" aria-label="What the shapes mean">
        <li data-weight="met">
          <StatusIcon status="met" /> Met; 2: in another document
        </li>
        <li data-weight="partly_met">
          <StatusIcon status="partly_met" /> Partly met, or a “should” that is missing
        </li>
        <li data-weight="needs_action">
          <StatusIcon status="needs_action" /> A “must” that is missing
        </li>
        <li data-weight="advice">
          <AdviceIcon /> Missing or partly there, as advice
        </li>
        <li data-weight="not_reported">
          <StatusIcon status="not_reported" /> Not checked yet
        </li>
        <li data-weight="not_applicable">
          <StatusIcon status="not_applicable" /> Not applicable
        </li>
      </ul>
    </div>
  );
}
