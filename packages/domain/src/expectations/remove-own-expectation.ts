import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { loadSetHistory } from "./own-set-history.ts";
import { recordSet } from "./save-own-expectation.ts";

export const removeOwnInput = z.object({
  setId: z.string().max(60),
  expectationId: z.string().max(60),
});

/** Gives up an expectation of the trust's own, and its set with the last one. What schools were told is kept. */
export async function removeOwnExpectation(
  context: MemberContext,
  { setId, expectationId }: z.infer<typeof removeOwnInput>,
): Promise<{ removed: true }> {
  const { actor, database, today } = context;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, actor.trustId);
    const history = await loadSetHistory(transaction, actor.trustId, setId);
    const latest = history.at(-1);
    const removed = latest?.set.expectations.find(({ id }) => id === expectationId);
    if (!latest || latest.retired || !removed) throw new NotFound();
    const expectations = latest.set.expectations.filter(({ id }) => id !== expectationId);
    const isLast = expectations.length === 0;
    const version = `${today}.${history.length + 1}`;
    await recordSet(
      transaction,
      context,
      { ...latest.set, version, expectations: isLast ? [removed] : expectations },
      { retired: isLast },
    );
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, actor.trustId),
      action: "expectation.removeOwn",
      detail: { setId, name: latest.set.name, expectationId, statement: removed.statement },
      deedOf: "trust",
    });
    return { removed: true };
  });
}
