import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { Tag } from "@safeboard/ui/tag";
import type { VersionSummary } from "../domain-answers.ts";
import { fileSize } from "./file-size.ts";
import { policyInSentence, versionStatusWords } from "./version-words.ts";

/** Every version of one policy that was ever uploaded. */
export function VersionTable({
  schoolId,
  name,
  versions,
}: {
  schoolId: string;
  /** Of the policy's type. */
  name: string;
  versions: readonly VersionSummary[];
}) {
  return (
    <DataTable
      caption={`Versions of the ${policyInSentence(name)}, the newest first`}
      captionHidden
      narrow="cards"
      rows={versions}
      rowKey={({ versionId }) => versionId}
      rowHeading={{
        heading: "Version",
        cell: ({ versionId, number }) => (
          <Anchor href={`/schools/${schoolId}/policies/${versionId}`}>Version {number}</Anchor>
        ),
      }}
      columns={[
        {
          id: "status",
          heading: "Status",
          cell: ({ status }) => (
            <Tag emphasis={status === "current"}>{versionStatusWords[status]}</Tag>
          ),
        },
        {
          id: "approved",
          heading: "Approved",
          cell: ({ approval }) =>
            approval ? (
              <>
                {approval.body}
                <span className="row-note">
                  <DateText date={approval.approvedOn} />
                  {approval.effectiveOn !== approval.approvedOn && (
                    <>
                      , in force from <DateText date={approval.effectiveOn} />
                    </>
                  )}
                </span>
              </>
            ) : (
              "Not yet"
            ),
        },
        {
          id: "confirmed",
          heading: "Checked by",
          cell: ({ confirmedOn, confirmedBy }) =>
            confirmedOn ? (
              <>
                {confirmedBy}
                <span className="row-note">
                  <DateText date={confirmedOn} />
                </span>
              </>
            ) : (
              "Nobody yet"
            ),
        },
        { id: "uploaded", heading: "Uploaded by", cell: ({ uploadedBy }) => uploadedBy },
        {
          id: "file",
          heading: "File",
          cell: ({ versionId, fileName, byteLength }) => (
            <a href={`/schools/${schoolId}/policies/${versionId}/file`} download={fileName}>
              {fileName} ({fileSize(byteLength)})
            </a>
          ),
        },
        {
          id: "life",
          heading: "Approval and publication",
          cell: ({ versionId, number }) => (
            <Anchor href={`/schools/${schoolId}/policies/${versionId}/life`}>
              What happened<span className="heard-only"> to version {number}</span>
            </Anchor>
          ),
        },
      ]}
    />
  );
}
