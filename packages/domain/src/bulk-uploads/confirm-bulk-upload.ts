import { withActor } from "@safeboard/database/actor";
import { bulkFile, bulkUpload } from "@safeboard/database/tables/bulk-uploads";
import { and, asc, eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput, NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { requireSchoolInTrust } from "../schools/require-school.ts";
import { bulkUploadLimits } from "./bulk-upload-limits.ts";
import { LEAVE_OUT } from "./bulk-upload-questions.ts";
import { atBulkUpload, filesOf, requireBulkUploadIn } from "./require-bulk-upload.ts";

export const confirmBulkUploadInput = z.object({
  bulkId: identifier,
  /** For each file that could be read: its school, or that it is left out. */
  choices: z
    .array(z.object({ fileId: identifier, choice: z.literal(LEAVE_OUT).or(identifier) }))
    .max(bulkUploadLimits.files),
});

/**
 * Confirms a whole list: from now on its files become drafts of their schools, one after another.
 *
 * @throws InvalidInput when a file has no answer, by the name `school-<fileId>`
 * @throws Conflict when the list is not ready, or a school has left the trust
 */
export async function confirmBulkUpload(
  context: MemberContext,
  { bulkId, choices }: z.infer<typeof confirmBulkUploadInput>,
): Promise<{ schools: number; leftOut: number }> {
  const { actor, database, jobs } = context;
  const { trustId, userId, displayName } = actor;
  const address = { trustId, bulkId };
  const answers = new Map(choices.map(({ fileId, choice }) => [fileId, choice]));
  return withActor(database, actor, async (transaction) => {
    const { kind } = await requireBulkUploadIn(transaction, address, ["ready"]);
    const files = await transaction
      .select({ id: bulkFile.id, fileName: bulkFile.fileName })
      .from(bulkFile)
      .where(and(filesOf(address), eq(bulkFile.state, "read")))
      .orderBy(asc(bulkFile.position));
    const listed = new Set(files.map(({ id }) => id));
    if (choices.some(({ fileId }) => !listed.has(fileId))) throw new NotFound();
    const missing = files.filter(({ id }) => !answers.has(id));
    if (missing.length > 0) throw unanswered(missing);
    const chosen = files.map((file) => ({ ...file, choice: answers.get(file.id) ?? LEAVE_OUT }));
    const schools = new Set(
      chosen.map(({ choice }) => choice).filter((choice) => choice !== LEAVE_OUT),
    );
    for (const schoolId of schools) await requireSchoolInTrust(transaction, context, schoolId);
    for (const { id, choice } of chosen) {
      await transaction
        .update(bulkFile)
        .set(
          choice === LEAVE_OUT
            ? { state: "left_out", bytes: null, reading: null }
            : { chosenSchoolId: choice },
        )
        .where(and(eq(bulkFile.trustId, trustId), eq(bulkFile.id, id)));
    }
    await transaction
      .update(bulkUpload)
      .set({ state: "confirmed", confirmedBy: displayName, confirmedByUser: userId })
      .where(atBulkUpload(address));
    await jobs.enqueue(transaction, "store-bulk-upload", { trustId, bulkId });
    const leftOut = chosen.filter(({ choice }) => choice === LEAVE_OUT).length;
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "bulkUpload.confirm",
      subjectId: bulkId,
      detail: { kind, files: chosen.length - leftOut, leftOut },
      deedOf: "trust",
    });
    return { schools: schools.size, leftOut };
  });
}

function unanswered(files: readonly { id: string; fileName: string }[]): InvalidInput {
  return new InvalidInput(
    Object.fromEntries(
      files.map(({ id, fileName }) => [
        `school-${id}`,
        `Choose the school of ${fileName}, or leave it out.`,
      ]),
    ),
  );
}
