import { Anchor } from "@safeboard/ui/anchor";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { OnRecord } from "./register.ts";

/** Where the register has somebody from: a version of the policy that names them, or a person who recorded them. */
export function Source({
  held: { schoolId, sourceVersionId, recordedAt, recordedBy },
}: {
  held: Omit<OnRecord, "title">;
}) {
  const when = `${recordedBy}, ${dayOfMoment(recordedAt)}`;
  if (!sourceVersionId) return <>Recorded by {when}</>;
  return (
    <>
      <Anchor href={`/schools/${schoolId}/policies/${sourceVersionId}`}>Named in a policy</Anchor>,
      confirmed by {when}
    </>
  );
}
