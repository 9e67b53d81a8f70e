import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { needsLeftOpen, wordKey } from "@safeboard/compliance/imports";
import { withActor } from "@safeboard/database/actor";
import { importRow, importRun, importSource } from "@safeboard/database/tables/imports";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { InvalidInput } from "../errors.ts";
import { isoDate } from "../input-limits.ts";
import type { ImportKind, ImportMapping } from "./import-kind.ts";
import { requireImportKind } from "./import-kinds.ts";
import { importLimits } from "./import-limits.ts";
import { findRemembered } from "./propose-mapping.ts";
import { importRunInput, requireImportUnit } from "./import-unit.ts";
import { hasFile } from "./read-import-rows.ts";
import {
  atImportRun,
  type OpenedImport,
  requireImportRunIn,
  rowsOfImport,
} from "./require-import-run.ts";
import { spreadFieldOf } from "./spread-rows.ts";
import { fieldsOfImport, needsOfImport } from "./school-fields.ts";

const code = z.string().max(60);

export const saveImportMappingInput = importRunInput.extend({
  /** Of each column, in the file's order, the field that it is; null for one that nothing is read from. */
  columns: z.array(code.nullable()).max(importLimits.columns),
  dates: z.record(code, z.enum(["day_first", "month_first"])).default({}),
  /** Of each field with words, what they mean: a code, or "" to leave the rows with that word out. */
  words: z.record(code, z.record(z.string().max(255), code)).default({}),
  /** The columns, counted from 0, that are let go because nothing of them may be kept. */
  dropped: z.array(z.number().int().min(0)).max(importLimits.columns).default([]),
  /** Whoever of the school is not in the file has left, */
  wholeList: z.boolean().default(false),
  /** on this last day. */
  lastDay: isoDate.nullable().default(null),
});

/**
 * Says which column is what, remembers it for the next file of this source, and has all rows checked: a dry run.
 *
 * @throws InvalidInput when something that is needed has no column, a field has two, or a column was not dropped that must
 *   be; or when other columns are chosen after the file is gone
 */
export async function saveImportMapping(
  context: MemberContext,
  { schoolId, runId, ...input }: z.infer<typeof saveImportMappingInput>,
): Promise<{ runId: string }> {
  const { actor, database, jobs, now } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const run = await requireImportRunIn(transaction, address, ["mapping", "checked"]);
    if (!run.opened) throw new Error("An import that was opened says nothing of its file.");
    const kind = requireImportKind(run.kind);
    const mapping = checked(input, { kind, acrossSchools: school === null, opened: run.opened });
    const isGone = kind.keepsOnly !== undefined && !(await hasFile(transaction, address));
    if (isGone && !isDeepStrictEqual(mapping.columns, run.mapping?.columns)) {
      throw new InvalidInput({
        columns:
          "The file is no longer kept, so its columns stay as they were chosen. To read others, cancel this import and upload the file again.",
      });
    }
    const { headingsHash } = run.opened;
    const remembered = await findRemembered(transaction, address, { kind: run.kind, headingsHash });
    const { columns, dates, words, dropped } = mapping;
    const toRemember = { columns, dates, words, ...(dropped && { dropped }) };
    if (!isDeepStrictEqual(remembered, toRemember)) {
      await transaction.insert(importSource).values({
        trustId,
        schoolId: unitId,
        id: randomUUID(),
        kind: run.kind,
        name: run.fileName,
        headingsHash,
        mapping: toRemember,
        recordedAt: now,
        recordedBy: actor.displayName,
      });
    }
    if (!isGone) await transaction.delete(importRow).where(rowsOfImport(address));
    await transaction
      .update(importRun)
      .set({ state: "checking", mapping, rowsRead: 0, counts: null, problem: null })
      .where(atImportRun(address));
    await jobs.enqueue(transaction, "check-import", { ...address });
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.saveMapping",
      subjectId: runId,
      detail: { kind: run.kind, fileName: run.fileName, wholeList: mapping.wholeList },
      deedOf: school ? "school" : "trust",
    });
    return { runId };
  });
}

type Said = Omit<z.infer<typeof saveImportMappingInput>, "schoolId" | "runId">;

function checked(
  said: Said,
  about: { kind: ImportKind; acrossSchools: boolean; opened: OpenedImport },
): ImportMapping {
  const { kind, acrossSchools, opened } = about;
  const fields = new Map(fieldsOfImport(kind).map((field) => [field.code, field]));
  const columns = opened.headings.map((_heading, index) => said.columns[index] ?? null);
  const spread = spreadFieldOf(kind);
  const isSpread = spread !== null && columns.includes(spread.code);
  const errors: Record<string, string> = {};
  for (const [index, field] of columns.entries()) {
    if (field === null) continue;
    const known = fields.get(field);
    if (!known) errors[`columns.${index}`] = "Choose what this column is from the list.";
    else if (spread?.code === field) continue;
    else if (isSpread && (field === spread.spreads.heading || field === spread.spreads.cell)) {
      errors[`columns.${index}`] =
        `Other columns of this file are chosen as “${spread.title}”, so none is ${known.title.toLowerCase()}.`;
    } else if (columns.indexOf(field) < index) {
      errors[`columns.${index}`] = `${known.title} was chosen for another column already.`;
    }
  }
  const refused = opened.refused ?? [];
  const dropped = said.dropped
    .filter((column) => columns[column] === null)
    .toSorted((one, other) => one - other);
  for (const [column, why] of refused.entries()) {
    if (why === null || dropped.includes(column)) continue;
    errors[columns[column] === null ? `dropped.${column}` : `columns.${column}`] = why;
  }
  for (const { what } of needsLeftOpen(needsOfImport(kind, acrossSchools), columns)) {
    errors["columns"] ??= `Choose the column with ${what}.`;
  }
  if (said.wholeList && !kind.canBeWhole) {
    errors["wholeList"] = "A file of this kind is never the whole list.";
  }
  if (said.wholeList && said.lastDay === null) {
    errors["lastDay"] = "Enter the last day of those who are not in the file.";
  }
  if (Object.keys(errors).length > 0) throw new InvalidInput(errors);
  const words = Object.entries(said.words)
    .filter(([field]) => columns.includes(field) || (isSpread && field === spread.spreads.heading))
    .map(([field, meanings]) => [
      field,
      Object.fromEntries(
        Object.entries(meanings).map(([word, meaning]) => [wordKey(word), meaning]),
      ),
    ]);
  const dates = Object.fromEntries(
    Object.entries(said.dates).filter(([field]) => columns.includes(field)),
  );
  const order = isSpread && dates[spread.code];
  return {
    columns,
    dates: order ? { ...dates, [spread.spreads.cell]: order } : dates,
    ...(isSpread && { spread: { field: spread.code, ...spread.spreads } }),
    words: Object.fromEntries(words) as ImportMapping["words"],
    ...(refused.length > 0 && { dropped }),
    wholeList: said.wholeList,
    lastDay: said.wholeList ? said.lastDay : null,
  };
}
