import { withActor } from "@safeboard/database/actor";
import { IMPORT_OUTCOMES, importRow } from "@safeboard/database/tables/imports";
import { unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, gt, min, count } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { askedRows } from "./finish-check.ts";
import type { ImportOutcome, ImportQuestion, RowValues } from "./import-kind.ts";
import { lineAt } from "./spread-rows.ts";
import { importRunInput, requireImportUnit } from "./import-unit.ts";
import { requireImportRun, rowsOfImport } from "./require-import-run.ts";

export const listImportRowsInput = importRunInput.extend({
  outcome: z.enum(IMPORT_OUTCOMES).optional(),
  /** Once an import was undone: rows that were taken back, or left. */
  undone: z.enum(["withdrawn", "left"]).optional(),
  /** The place of the row that the page before ended with. */
  after: z.number().int().optional(),
  limit: z.number().int().min(1).max(1_000).default(50),
});

export interface ImportRowShown {
  /** Its line in the file, counted from 1 with the headings; 0 and below for who is in no line. */
  rowNumber: number;
  /** By which it is told from another row of the same line, and rows are listed on from it. */
  place: number;
  cells: string[];
  outcome: ImportOutcome;
  reason: string | null;
  /** The row that it repeats. */
  firstRow: number | null;
  school: { id: string; name: string } | null;
  subjectId: string | null;
  before: RowValues | null;
  after: RowValues | null;
  undone: "withdrawn" | "left" | null;
  undoneBecause: string | null;
}

/** What becomes of the rows, in the file's order, with why. Rows of rejected ones are a file's, in the same columns. */
export async function listImportRows(
  context: MemberContext,
  { schoolId, runId, outcome, undone, after, limit }: z.infer<typeof listImportRowsInput>,
): Promise<{ headings: string[]; rows: ImportRowShown[]; next: number | null }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const { opened, mapping } = await requireImportRun(transaction, address);
    const rows = await transaction
      .select()
      .from(importRow)
      .where(
        and(
          rowsOfImport(address),
          outcome && eq(importRow.outcome, outcome),
          undone && eq(importRow.undone, undone),
          after === undefined ? undefined : gt(importRow.rowNumber, after),
        ),
      )
      .orderBy(asc(importRow.rowNumber))
      .limit(limit + 1);
    const schools = await transaction
      .select({ id: unit.id, name: unit.name })
      .from(unit)
      .where(eq(unit.trustId, trustId));
    const names = new Map(schools.map((school) => [school.id, school]));
    const shown = rows.slice(0, limit).map((row): ImportRowShown => ({
      rowNumber: lineAt(mapping, row.rowNumber),
      place: row.rowNumber,
      cells: row.cells,
      outcome: row.outcome,
      reason: row.reason,
      firstRow: row.firstRow === null ? null : lineAt(mapping, row.firstRow),
      school: names.get(row.targetSchoolId ?? "") ?? null,
      subjectId: row.subjectId,
      // As the kinds wrote them.
      before: row.before as RowValues | null,
      after: row.after as RowValues | null,
      undone: row.undone,
      undoneBecause: row.undoneBecause,
    }));
    return {
      headings: opened?.headings ?? [],
      rows: shown,
      next: rows.length > limit ? (shown.at(-1)?.place ?? null) : null,
    };
  });
}

export const listImportQuestionsInput = importRunInput.extend({
  /** The place of the first row of the question that the page before ended with. */
  after: z.number().int().optional(),
  limit: z.number().int().min(1).max(200).default(25),
});

export interface ImportQuestionShown extends ImportQuestion {
  /** How many rows it is about, and the first of them. */
  rows: number;
  firstRow: number;
  place: number;
  cells: string[];
}

/** What is asked, each thing once, in the order in which the file comes to it. */
export async function listImportQuestions(
  context: MemberContext,
  { schoolId, runId, after = 0, limit }: z.infer<typeof listImportQuestionsInput>,
): Promise<{ headings: string[]; questions: ImportQuestionShown[]; next: number | null }> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const { opened, mapping } = await requireImportRun(transaction, address);
    const first = transaction
      .select({
        key: importRow.questionKey,
        firstRow: min(importRow.rowNumber).as("first_of_question"),
        rows: count().as("rows_of_question"),
      })
      .from(importRow)
      .where(askedRows(address))
      .groupBy(importRow.questionKey)
      .as("asked_once");
    const found = await transaction
      .select({
        question: importRow.question,
        cells: importRow.cells,
        place: importRow.rowNumber,
        rows: first.rows,
      })
      .from(first)
      .innerJoin(importRow, and(rowsOfImport(address), eq(importRow.rowNumber, first.firstRow)))
      .where(gt(importRow.rowNumber, after))
      .orderBy(asc(importRow.rowNumber))
      .limit(limit + 1);
    const questions = found.slice(0, limit).map(({ question, ...about }) => ({
      // As the kinds wrote it.
      ...(question as ImportQuestion),
      ...about,
      firstRow: lineAt(mapping, about.place),
    }));
    return {
      headings: opened?.headings ?? [],
      questions,
      next: found.length > limit ? (questions.at(-1)?.place ?? null) : null,
    };
  });
}
