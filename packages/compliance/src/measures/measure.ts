/** A measure judges one thing about a school, purely, so that a page, a report and a reminder always agree. */
import type { IsoDate } from "../dates/dates.ts";
import type { Evidence } from "../policy-facts.ts";
import type { SchoolPosition } from "../school-position.ts";
import type { ComplianceSettings } from "../settings.ts";
import type { Status } from "../statuses.ts";

export type MeasureId =
  | "incident_reporting"
  | "incident_signal"
  | "policy_review"
  | "policy_version"
  | "guidance_edition"
  | "policy_text"
  | "contradictions"
  | "online_safety_coordinator"
  | "designated_safeguarding_lead"
  | "other_roles"
  | "training"
  | "acknowledgements"
  | "promised_practised"
  | "filtering_review"
  | "plans_reviewed"
  | "actions_overdue";

export interface Measure {
  id: MeasureId;
  /** Heading of its column. */
  title: string;
  group: "Policy" | "People" | "Practice";
  /** The rule in plain English, with the thresholds in force in it. */
  rule: (settings: ComplianceSettings) => string;
  judge(position: SchoolPosition, today: IsoDate, settings: ComplianceSettings): Judgement;
}

/** Everything that a cell can be asked. It is plain data: pages, reports and kept figures store it as it is. */
export interface Judgement {
  status: Status;
  /** Words for the cell: "61 days overdue". */
  value: string;
  /** A sentence or two that the cell has no room for. */
  detail: string | null;
  /** First day of the present trouble: overdue since, replaced on, vacant since. */
  since: IsoDate | null;
  due: IsoDate | null;
  evidence: EvidenceReference[];
  nextAction: NextAction | null;
  /** For the sentence on top of a page; null when there is nothing to say. */
  headline: Headline | null;
  /** What it was made of, where people look at that one by one; missing where a measure has no parts, or none were kept. */
  parts?: JudgementParts;
}

export interface JudgementParts {
  /** In the order in which they are asked. */
  each: readonly JudgementPart[];
  /** What is so of any part that is not among them: nobody is asked, or nobody has said. */
  others: Pick<JudgementPart, "status" | "value">;
}

export interface JudgementPart {
  /** The requirement's. */
  code: string;
  title: string;
  status: Status;
  /** Words for a cell: "96%". */
  value: string;
  /** The figure by which such cells are sorted; null where there is none. */
  percent: number | null;
  detail: string | null;
}

export type EvidenceReference =
  /** A policy version as a whole. */
  | { kind: "policy_version"; versionId: string }
  | { kind: "policy_passage"; versionId: string; passage: Evidence }
  /** What a version was found to say of every expectation. */
  | { kind: "policy_expectations"; versionId: string }
  /** What contradicts what in the school's record. */
  | { kind: "contradictions" }
  /** What was reported of incidents, over time. */
  | { kind: "incidents" }
  /** Whose training is in date, and whose is not. */
  | { kind: "training" }
  /** Who was asked to read a version, and who has. */
  | { kind: "acknowledgements"; versionId: string }
  /** What the policies promise, and what shows it. */
  | { kind: "promises" }
  /** What was found when filtering and monitoring were reviewed. */
  | { kind: "filtering_review"; reviewId: string }
  /** The school's response plans with their reviews, and what it has to do. */
  | { kind: "plans" }
  | { kind: "actions" }
  | { kind: "appointment"; role: string; name: string }
  /** The school's register of who holds which role. */
  | { kind: "people" };

export interface NextAction {
  /** What the page links to. */
  code:
    | "ask_for_policy"
    | "upload_policy"
    | "confirm_policy"
    | "approve_policy"
    | "correct_policy"
    | "complete_policy"
    | "settle_contradictions"
    | "appoint"
    | "train"
    | "chase_acknowledgements"
    | "report_incidents"
    | "see_incident_trend"
    | "show_promises"
    | "review_filtering"
    | "see_filtering"
    | "review_plans"
    | "close_actions";
  words: string;
  /** The role to be filled, for `appoint`: of the national list or the trust's own. */
  role?: string;
  /** The version to open: for those about a policy, and for `chase_acknowledgements`. */
  versionId?: string;
}

/** "Ashdown Vale's policy" or "Ashdown Vale", then the words: "is 61 days overdue". */
export interface Headline {
  of: "policy" | "school";
  words: string;
}
