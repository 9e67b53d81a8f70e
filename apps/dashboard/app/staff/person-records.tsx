import { dayInEngland, formatIsoDate } from "@safeboard/compliance/dates";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { HistoryList } from "@safeboard/ui/history-list";
import type { StaffMemberPage } from "../domain-answers.ts";

type StaffRecord = StaffMemberPage["records"][number];

/** What was recorded of somebody and when: the figures of a past day are those of what was known then. */
export function PersonRecords({ records }: { records: readonly StaffRecord[] }) {
  if (records.length === 0) return null;
  return (
    <section aria-labelledby="records" className="page-section">
      <h2 id="records">What was recorded when</h2>
      <HistoryList
        events={records.map((record) => ({
          id: record.id,
          on: dayInEngland(record.recordedAt),
          words: recordInWords(record),
          detail: <p>Recorded by {record.recordedBy}</p>,
        }))}
      />
    </section>
  );
}

function recordInWords({ group, startedOn, leftOn, isListed }: StaffRecord): string {
  if (!isListed) return "Taken off the list, entered by mistake";
  return [
    STAFF_GROUP_TITLES[group],
    startedOn && `first day ${formatIsoDate(startedOn)}`,
    leftOn && `last day ${formatIsoDate(leftOn)}`,
  ]
    .filter(Boolean)
    .join(", ");
}
