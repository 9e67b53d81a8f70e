import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { dayOfMoment, timeOfMoment } from "../components/moment-in-words.ts";
import type { ListedBulkUpload } from "../domain-answers.ts";
import { counted } from "../operator/counted.ts";

/** The trust's uploads, the latest first. */
export function BulkUploadTable({ uploads }: { uploads: readonly ListedBulkUpload[] }) {
  return (
    <DataTable
      caption="Uploads of many files"
      captionHidden
      narrow="cards"
      rows={uploads}
      rowKey={({ bulkId }) => bulkId}
      rowHeading={{
        heading: "Upload",
        cell: ({ bulkId, kindName, startedAt }) => (
          <Anchor href={`/bulk-upload/${bulkId}`}>
            {kindName}, {dayOfMoment(startedAt)} at {timeOfMoment(startedAt)}
          </Anchor>
        ),
      }}
      columns={[
        { id: "state", heading: "How far it is", cell: ({ state }) => stateInWords[state] },
        { id: "files", heading: "Files", cell: ({ files }) => counted(files, "file") },
        { id: "by", heading: "Begun by", cell: ({ startedBy }) => startedBy },
      ]}
    />
  );
}

export const stateInWords: Record<ListedBulkUpload["state"], string> = {
  receiving: "Files are arriving",
  reading: "Being read",
  ready: "Waits to be confirmed",
  confirmed: "Being stored",
  finished: "Stored",
  cancelled: "Cancelled",
};
