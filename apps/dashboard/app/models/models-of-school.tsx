import { PUSH_STANDING_WORDS } from "@safeboard/compliance/push-standing";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { Status } from "@safeboard/ui/status";
import { exportAddress } from "../components/export-address.ts";
import type { ModelOfSchool } from "../domain-answers.ts";
import { statusOfStanding } from "./model-standings.ts";

/** The models that the trust sent to a school, those that wait for its answer first. Nothing where there are none. */
export function ModelsOfSchool({
  schoolId,
  models,
}: {
  schoolId: string;
  models: readonly ModelOfSchool[];
}) {
  const sent = models.filter(({ push }) => push.standing !== "taken_back");
  if (sent.length === 0) return null;
  return (
    <section aria-labelledby="models" className="page-section">
      <h2 id="models">Model policies from the trust</h2>
      <DataTable
        caption="Model policies that the trust sent to this school"
        captionHidden
        narrow="cards"
        rows={sent}
        rowKey={({ push }) => push.pushId}
        rowHeading={{
          heading: "Model",
          cell: ({ name, typeName, push }) => (
            <>
              <Anchor href={`/schools/${schoolId}/models/${push.pushId}`}>{name}</Anchor>
              <span className="row-note">
                {typeName}, version {push.number}
              </span>
            </>
          ),
        }}
        columns={[
          {
            id: "standing",
            heading: "Your answer",
            cell: ({ push }) => (
              <Status status={statusOfStanding[push.standing]}>
                {PUSH_STANDING_WORDS[push.standing]}
              </Status>
            ),
          },
          {
            id: "due",
            heading: "Asked for by",
            cell: ({ push }) => (push.dueOn === null ? "No date" : <DateText date={push.dueOn} />),
          },
          {
            id: "version",
            heading: "Your version",
            cell: ({ follows }) =>
              follows && (
                <Anchor href={`/schools/${schoolId}/policies/${follows.versionId}/compare`}>
                  Compare it with the model
                </Anchor>
              ),
          },
        ]}
      />
      <DownloadLinks href={exportAddress(`/schools/${schoolId}/policies`, undefined, "models")} />
    </section>
  );
}
