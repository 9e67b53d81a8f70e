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
  /** The version to open, for `confirm_policy`, `approve_policy`, `correct_policy` and `complete_policy`. */
  versionId?: string;
}

/** "Ashdown Vale's policy" or "Ashdown Vale", then the words: "is 61 days overdue". */
export interface Headline {
  of: "policy" | "school";
  words: string;
}
