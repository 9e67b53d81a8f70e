import { withActor } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { type attachedFileInput, thisFile } from "./list-files.ts";

/** The file as it was attached, byte for byte. */
export async function downloadFile(
  { actor, database }: MemberContext,
  { schoolId, ...file }: z.infer<typeof attachedFileInput>,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const [found] = await withActor(database, actor, (transaction) =>
    transaction
      .select({
        name: attachment.fileName,
        mediaType: attachment.mediaType,
        bytes: attachment.bytes,
      })
      .from(attachment)
      .where(thisFile({ trustId: actor.trustId, schoolId }, file)),
  );
  if (!found) throw new NotFound();
  return found;
}
