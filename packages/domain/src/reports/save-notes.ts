import { REVIEWED_TABLES } from "@safeboard/compliance/board-report";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { reportNote } from "@safeboard/database/tables/reports";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { severalLines } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { assembleReport } from "./assemble-report.ts";
import { type LoadedReport, requireReport } from "./load-report.ts";
import { requireDeed } from "./record-report-step.ts";
import { refusePupils } from "./refuse-pupils.ts";
import { aboutReport } from "./report-input.ts";

export const saveNotesInput = aboutReport.extend({
  /** By the key of the row that each stands beside. */
  notes: z.record(
    z.string().min(1).max(200),
    z.object({
      note: severalLines(1_000),
      /** The revision that was on the writer's screen; 0 where nobody had written anything. */
      revision: z.int().min(0),
    }),
  ),
});

type Notes = z.infer<typeof saveNotesInput>["notes"];

/**
 * Keeps what the lead says of each thing that the last report named. Those that say what they said are left alone.
 *
 * @throws NotFound when one is about nothing that this report reviews
 * @throws Conflict when somebody else has saved one of them since it was opened: nothing is overwritten
 * @throws InvalidInput when a pupil could be known by the words
 */
export async function saveNotes(
  context: MemberContext,
  { reportId, notes }: z.infer<typeof saveNotesInput>,
): Promise<{ saved: number }> {
  const { actor, database } = context;
  const { trustId } = actor;
  for (const [subject, { note }] of Object.entries(notes)) refusePupils(subject, note);
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const loaded = await requireReport(transaction, trustId, reportId);
    requireDeed(loaded, "write");
    const reviewed = await reviewedSubjects(transaction, context, loaded);
    const changed = changedNotes(notes, loaded);
    if (changed.some(([subject]) => !reviewed.has(subject))) throw new NotFound();
    for (const [subject, { note, revision }] of changed) {
      await saveNote(transaction, context, { reportId, subject, note, revision });
    }
    if (changed.length > 0) {
      await recordAuditEvent(transaction, context, {
        schoolId: await findCentralUnit(transaction, trustId),
        action: "report.saveNotes",
        subjectId: reportId,
        detail: { title: loaded.title, notes: changed.length },
        deedOf: "trust",
      });
    }
    return { saved: changed.length };
  });
}

/** Keys of all that the report says of what the last one named. */
async function reviewedSubjects(
  transaction: Transaction,
  context: MemberContext,
  loaded: LoadedReport,
): Promise<Set<string>> {
  const { report, leftOut } = await assembleReport(transaction, context, loaded);
  return new Set(
    [...report.sections, ...leftOut]
      .flatMap(({ blocks }) => blocks)
      .flatMap((block) =>
        block.kind === "table" && REVIEWED_TABLES.has(block.key)
          ? block.rows.map(({ key }) => key)
          : [],
      ),
  );
}

function changedNotes(notes: Notes, { notes: kept }: LoadedReport) {
  return Object.entries(notes).filter(([subject, { note, revision }]) => {
    const was = kept.find((one) => one.subject === subject);
    if ((was?.note ?? "") === note) return false;
    if ((was?.revision ?? 0) !== revision) {
      throw new Conflict(
        `${was?.savedBy ?? "Somebody"} has saved one of these notes since you opened them. Your words are still here: compare them with theirs, and save again.`,
      );
    }
    return true;
  });
}

async function saveNote(
  transaction: Transaction,
  { actor, now }: MemberContext,
  {
    reportId,
    subject,
    note,
    revision,
  }: { reportId: string; subject: string; note: string; revision: number },
): Promise<void> {
  const { trustId, userId } = actor;
  const written = {
    note,
    revision: revision + 1,
    savedAt: now,
    savedBy: actor.displayName,
    userId,
  };
  await transaction
    .insert(reportNote)
    .values({ ...written, trustId, reportId, subject })
    .onConflictDoUpdate({
      target: [reportNote.trustId, reportNote.reportId, reportNote.subject],
      set: written,
    });
}
