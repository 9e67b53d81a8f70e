import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { requireOpenRecord } from "../schools/require-school.ts";
import { loadAskedOfVersion } from "./asked-people.ts";
import { revokeLinks } from "./make-links.ts";
import { requireAsked } from "./record-confirmations.ts";

export const revokeLinkInput = z.object({
  schoolId: identifier,
  versionId: identifier,
  askId: identifier,
});

/** @throws Conflict when the person has no link that works */
export async function revokeLink(
  context: MemberContext,
  { schoolId, versionId, askId }: z.infer<typeof revokeLinkInput>,
): Promise<{ revoked: true }> {
  const { actor, database } = context;
  const address = { trustId: actor.trustId, schoolId, versionId };
  return withActor(database, actor, async (transaction) => {
    await requireOpenRecord(transaction, context, schoolId);
    const { people } = await loadAskedOfVersion(transaction, address, context);
    const [person] = requireAsked(people, [askId]);
    const name = person?.name ?? "";
    if ((await revokeLinks(transaction, address, [askId])) === 0) {
      throw new Conflict(`${name} has no link that works.`);
    }
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "acknowledgement.revokeLink",
      subjectId: versionId,
      detail: { name },
      deedOf: "school",
    });
    return { revoked: true };
  });
}
