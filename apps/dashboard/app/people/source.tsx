import { Anchor } from "@safeboard/ui/anchor";
import type { RecordedAppointment, SchoolPage } from "../domain-answers.ts";

/** Where the register has somebody from: a version of the policy that names them, or a person who recorded them. */
export function Source({
  page: { school, versions },
  held: { sourceVersionId, recordedBy },
}: {
  page: Pick<SchoolPage, "school" | "versions">;
  held: RecordedAppointment;
}) {
  const version = versions.find(({ versionId }) => versionId === sourceVersionId);
  if (!version) return `Recorded by ${recordedBy}`;
  return (
    <div>
      <Anchor href={`/schools/${school.id}/policies/${version.versionId}`}>
        Named in policy version {version.number}
      </Anchor>
      <span className="row-note">confirmed by {recordedBy}</span>
    </div>
  );
}
