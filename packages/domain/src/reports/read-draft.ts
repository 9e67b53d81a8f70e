import {
  canReport,
  type ReportDeed,
  type ReportState,
  reportState,
  type ReportStep,
} from "@safeboard/compliance/board-report";
import { withActor } from "@safeboard/database/actor";
import type { z } from "zod";
import type { MemberContext } from "../context.ts";
import { assembleReport, type AssembledReport } from "./assemble-report.ts";
import { requireReport } from "./load-report.ts";
import { hasWritten } from "./move-report.ts";
import type { aboutReport } from "./report-input.ts";

const DEEDS: readonly ReportDeed[] = [
  "write",
  "send_for_review",
  "send_back",
  "review",
  "publish",
  "correct",
];

export interface ReportDraft extends AssembledReport {
  reportId: string;
  state: ReportState;
  /** What can be done by the reader as it stands. */
  deeds: ReportDeed[];
  steps: ReportStep[];
  /** By section; one that is missing has never been saved. */
  revisions: Record<string, { revision: number; savedBy: string; savedAt: Date }>;
  /** What was said of each thing that the last report named, by the key of its row. */
  notes: Record<string, { note: string; revision: number; savedBy: string }>;
}

/** A report as it stands, with the figures of today. @throws NotFound when it is none of the trust's */
export async function readDraft(
  context: MemberContext,
  { reportId }: z.infer<typeof aboutReport>,
): Promise<ReportDraft> {
  const { actor, database } = context;
  return withActor(database, actor, async (transaction) => {
    const loaded = await requireReport(transaction, actor.trustId, reportId);
    const assembled = await assembleReport(transaction, context, loaded);
    const state = reportState(loaded.steps);
    const wrote = hasWritten(loaded, actor.userId);
    return {
      reportId,
      state,
      deeds: DEEDS.filter((deed) => canReport(deed, state) && !(deed === "review" && wrote)),
      steps: loaded.steps,
      ...assembled,
      revisions: Object.fromEntries(
        loaded.sections.map(({ section, revision, savedBy, savedAt }) => [
          section,
          { revision, savedBy, savedAt },
        ]),
      ),
      notes: Object.fromEntries(
        loaded.notes.map(({ subject, note, revision, savedBy }) => [
          subject,
          { note, revision, savedBy },
        ]),
      ),
    };
  });
}
