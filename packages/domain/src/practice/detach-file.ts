import { withActor } from "@safeboard/database/actor";
import { attachment } from "@safeboard/database/tables/practice";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { type attachedFileInput, thisFile } from "./list-files.ts";

/** Takes a file back from what it was to show. */
export async function detachFile(
  context: MemberContext,
  { schoolId, ...file }: z.infer<typeof attachedFileInput>,
): Promise<{ withdrawn: true }> {
  const { actor, database, now } = context;
  const school = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const [taken] = await transaction
      .update(attachment)
      .set({ withdrawnAt: now, withdrawnBy: actor.displayName })
      .where(thisFile(school, file))
      .returning({ fileName: attachment.fileName });
    if (!taken) throw new NotFound();
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "practice.detach",
      subjectId: file.evidenceId,
      detail: { fileName: taken.fileName },
      deedOf: "school",
    });
    return { withdrawn: true };
  });
}
