/** How a report stands by what became of it, and what can be done with it next. */

export type ReportStepKind =
  | "started"
  | "sent_for_review"
  | "sent_back"
  | "reviewed"
  | "published"
  | "correction_begun";

/** `correcting`: published, and a further edition of it is being written. */
export type ReportState = "draft" | "in_review" | "reviewed" | "published" | "correcting";

export interface ReportStep {
  kind: ReportStepKind;
  userId: string;
  byName: string;
  happenedAt: Date;
  note: string | null;
}

export const REPORT_STATE_WORDS: Readonly<Record<ReportState, string>> = {
  draft: "Draft",
  in_review: "With a colleague for review",
  reviewed: "Reviewed, to be published",
  published: "Published",
  correcting: "Published; a correction is being written",
};

export type ReportDeed =
  | "write"
  | "send_for_review"
  | "send_back"
  | "review"
  | "publish"
  | "correct";

const POSSIBLE: Readonly<Record<ReportState, readonly ReportDeed[]>> = {
  draft: ["write", "send_for_review", "publish"],
  in_review: ["send_back", "review"],
  reviewed: ["publish", "send_back"],
  published: ["correct"],
  correcting: ["write", "send_for_review", "publish"],
};

export const canReport = (deed: ReportDeed, state: ReportState): boolean =>
  POSSIBLE[state].includes(deed);

/** @param steps in the order in which they happened */
export function reportState(steps: readonly Pick<ReportStep, "kind">[]): ReportState {
  const wasPublished = steps.some(({ kind }) => kind === "published");
  switch (steps.at(-1)?.kind) {
    case "sent_for_review":
      return "in_review";
    case "reviewed":
      return "reviewed";
    case "published":
      return "published";
    case "correction_begun":
      return "correcting";
    case "sent_back":
      return wasPublished ? "correcting" : "draft";
    default:
      return "draft";
  }
}

/** The colleague whose review of what stands now is the last word; null where there is none. */
export function reviewerOf(steps: readonly ReportStep[]): ReportStep | null {
  const last = steps.findLast(({ kind }) => kind !== "published");
  return last?.kind === "reviewed" ? last : null;
}

/** Why a correction is made, in the words of whoever began it; null for a first edition. */
export function correctionReason(steps: readonly ReportStep[]): string | null {
  const begun = steps.findLast(({ kind }) => kind === "correction_begun" || kind === "published");
  return begun?.kind === "correction_begun" ? begun.note : null;
}
