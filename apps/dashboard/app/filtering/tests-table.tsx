import {
  type FilteringReview,
  type FilteringTest,
  TEST_RESULTS,
  TESTED_DEVICES,
  TESTED_MATTERS,
  TESTED_USERS,
} from "@safeboard/compliance/practice";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";

/** What was tested where: site, device and user group, with what came of it. */
export function TestsTable({ tests }: { tests: FilteringReview["tests"] }) {
  const numbered = tests.map((test, place) => ({ ...test, place }));
  return (
    <DataTable
      caption="Tests by site, device and user group"
      captionHidden
      narrow="cards"
      rows={numbered}
      rowKey={({ place }) => String(place)}
      rowHeading={{ heading: "Site", cell: ({ site }) => site }}
      columns={[
        { id: "device", heading: "On what", cell: ({ device }) => TESTED_DEVICES.title(device) },
        { id: "users", heading: "As whom", cell: ({ users }) => TESTED_USERS.title(users) },
        { id: "matter", heading: "What", cell: ({ matter }) => TESTED_MATTERS.title(matter) },
        {
          id: "result",
          heading: "How it went",
          cell: ({ result }: FilteringTest) => (
            <Status status={result === "passed" ? "met" : "needs_action"}>
              {TEST_RESULTS.title(result)}
            </Status>
          ),
        },
        { id: "note", heading: "A word on it", cell: ({ note }) => note || "None" },
      ]}
    />
  );
}
