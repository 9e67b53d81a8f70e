import { randomUUID } from "node:crypto";
import type { Transaction } from "@safeboard/database/actor";
import { auditEvent } from "@safeboard/database/tables/audit";
import { importRow, importRun } from "@safeboard/database/tables/imports";
import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnAtImport } from "../schools/take-turn.ts";
import { NOT_APPLIED, removeFromImport } from "./cancel-import.ts";
import { requireImportRun } from "./require-import-run.ts";

/** Waits for the turns of all imports that can say something of a school, before its own turn: as their jobs do. */
export async function takeTurnsAtImportsAbout(
  transaction: Transaction,
  { trustId, schoolId }: SchoolAddress,
): Promise<void> {
  const runs = await transaction
    .select({ id: importRun.id })
    .from(importRun)
    .where(
      and(
        eq(importRun.trustId, trustId),
        inArray(importRun.schoolId, [schoolId, await findCentralUnit(transaction, trustId)]),
        inArray(importRun.state, [...NOT_APPLIED, "applying", "withdrawing"]),
      ),
    )
    .orderBy(asc(importRun.id));
  for (const { id } of runs) await takeTurnAtImport(transaction, id);
}

/** A record that is no longer kept, and what rows of files call it. */
export interface Forgotten {
  id: string;
  /** Each a text that stands in cells, whole or in parts: a name, an address. */
  called: readonly { text: string; inParts: boolean }[];
}

/**
 * Removes what imports hold of records that are no longer kept: every row that is about one of them, asks about one or
 * has its name in its cells, in the school's own imports and in the trust's. An import that was not applied yet is given
 * up: its file has the name, too. What was counted of an import stays. Their turns are taken.
 */
export async function forgetInImports(
  transaction: Transaction,
  school: SchoolAddress,
  forgotten: readonly Forgotten[],
  { now }: { now: Date },
): Promise<void> {
  if (forgotten.length === 0) return;
  const ids = forgotten.map(({ id }) => id);
  const anyId = `{${ids.join(",")}}`;
  const texts = forgotten.flatMap(({ called }) => called.map(saidIn));
  const isAbout = and(
    sql`${importRow.trustId} = ${school.trustId}`,
    or(atSchool(importRow, school), sql`${importRow.targetSchoolId} = ${school.schoolId}`),
    or(
      inArray(importRow.subjectId, ids),
      sql`exists (select from jsonb_each_text(coalesce(${importRow.before}, '{}') || coalesce(${importRow.after}, '{}')) as it
        where it.value = any (${anyId}::text[]))`,
      sql`exists (select from jsonb_array_elements(${importRow.question} -> 'choices') as choice
        where choice ->> 'answer' = any (${anyId}::text[]))`,
      ...texts,
    ),
  );
  const removed = await transaction
    .selectDistinct({ unitId: importRow.schoolId, runId: importRow.runId })
    .from(importRow)
    .where(isAbout);
  for (const { unitId, runId } of removed.toSorted((one, other) =>
    one.runId < other.runId ? -1 : 1,
  )) {
    const address = { trustId: school.trustId, unitId, runId };
    const run = await requireImportRun(transaction, address);
    if (!NOT_APPLIED.some((state) => state === run.state)) continue;
    await removeFromImport(transaction, address);
    await transaction.insert(auditEvent).values({
      trustId: school.trustId,
      schoolId: unitId,
      id: randomUUID(),
      at: now,
      userId: null,
      actorName: "Safeboard",
      actorRole: "system",
      actedForSchool: false,
      action: "import.abandon",
      subjectId: runId,
      detail: { kind: run.kind, fileName: run.fileName },
    });
  }
  await transaction.delete(importRow).where(isAbout);
}

/** Whether a row's cells have a text: as one cell's, or with each of its words in one or another. */
function saidIn({ text, inParts }: Forgotten["called"][number]) {
  const words = inParts ? text.split(/[\s,]+/u).filter((word) => word.length > 1) : [];
  const cells = sql`select lower(trim(cell)) from jsonb_array_elements_text(${importRow.cells}) as cell`;
  const whole = sql`${text.toLowerCase()} in (${cells})`;
  if (words.length < 2) return whole;
  const each = words.map(
    (
      word,
    ) => sql`${word.toLowerCase()} in (select word from jsonb_array_elements_text(${importRow.cells}) as cell,
      regexp_split_to_table(lower(cell), '[[:space:],]+') as word)`,
  );
  return or(whole, and(...each));
}
