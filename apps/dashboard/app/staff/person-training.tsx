import { STANDING_WORDS } from "@safeboard/compliance/training";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { Status } from "@safeboard/ui/status";
import { exportAddress } from "../components/export-address.ts";
import type { PersonTrainingPage } from "../domain-answers.ts";

/** Where somebody stands with all that is asked of them; each line leads to its record. */
export function PersonTraining({
  schoolId,
  staffMemberId,
  requirements,
}: {
  schoolId: string;
  staffMemberId: string;
  requirements: PersonTrainingPage["requirements"];
}) {
  if (requirements.length === 0) return null;
  return (
    <section aria-labelledby="training" className="page-section">
      <h2 id="training">Training</h2>
      <DataTable
        caption="What is asked of them, the most pressing first"
        captionHidden
        narrow="cards"
        rows={requirements}
        rowKey={({ code }) => code}
        rowHeading={{
          heading: "Training",
          cell: ({ code, title }) => (
            <Anchor href={`/schools/${schoolId}/training/${staffMemberId}/${code}`}>{title}</Anchor>
          ),
        }}
        columns={[
          {
            id: "standing",
            heading: "Standing",
            cell: ({ cell }) => (
              <Status status={cell.status}>{STANDING_WORDS[cell.standing]}</Status>
            ),
          },
          {
            id: "until",
            heading: "Until",
            cell: ({ cell: { until } }) => (until ? <DateText date={until} /> : "No end known"),
          },
          {
            id: "booked",
            heading: "Booked for",
            cell: ({ cell: { bookedFor } }) =>
              bookedFor ? <DateText date={bookedFor} /> : "Not booked",
          },
        ]}
      />
      <DownloadLinks href={exportAddress(`/schools/${schoolId}/staff/${staffMemberId}`)} />
    </section>
  );
}
