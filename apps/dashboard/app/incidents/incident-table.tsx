import {
  categoryTitle,
  isSevere,
  RISK_AREAS,
  SEVERITIES,
  YEAR_GROUPS,
} from "@safeboard/compliance/incidents";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { Status } from "@safeboard/ui/status";
import type { ListedIncident } from "../domain-answers.ts";
import { caseAddress } from "./addresses.ts";

/** Incidents, the latest first; each leads to its own page. */
export function IncidentTable({
  schoolId,
  incidents,
}: {
  schoolId: string;
  incidents: readonly ListedIncident[];
}) {
  return (
    <DataTable
      caption="Incidents"
      captionHidden
      narrow="lines"
      rows={incidents}
      rowKey={({ caseId }) => caseId}
      rowHeading={{
        heading: "What happened",
        cell: ({ caseId, category }) => (
          <Anchor href={caseAddress(schoolId, caseId)}>{categoryTitle(category)}</Anchor>
        ),
      }}
      columns={[
        {
          id: "day",
          heading: "Day",
          short: true,
          cell: ({ occurredOn }) => <DateText date={occurredOn} />,
        },
        {
          id: "severity",
          heading: "Severity",
          short: true,
          cell: ({ severity }) => SEVERITIES.title(severity),
        },
        {
          id: "area",
          heading: "Area",
          short: true,
          cell: ({ riskArea }) => RISK_AREAS.title(riskArea),
        },
        {
          id: "year",
          heading: "Year",
          short: true,
          cell: ({ yearGroup }) => YEAR_GROUPS.title(yearGroup),
        },
        {
          id: "decision",
          heading: "Decision",
          short: true,
          cell: (row) => <DecisionCell incident={row} />,
        },
      ]}
    />
  );
}

function DecisionCell({
  incident: { isDecided, severity },
}: {
  incident: Pick<ListedIncident, "isDecided" | "severity">;
}) {
  if (isDecided) return <Status status="met">Recorded</Status>;
  return isSevere(severity) ? <Status status="needs_action">None yet</Status> : "None";
}
