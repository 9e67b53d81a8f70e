import { withActor } from "@safeboard/database/actor";
import { importPart } from "@safeboard/database/tables/imports";
import { count, sql } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { fileBytes } from "../input-limits.ts";
import { importLimits } from "./import-limits.ts";
import { importTooLarge } from "./import-too-large.ts";
import { importRunInput, requireImportUnit } from "./import-unit.ts";
import { partsOfImport, requireImportRunIn } from "./require-import-run.ts";

export const addImportPartInput = importRunInput.extend({
  /** Counted from 0, without a gap. One that came already is not kept twice. */
  position: z.number().int().min(0).max(10_000),
  bytes: fileBytes.refine(
    ({ byteLength }) => byteLength > 0 && byteLength <= importLimits.partBytes,
    { error: "Send the file in smaller parts." },
  ),
});

/**
 * Keeps one part of the file. The parts come one after another, so that no more than one is in memory.
 *
 * @throws Conflict when one was left out, when they are more than was said, or the file is complete
 * @throws InvalidInput when they are more than one file may have
 */
export async function addImportPart(
  context: MemberContext,
  { schoolId, runId, position, bytes }: z.infer<typeof addImportPartInput>,
): Promise<{ receivedBytes: number }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const { byteLength } = await requireImportRunIn(transaction, address, ["receiving"]);
    const [held] = await transaction
      .select({
        parts: count(),
        bytes: sql<number>`coalesce(sum(octet_length(${importPart.bytes})), 0)`.mapWith(Number),
      })
      .from(importPart)
      .where(partsOfImport(address));
    const [parts, before] = [held?.parts ?? 0, held?.bytes ?? 0];
    if (position < parts) return { receivedBytes: before };
    const receivedBytes = before + bytes.byteLength;
    if (position > parts) throw new Conflict("A part of this file is missing. Upload it again.");
    if (receivedBytes > importLimits.bytes) throw importTooLarge();
    if (byteLength > 0 && receivedBytes > byteLength) {
      throw new Conflict("This file is longer than it was when you chose it. Upload it again.");
    }
    await transaction
      .insert(importPart)
      .values({ trustId, schoolId: unitId, runId, position, bytes });
    return { receivedBytes };
  });
}
