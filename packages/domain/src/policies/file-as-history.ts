import { withActor } from "@safeboard/database/actor";
import type { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadVersion } from "./load-version.ts";
import type { versionInput } from "./read-policy-version.ts";
import { recordVersionStep } from "./record-version-step.ts";
import { requireDeed } from "./require-deed.ts";

/**
 * Keeps an old version to be looked up. It never becomes current, starts no reminder, answers nothing that was asked
 * and leaves the register of people as it is, whatever its text says.
 *
 * @throws Conflict when it is in review or was approved
 */
export async function fileAsHistory(
  context: MemberContext,
  { schoolId, versionId }: z.infer<typeof versionInput>,
): Promise<{ filed: true }> {
  const { actor, database, today } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const loaded = await loadVersion(transaction, { trustId, schoolId, versionId, today });
    requireDeed(loaded, "file_as_history");
    const step = { schoolId, versionId, kind: "filed_as_history" } as const;
    await recordVersionStep(transaction, context, step);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "policy.fileAsHistory",
      subjectId: versionId,
      detail: { number: loaded.version.number, kind: loaded.kind },
      deedOf: "school",
    });
    return { filed: true };
  });
}
