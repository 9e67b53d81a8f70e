import { randomUUID } from "node:crypto";
import { loadSystem, withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { DomainContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import type { GiasChange, GiasExtract } from "../gias/gias.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { applyGiasChange } from "./apply-gias-change.ts";
import { compare, compareWithGiasInput, readRegisterFile } from "./compare-with-gias.ts";
import { recordOperatorEvent } from "./record-operator-event.ts";

export const applyGiasInput = compareWithGiasInput.extend({
  /** Of the difference that was shown: what is applied is what somebody saw. */
  fingerprint: z.string().length(64),
});

export interface AppliedGias {
  applied: number;
  /** Schools that moved and have a record here: their lead releases them to the new trust first. */
  waiting: GiasChange[];
}

/**
 * Applies to a trust what the DfE's register changes.
 *
 * @throws Conflict when the difference is no longer the one that was shown
 */
export async function applyGias(
  context: DomainContext,
  { file, ...shown }: z.infer<typeof applyGiasInput>,
): Promise<AppliedGias> {
  return applyExtract(context, { ...shown, extract: file ? readRegisterFile(file) : null });
}

/** The same with a file that was read already; null applies the register that is loaded. */
export async function applyExtract(
  context: Pick<DomainContext, "database" | "today" | "now">,
  {
    trustId,
    fingerprint,
    extract,
  }: { trustId: string; fingerprint: string; extract: GiasExtract | null },
): Promise<AppliedGias> {
  const { database, today } = context;
  const system = await loadSystem(database, trustId);
  if (!system) throw new NotFound();
  const shown = await withActor(database, system, (transaction) =>
    compare(transaction, system, extract),
  );
  // Row-level security asks for the ids of new schools before the transaction that adds them begins.
  const newIds = new Map(
    shown.changes.flatMap(({ kind, ...change }) =>
      kind === "school_added" && "urn" in change ? [[change.urn, randomUUID()] as const] : [],
    ),
  );
  const widened = { ...system, schoolIds: [...system.schoolIds, ...newIds.values()] };
  return withActor(database, widened, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { known, ...difference } = await compare(transaction, widened, extract);
    if (difference.fingerprint !== fingerprint) {
      throw new Conflict("The difference has changed since it was shown. Look at it again.");
    }
    const asAt = difference.asAt ?? today;
    const waiting: GiasChange[] = [];
    for (const change of difference.changes) {
      const applied = await applyGiasChange(transaction, { trustId, known, newIds, asAt }, change);
      if (!applied) waiting.push(change);
    }
    const applied = difference.changes.length - waiting.length;
    if (applied > 0) {
      await recordOperatorEvent(transaction, context, {
        trustId,
        schoolId: await findCentralUnit(transaction, trustId),
        action: "operator.applyGias",
        subjectId: trustId,
        detail: { asAt, changes: difference.changes.map(({ words }) => words) },
      });
    }
    return { applied, waiting };
  });
}
