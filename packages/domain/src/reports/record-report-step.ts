import { randomUUID } from "node:crypto";
import {
  canReport,
  REPORT_STATE_WORDS,
  type ReportDeed,
  reportState,
  type ReportStepKind,
} from "@safeboard/compliance/board-report";
import type { Transaction } from "@safeboard/database/actor";
import { reportStep } from "@safeboard/database/tables/reports";
import { sql } from "drizzle-orm";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict } from "../errors.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import type { LoadedReport } from "./load-report.ts";

/** Writes what became of a report, and its audit event. */
export async function recordReportStep(
  transaction: Transaction,
  context: Pick<MemberContext, "actor" | "now">,
  { reportId, title }: Pick<LoadedReport, "reportId" | "title">,
  { kind, note = null, action }: { kind: ReportStepKind; note?: string | null; action: string },
): Promise<void> {
  const { actor } = context;
  await transaction.insert(reportStep).values({
    trustId: actor.trustId,
    reportId,
    id: randomUUID(),
    kind,
    note,
    // Two in one request's instant would have no order.
    happenedAt: sql`clock_timestamp()`,
    userId: actor.userId,
    byName: actor.displayName,
  });
  await recordAuditEvent(transaction, context, {
    schoolId: await findCentralUnit(transaction, actor.trustId),
    action,
    subjectId: reportId,
    detail: { title, ...(note ? { note } : {}) },
    deedOf: "trust",
  });
}

/** @throws Conflict when the report doesn't stand so that this can be done */
export function requireDeed({ steps }: Pick<LoadedReport, "steps">, deed: ReportDeed): void {
  const state = reportState(steps);
  if (canReport(deed, state)) return;
  throw new Conflict(
    `This can't be done now. The report: ${REPORT_STATE_WORDS[state].toLowerCase()}.`,
  );
}
