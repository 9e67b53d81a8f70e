import { withActor } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import type { AttachedTo } from "./attach-file.ts";
import { thisFile } from "./list-files.ts";

/** The file as it was attached, byte for byte, for whoever may read what it shows. */
export async function downloadFile(
  { actor, database }: MemberContext,
  { schoolId, fileId }: { schoolId: string; fileId: string },
  { subject, requireSubject }: Omit<AttachedTo, "deed">,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array }> {
  const school = { trustId: actor.trustId, schoolId };
  const [found] = await withActor(database, actor, async (transaction) => {
    await requireSubject(transaction, school);
    return transaction
      .select({
        name: attachment.fileName,
        mediaType: attachment.mediaType,
        bytes: attachment.bytes,
      })
      .from(attachment)
      .where(thisFile(school, subject, fileId));
  });
  if (!found) throw new NotFound();
  return found;
}
