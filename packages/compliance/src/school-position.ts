/** What the measures know of one school: the facts of its current policy and who is appointed. */
import type { KeptAcknowledgement } from "./acknowledgement/kept-acknowledgements.ts";
import type { KeptActions } from "./actions/action.ts";
import type { SchoolRecord } from "./contradictions/school-record.ts";
import type { Settlement } from "./contradictions/settlement.ts";
import type { IsoDate } from "./dates/dates.ts";
import type { ExpectationSet } from "./expectations/expectation-set.ts";
import type { CheckedTexts } from "./expectations/standing.ts";
import type { ResponsePlan } from "./incidents/response-plan.ts";
import type { Belonging } from "./incidents/completeness.ts";
import type { KeptIncidents } from "./incidents/kept-incidents.ts";
import type { Roll } from "./incidents/rate.ts";
import type { DateFact, GuidanceCited } from "./policy-facts.ts";
import type { KeptFiltering } from "./practice/kept-filtering.ts";
import type { KeptPractice } from "./practice/kept-practice.ts";
import type { RoleCode } from "./roles.ts";
import type { RoleInForce, HeldRole } from "./roles/asked-roles.ts";
import type { KeptRequirement } from "./training/kept-requirements.ts";
import type { ReportedFigure } from "./training/reported-figure.ts";

export interface SchoolPosition {
  schoolId: string;
  /** The trust has asked this school for its policy: from then on silence counts. */
  askedForPolicy: boolean;
  /** The current version, confirmed by a person; null when there is none. */
  policy: CurrentPolicy | null;
  /** Missing where nobody has asked what the texts say. */
  text?: PolicyText | null;
  /** Missing where nobody has asked what contradicts what. */
  statements?: { record: SchoolRecord; settlements: readonly Settlement[] } | null;
  /** An upload that was read but that no person has confirmed yet. */
  awaitingConfirmation?: { versionId: string; uploadedOn: IsoDate } | null;
  /** A version that somebody has checked and that nobody has approved yet, when it is the newest. */
  awaitingApproval?: { versionId: string; since: IsoDate; inReview: boolean } | null;
  /** Past, present and future holders of the roles of the national list at this school. */
  appointments: readonly Appointment[];
  /** Missing where nobody has asked which roles are filled. */
  roles?: SchoolRoles | null;
  /** What its people must be trained in, from the day on which it was kept; missing where nobody has asked. */
  training?: readonly KeptRequirement[] | null;
  /** Who was asked to read its policies and who has, by version; null or missing where it was never counted. */
  acknowledgements?: readonly AskedPolicy[] | null;
  /** What it reported of incidents; missing where nobody has asked. */
  incidents?: SchoolIncidents;
  /** What the school reported of its training in numbers, never added to the above. */
  reportedTraining?: readonly ReportedFigure[];
  /** What its policies promise and until when it is shown; missing where nobody has asked. */
  promises?: KeptPractice["promises"] | null;
  /** Its latest review of filtering and monitoring; null where none was ever recorded, missing where nobody has asked. */
  filtering?: KeptFiltering | null;
  /** Whether a lead has asked for it. */
  askedForFiltering?: boolean;
  /** Its response plans with their reviews, by their days alone; missing where nobody has asked. */
  plans?: readonly ResponsePlan[] | null;
  /** The days of its open actions; missing where nobody has asked. */
  openActions?: KeptActions | null;
}

/** A version that staff are asked to read. */
export interface AskedPolicy extends KeptAcknowledgement {
  /** As its type is called: "Online safety". */
  policyName: string;
}

/** What is kept of a school's incidents, and what it takes to judge it. */
export interface SchoolIncidents {
  /** Null where nothing was ever recorded. */
  kept: Pick<KeptIncidents, "terms" | "months"> | null;
  belonging: Belonging;
  rolls: readonly Roll[];
}

/** What the school is asked to fill, and whoever holds, held or will hold it: roles of the trust's own among them. */
export interface SchoolRoles {
  asked: readonly RoleInForce[];
  held: readonly HeldRole[];
}

/** What the school's texts were found to say, and by which sets that is judged. */
export interface PolicyText extends CheckedTexts {
  /** Those that every trust has, and the trust's own. */
  sets: readonly ExpectationSet[];
}

export interface CurrentPolicy {
  policyId: string;
  versionId: string;
  versionNumber: number;
  confirmedAt: IsoDate;
  title: string | null;
  adopted: DateFact | null;
  lastReviewed: DateFact | null;
  nextReview: DateFact | null;
  approvingBody: string | null;
  guidance: readonly GuidanceCited[];
}

export interface Appointment {
  role: RoleCode;
  name: string;
  from: IsoDate;
  /** Last day in the role; null when no end is known. */
  to: IsoDate | null;
  email: string | null;
  /** The policy version that named this person, when that is where we have it from. */
  sourceVersionId?: string | null;
}
