/** What a lead can ask a school for, in words, and where what was asked stands. */
import { CONTRADICTION_KIND_WORDS, CONTRADICTION_KINDS } from "./contradictions/contradiction.ts";
import { addDays, type IsoDate } from "./dates/dates.ts";
import { inSentence } from "./in-sentence.ts";
import type { NextAction } from "./measures/measures.ts";
import { type PolicyType, policyTypeName } from "./policy-types.ts";
import { isRoleCode, roleOf } from "./roles.ts";

export const REQUEST_SUBJECTS = [
  "online_safety_policy",
  "policy",
  "review",
  "name",
  "confirmation",
  "expectation",
  "contradiction",
  "acknowledgement",
  "filtering_review",
] as const;
export type RequestSubject = (typeof REQUEST_SUBJECTS)[number];

export interface RequestedThing {
  subject: RequestSubject;
  /**
   * What of it: a policy type's code, a role's code, `<set>.<id>` of an expectation, a contradiction's key. Null for all
   * that the text lacks, and for all that is to be settled.
   */
  about: string | null;
}

/** `ignored`: the day by which it was asked for has passed, and nobody has answered. */
export type RequestStanding = "ignored" | "open" | "answered" | "taken_back";

/** Days that a school has when nobody says otherwise. */
export const DAYS_TO_ANSWER = 14;

export const usualDueDate = (today: IsoDate): IsoDate => addDays(today, DAYS_TO_ANSWER);

export function requestStanding(
  {
    dueOn,
    answeredAt,
    withdrawnAt,
  }: { dueOn: IsoDate | null; answeredAt: Date | null; withdrawnAt: Date | null },
  today: IsoDate,
): RequestStanding {
  if (withdrawnAt !== null) return "taken_back";
  if (answeredAt !== null) return "answered";
  return dueOn !== null && dueOn < today ? "ignored" : "open";
}

/** Names that a title needs and that a trust decides. */
export interface RequestNames {
  policyTypes: readonly PolicyType[];
  /** The statement of an expectation, by `<set>.<id>`; null when there is none of that name. */
  expectation: (about: string) => string | null;
  /** What a role of the trust's own is called; missing where only the national list is known. */
  roleTitle?: (code: string) => string | null;
}

/** What to do, as a verb: "Review the behaviour policy". */
export function requestTitle({ subject, about }: RequestedThing, names: RequestNames): string {
  const policy = thePolicy(about, names);
  switch (subject) {
    case "online_safety_policy":
      return "Upload the online safety policy";
    case "policy":
      return `Upload ${policy} and have it approved`;
    case "review":
      return `Review ${policy}`;
    case "name":
      return `Say who is the ${titleOf(about, names)}`;
    case "confirmation":
      return `Check and confirm what was read from ${policy}`;
    case "expectation": {
      const statement = about && names.expectation(about);
      return statement
        ? `Say in the policy: ${statement.replace(/\.$/u, "")}`
        : "Complete what the online safety policy says";
    }
    case "contradiction":
      return about ? `Settle which is right: ${kindOf(about)}` : "Settle what contradicts what";
    case "acknowledgement":
      return "Have staff confirm that they have read the policy";
    case "filtering_review":
      return "Record this year’s review of filtering and monitoring";
  }
}

/** The sentence that a message begins with when the lead has written none. */
export function requestMessage({ subject, about }: RequestedThing, names: RequestNames): string {
  const policy = thePolicy(about, names);
  switch (subject) {
    case "online_safety_policy":
      return "Please upload your current online safety policy and confirm what was read from it.";
    case "policy":
      return `Please upload ${policy}, confirm what was read from it and have it approved.`;
    case "review":
      return `Please review ${policy} and upload the new version.`;
    case "name":
      return `Please record who is the ${titleOf(about, names)}, and from when.`;
    case "confirmation":
      return `Please check what was read from ${policy}, correct what is wrong, and confirm it.`;
    case "expectation":
      return "Please add what the policy does not say yet, or say in which document it stands.";
    case "contradiction":
      return "Please say which of the two is right, and correct the other.";
    case "acknowledgement":
      return "Please have everybody who was asked confirm that they have read the policy.";
    case "filtering_review":
      return "Please record your review of filtering and monitoring for this academic year: who took part, what was found, and what was tested where.";
  }
}

/** What to ask for so that a cell turns out better; null when there is nothing to ask. */
export function requestForCell({
  evidence,
  nextAction,
}: {
  evidence: readonly unknown[];
  nextAction: {
    code: NextAction["code"];
    role?: string | undefined;
    versionId?: string | undefined;
  } | null;
}): RequestedThing | null {
  if (!nextAction) return null;
  switch (nextAction.code) {
    case "ask_for_policy":
      return { subject: "online_safety_policy", about: null };
    case "upload_policy":
      // A cell without evidence has no policy to be reviewed.
      return evidence.length > 0
        ? { subject: "review", about: "online_safety" }
        : { subject: "online_safety_policy", about: null };
    case "approve_policy":
      return { subject: "policy", about: "online_safety" };
    case "confirm_policy":
    case "correct_policy":
      return { subject: "confirmation", about: "online_safety" };
    case "complete_policy":
      return { subject: "expectation", about: null };
    case "settle_contradictions":
      return { subject: "contradiction", about: null };
    case "train":
      // Whose training it is stands on the school's own page, and is none of a request's.
      return null;
    case "chase_acknowledgements":
      return { subject: "acknowledgement", about: nextAction.versionId ?? null };
    case "report_incidents":
    case "see_incident_trend":
      // The months that are missing stand on the school’s own page.
      return null;
    case "show_promises":
      // Which promises they are stands on the school’s own page.
      return null;
    case "review_filtering":
      return { subject: "filtering_review", about: null };
    case "see_filtering":
      // What a review found is put right by actions.
      return null;
    case "review_plans":
    case "close_actions":
      // The school has them on its own pages, with their days.
      return null;
    case "appoint":
      return nextAction.role ? { subject: "name", about: nextAction.role } : null;
  }
}

function thePolicy(about: string | null, { policyTypes }: RequestNames): string {
  const name = policyTypeName(policyTypes, about ?? "online_safety");
  return `the ${inSentence(name)} policy`;
}

function titleOf(about: string | null, { roleTitle }: RequestNames): string {
  const own = about && roleTitle?.(about);
  if (own) return inSentence(own);
  return about && isRoleCode(about) ? inSentence(roleOf(about).title) : "person responsible";
}

/** "names another person (online safety coordinator)", from a key. */
function kindOf(key: string): string {
  const [kind, about = ""] = key.split(".");
  const known = CONTRADICTION_KINDS.find((each) => each === kind);
  if (!known) return "what the policy and the register say";
  const words = CONTRADICTION_KIND_WORDS[known].toLowerCase();
  return isRoleCode(about) ? `${words} (${inSentence(roleOf(about).title)})` : words;
}
