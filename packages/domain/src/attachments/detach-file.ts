import { withActor } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import type { AttachedTo } from "./attach-file.ts";
import { thisFile } from "./list-files.ts";

/** Takes a file back from what it was to show. */
export async function detachFile(
  context: MemberContext,
  { schoolId, fileId }: { schoolId: string; fileId: string },
  { subject, requireSubject, deed }: AttachedTo,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    await requireSubject(transaction, school);
    const [taken] = await transaction
      .update(attachment)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(thisFile(school, subject, fileId))
      .returning({ fileName: attachment.fileName });
    if (!taken) throw new NotFound();
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: deed,
      subjectId: subject.id,
      detail: { fileName: taken.fileName },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
