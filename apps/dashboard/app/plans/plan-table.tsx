import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import type { PlansPage } from "../domain-answers.ts";
import { planAddress } from "./addresses.ts";
import { PlanStatus } from "./plan-status.tsx";

/** A school's response plans, what is overdue first. */
export function PlanTable({ schoolId, plans }: { schoolId: string; plans: PlansPage["plans"] }) {
  return (
    <DataTable
      caption="Response plans"
      captionHidden
      narrow="cards"
      rows={plans}
      rowKey={({ planId }) => planId}
      rowHeading={{
        heading: "About",
        cell: ({ planId, about }) => <Anchor href={planAddress(schoolId, planId)}>{about}</Anchor>,
      }}
      columns={[
        {
          id: "what",
          heading: "What is done",
          cell: ({ what }) => <div className="cell-words">{what}</div>,
        },
        {
          id: "agreed",
          heading: "Agreed",
          short: true,
          cell: ({ agreedOn }) => <DateText date={agreedOn} />,
        },
        {
          id: "reviewed",
          heading: "Last reviewed",
          short: true,
          cell: ({ lastReviewedOn }) =>
            lastReviewedOn ? <DateText date={lastReviewedOn} /> : "Not yet",
        },
        {
          id: "standing",
          heading: "Where it stands",
          cell: ({ standing }) => <PlanStatus standing={standing} />,
        },
      ]}
    />
  );
}
