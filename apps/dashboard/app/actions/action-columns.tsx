import { Anchor } from "@safeboard/ui/anchor";
import { DateText } from "@safeboard/ui/date-text";
import type { Column } from "@safeboard/ui/data-table-columns";
import type { SchoolActions } from "../domain-answers.ts";
import { actionAddress } from "./addresses.ts";
import { ActionStatus } from "./action-status.tsx";

type Row = SchoolActions["actions"][number];

export const actionTitle = ({ schoolId, actionId, title }: Row) => (
  <Anchor href={actionAddress(schoolId, actionId)}>{title}</Anchor>
);

/** Who does it, by when, and where it stands: the same at a school and across schools. */
export const actionColumns: Column<Row>[] = [
  {
    id: "owner",
    heading: "Who does it",
    cell: ({ standing, isMine }) => (
      <div>
        {standing.owner}
        {isMine && <span className="row-note">You</span>}
      </div>
    ),
  },
  {
    id: "due",
    heading: "Due",
    cell: ({ standing, fromEarlierTerm }) => (
      <div>
        <DateText date={standing.dueOn} />
        {fromEarlierTerm && <span className="row-note">From an earlier term</span>}
        {standing.postponed > 0 && (
          <span className="row-note">
            Put off {standing.postponed === 1 ? "once" : `${standing.postponed} times`}
          </span>
        )}
      </div>
    ),
  },
  {
    id: "standing",
    heading: "Where it stands",
    cell: ({ standing, closedBy }) => (
      <div>
        <ActionStatus standing={standing} />
        {closedBy && <span className="row-note">By {closedBy}</span>}
      </div>
    ),
  },
];
