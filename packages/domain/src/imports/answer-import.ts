import { type Transaction, withActor } from "@safeboard/database/actor";
import { importRow, importRun } from "@safeboard/database/tables/imports";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput } from "../errors.ts";
import { decideRows } from "./decide-rows.ts";
import { askedRows, finishCheck } from "./finish-check.ts";
import { type ImportQuestion, LEAVE_OUT } from "./import-kind.ts";
import { requireImportKind } from "./import-kinds.ts";
import { importLimits } from "./import-limits.ts";
import { importRunInput, requireImportUnit } from "./import-unit.ts";
import { loadImportScope } from "./load-import-scope.ts";
import { columnAt } from "./spread-rows.ts";
import { atImportRun, type ImportRun, requireImportRunIn } from "./require-import-run.ts";

export const answerImportInput = importRunInput.extend({
  /** To questions by their keys: what is chosen. */
  answers: z
    .array(z.object({ key: z.string().max(1_000), answer: z.string().max(60) }))
    .min(1, "Choose an answer.")
    .max(500, "Answer at most 500 questions at a time."),
});

export const answerAllOfImportInput = importRunInput.extend({
  /** As each question proposes, where it does; or every row that is asked about is left out. */
  answer: z.enum(["proposed", LEAVE_OUT]),
});

/**
 * Answers what is asked about some rows.
 *
 * @throws InvalidInput for an answer that is not among a question's choices, or when nothing asked has that key
 * @throws Conflict when the import is past that
 */
export async function answerImport(
  context: MemberContext,
  { schoolId, runId, answers }: z.infer<typeof answerImportInput>,
): Promise<{ asked: number }> {
  return answering(context, { schoolId, runId }, async (transaction, run) => {
    const given = new Map(answers.map(({ key, answer }) => [key, answer]));
    const questions = await transaction
      .selectDistinctOn([importRow.questionKey], {
        key: importRow.questionKey,
        question: importRow.question,
      })
      .from(importRow)
      .where(and(askedRows(run), inArray(importRow.questionKey, [...given.keys()])));
    const byKey = new Map(questions.map(({ key, question }) => [key, question as ImportQuestion]));
    for (const [key, answer] of given) {
      const question = byKey.get(key);
      if (!question) throw new Conflict("This was answered already. Look at what is asked now.");
      if (!question.choices.some((choice) => choice.answer === answer)) {
        throw new InvalidInput({ [`answers.${key}`]: "Choose one of the answers." });
      }
      await transaction
        .update(importRow)
        .set({ answers: withAnswer(sql`${answer}::text`) })
        .where(and(askedRows(run), eq(importRow.questionKey, key)));
    }
    return inArray(importRow.questionKey, [...given.keys()]);
  });
}

/** Answers all that is asked, in one go; what has no proposal stays asked. */
export async function answerAllOfImport(
  context: MemberContext,
  { schoolId, runId, answer }: z.infer<typeof answerAllOfImportInput>,
): Promise<{ asked: number }> {
  return answering(context, { schoolId, runId }, async (transaction, run) => {
    const value =
      answer === "proposed" ? sql`${importRow.question} ->> 'proposed'` : sql`${answer}::text`;
    const isAnswered =
      answer === "proposed" ? sql`${importRow.question} ->> 'proposed' is not null` : undefined;
    await transaction
      .update(importRow)
      .set({ answers: withAnswer(value) })
      .where(and(askedRows(run), isAnswered));
    return isAnswered;
  });
}

const withAnswer = (value: ReturnType<typeof sql>) =>
  sql`${importRow.answers} || jsonb_build_object(${importRow.question} ->> 'asks', ${value})`;

type RunAddress = { trustId: string; unitId: string; runId: string };

/** Notes the answers, and decides those rows anew: at once, or by a job where they are too many to wait for. */
async function answering(
  context: MemberContext,
  { schoolId, runId }: z.infer<typeof importRunInput>,
  note: (transaction: Transaction, run: RunAddress) => Promise<ReturnType<typeof and> | undefined>,
): Promise<{ asked: number }> {
  const { actor, database, jobs } = context;
  return withActor(database, actor, async (transaction) => {
    const { trustId, unitId, school } = await requireImportUnit(transaction, context, schoolId);
    const address = { trustId, unitId, runId };
    const run = await requireImportRunIn(transaction, address, ["checked"]);
    const answered = and(askedRows(address), await note(transaction, address));
    const [sum] = await transaction
      .select({ rows: sql<number>`count(*)`.mapWith(Number) })
      .from(importRow)
      .where(answered);
    const rows = sum?.rows ?? 0;
    const isLong = rows > importLimits.batch;
    if (isLong) {
      await transaction
        .update(importRun)
        .set({ state: "checking", rowsRead: 0, counts: null })
        .where(atImportRun(address));
      await jobs.enqueue(transaction, "check-import", { ...address });
    } else {
      await decideAnew(transaction, context, { run, answered, acrossSchools: school === null });
    }
    await recordAuditEvent(transaction, context, {
      schoolId: unitId,
      action: "import.answer",
      subjectId: runId,
      detail: { kind: run.kind, fileName: run.fileName, rows },
      deedOf: school ? "school" : "trust",
    });
    const [left] = await transaction
      .select({ rows: sql<number>`count(*)`.mapWith(Number) })
      .from(importRow)
      .where(askedRows(address));
    return { asked: left?.rows ?? 0 };
  });
}

async function decideAnew(
  transaction: Transaction,
  { actor, today, now }: Pick<MemberContext, "actor" | "today" | "now">,
  about: { run: ImportRun; answered: ReturnType<typeof and>; acrossSchools: boolean },
): Promise<void> {
  const { run, answered, acrossSchools } = about;
  const kind = requireImportKind(run.kind);
  const scope = await loadImportScope(transaction, run, { acrossSchools, today, now });
  const decider = await kind.open(transaction, scope);
  const rows = await transaction
    .select({ rowNumber: importRow.rowNumber, cells: importRow.cells })
    .from(importRow)
    .where(and(answered, gt(importRow.rowNumber, 0)))
    .orderBy(asc(importRow.rowNumber));
  await decideRows(
    transaction,
    { actor, kind, scope, decider },
    rows.map((row) => ({ ...row, column: columnAt(scope.mapping, row.rowNumber) })),
  );
  await finishCheck(transaction, { actor, kind, scope });
}
