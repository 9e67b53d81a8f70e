import { ACKNOWLEDGEMENT_STATUS } from "@safeboard/compliance/acknowledgement";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import type { PersonAsked } from "../domain-answers.ts";
import { dayOfMoment } from "../components/moment-in-words.ts";

/** Who is still to confirm, the late ones first. */
export function WaitingTable({ people }: { people: readonly PersonAsked[] }) {
  return (
    <DataTable
      caption="Who is still to confirm, the late ones first"
      captionHidden
      narrow="cards"
      rows={people.toSorted((one, other) => Number(isLate(other)) - Number(isLate(one)))}
      rowKey={({ askId }) => askId}
      rowHeading={{ heading: "Name", cell: ({ name }) => name }}
      columns={[
        { id: "group", heading: "Group", cell: ({ group }) => STAFF_GROUP_TITLES[group] },
        {
          id: "due",
          heading: "Due",
          cell: (person) => (
            <Status status={ACKNOWLEDGEMENT_STATUS[person.state]}>{dueInWords(person)}</Status>
          ),
        },
        {
          id: "link",
          heading: "Personal link",
          cell: ({ linkUntil }) =>
            linkUntil ? `Works until ${dayOfMoment(linkUntil)}` : "None handed out",
        },
      ]}
    />
  );
}

const isLate = ({ state }: PersonAsked) => state === "overdue";

function dueInWords({ state, dueOn }: PersonAsked): string {
  if (dueOn === null) return "No day set";
  return state === "overdue"
    ? `Overdue since ${formatIsoDate(dueOn)}`
    : `By ${formatIsoDate(dueOn)}`;
}
