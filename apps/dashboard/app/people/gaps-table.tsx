import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { Gap } from "./gaps.ts";
import { inSentence } from "@safeboard/compliance/in-sentence";

/** What is to be done about roles at the schools: each leads to the form that does it, or asks the school. */
export function GapsTable({
  gaps,
  mayRecord,
  mayAsk,
}: {
  gaps: readonly Gap[];
  mayRecord: boolean;
  mayAsk: boolean;
}) {
  return (
    <DataTable
      caption="Gaps and what ends soon"
      captionHidden
      narrow="cards"
      rows={gaps}
      rowKey={({ schoolId, role, finding }) => `${schoolId} ${role} ${finding.kind}`}
      rowHeading={{
        heading: "School",
        cell: ({ schoolId, schoolName }) => (
          <Anchor href={`/schools/${schoolId}/people`}>{schoolName}</Anchor>
        ),
      }}
      columns={[
        {
          id: "role",
          heading: "Role",
          short: true,
          cell: ({ title, finding }) => (finding.kind === "too_many_roles" ? "Several" : title),
        },
        {
          id: "standing",
          heading: "Where it stands",
          cell: ({ schoolId, role, finding }) => (
            <div className="cell-words">
              <Status status={finding.status} href={`/schools/${schoolId}/people#${role}`}>
                {finding.value}
              </Status>
              {!isEmpty(finding) && <span className="row-note">{finding.words}</span>}
            </div>
          ),
        },
        {
          id: "next",
          heading: "Next",
          cell: (gap) => <NextStep gap={gap} mayRecord={mayRecord} mayAsk={mayAsk} />,
        },
      ]}
    />
  );
}

const isEmpty = ({ kind }: Gap["finding"]) => kind === "vacant" || kind === "never_named";

function NextStep({
  gap: { schoolId, schoolName, role, title, finding },
  mayRecord,
  mayAsk,
}: {
  gap: Gap;
  mayRecord: boolean;
  mayAsk: boolean;
}) {
  const people = `/schools/${schoolId}/people`;
  const needsName = isEmpty(finding) || finding.kind === "ends_soon";
  return (
    <div className="cell-lines">
      {mayRecord && (
        <Anchor href={needsName ? `${people}?role=${role}#record` : `${people}#${role}`}>
          {needsName ? "Name somebody" : "Look at it"}
          <span className="heard-only">
            : {inSentence(title)}, {schoolName}
          </span>
        </Anchor>
      )}
      {mayAsk && needsName && (
        <Anchor href={`/requests/ask?school=${schoolId}&subject=name&about=${role}`}>
          Ask the school
          <span className="heard-only">
            {" "}
            for its {inSentence(title)}: {schoolName}
          </span>
        </Anchor>
      )}
    </div>
  );
}
