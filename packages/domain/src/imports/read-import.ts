import { withActor } from "@safeboard/database/actor";
import { importRow } from "@safeboard/database/tables/imports";
import { and, count, countDistinct, isNotNull } from "drizzle-orm";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { askedRows } from "./finish-check.ts";
import { requireImportKind } from "./import-kinds.ts";
import type { ImportMapping } from "./import-kind.ts";
import { type importRunInput, requireImportUnit } from "./import-unit.ts";
import { listed, type ListedImport } from "./list-imports.ts";
import { type ProposedMapping, proposeMapping } from "./propose-mapping.ts";
import { hasFile } from "./read-import-rows.ts";
import { requireImportRun, rowsOfImport } from "./require-import-run.ts";
import { fieldsOfImport, needsOfImport } from "./school-fields.ts";
import { undoUntil } from "./undo-until.ts";

export interface ImportPage extends ListedImport {
  /** Null for the trust's own. */
  school: { id: string; name: string } | null;
  counted: { one: string; many: string };
  byteLength: number;
  /** Why the file can't be read, or why it was checked once more. */
  problem: string | null;
  /** Whether all but what is read is forgotten at once. */
  keepsOnlyWhatIsRead: boolean;
  /** False once the file is gone: then its columns stay as they are. */
  canChangeColumns: boolean;
  /** What the file is; null before it is opened and after its rows were removed. */
  file: {
    format: string;
    encoding: string;
    sheet: string | null;
    sheets: { name: string; hidden: boolean }[];
    headingRow: number;
    notices: string[];
    headings: string[];
    firstRows: string[][];
  } | null;
  /** What a column can be. */
  fields: { code: string; title: string; reads: string }[];
  /** What a file must have columns for, in words. */
  needs: string[];
  canBeWhole: boolean;
  /** How the columns would be read, or were; null before the file is opened. */
  mapping: ProposedMapping | null;
  options: Pick<ImportMapping, "wholeList" | "lastDay"> | null;
  /** Questions that are still to be answered, and those with a likeliest answer. */
  questions: number;
  /** The last moment at which it can be undone; null while or when it can't. */
  undoUntil: Date | null;
  /** Once it was undone: rows that were taken back, and rows that were changed since and left. */
  undone: { withdrawn: number; left: number } | null;
}

/** One import as it stands: how far it is, how its columns are read, and what would become of its rows. */
export async function readImport(
  context: MemberContext,
  { schoolId, runId }: z.infer<typeof importRunInput>,
): Promise<ImportPage> {
  const { actor, database, now } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const run = await requireImportRun(transaction, address);
    const kind = requireImportKind(run.kind);
    const opened = run.opened?.survey ? run.opened : null;
    const [asked] = await transaction
      .select({ questions: countDistinct(importRow.questionKey) })
      .from(importRow)
      .where(askedRows(address));
    const undone = await transaction
      .select({ undone: importRow.undone, rows: count() })
      .from(importRow)
      .where(and(rowsOfImport(address), isNotNull(importRow.undone)))
      .groupBy(importRow.undone);
    const rowsUndone = (how: "withdrawn" | "left") =>
      undone.find((each) => each.undone === how)?.rows ?? 0;
    const until = undoUntil(run.appliedAt);
    return {
      ...listed(run),
      school,
      counted: kind.counted,
      byteLength: run.byteLength,
      keepsOnlyWhatIsRead: kind.keepsOnly !== undefined,
      canChangeColumns: !kind.keepsOnly || (await hasFile(transaction, address)),
      problem: run.problem,
      file: opened && {
        format: opened.format,
        encoding: opened.encoding,
        sheet: opened.sheet,
        sheets: opened.sheets,
        headingRow: opened.headingRow,
        notices: opened.notices,
        headings: opened.headings,
        firstRows: opened.firstRows,
      },
      fields: fieldsOfImport(kind).map(({ code, title, reads }) => ({ code, title, reads })),
      needs: needsOfImport(kind, school === null).map(({ what }) => what),
      canBeWhole: kind.canBeWhole,
      mapping: opened && (await proposeMapping(transaction, { kind, run, opened })),
      options: run.mapping && { wholeList: run.mapping.wholeList, lastDay: run.mapping.lastDay },
      questions: asked?.questions ?? 0,
      undoUntil: run.state === "applied" && until !== null && until >= now ? until : null,
      undone:
        run.state === "withdrawn"
          ? { withdrawn: rowsUndone("withdrawn"), left: rowsUndone("left") }
          : null,
    };
  });
}
