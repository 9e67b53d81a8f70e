import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { exportAddress } from "../components/export-address.ts";
import type { StaffMemberPage } from "../domain-answers.ts";

/** What somebody was asked to read, and whether they confirmed it. */
export function PersonReading({
  schoolId,
  staffMemberId,
  asked,
}: {
  schoolId: string;
  staffMemberId: string;
  asked: StaffMemberPage["asked"];
}) {
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="reading" className="page-section">
      <h2 id="reading">Policies to read</h2>
      <DataTable
        caption="What they were asked to read, the latest first"
        captionHidden
        narrow="cards"
        rows={asked}
        rowKey={({ versionId, askedOn }) => `${versionId} ${askedOn}`}
        rowHeading={{
          heading: "Policy",
          cell: ({ versionId, policy, number }) => (
            <Anchor href={`/schools/${schoolId}/policies/${versionId}/acknowledgements`}>
              {policy}, version {number}
            </Anchor>
          ),
        }}
        columns={[
          { id: "asked", heading: "Asked on", cell: ({ askedOn }) => <DateText date={askedOn} /> },
          {
            id: "confirmed",
            heading: "Confirmed on",
            cell: ({ confirmedOn }) =>
              confirmedOn ? <DateText date={confirmedOn} /> : "Not confirmed",
          },
        ]}
      />
      <DownloadLinks
        href={exportAddress(`/schools/${schoolId}/staff/${staffMemberId}`, undefined, "reading")}
      />
    </section>
  );
}
