import { formatIsoDate } from "@safeboard/compliance/dates";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { PolicyVersionPage } from "../domain-answers.ts";
import { policyInSentence } from "./version-words.ts";

/** The sentence a person came for: what was read and what to do, or where this version stands. */
export function versionHeading(
  page: Pick<
    PolicyVersionPage,
    "status" | "number" | "facts" | "toCheck" | "kindName" | "approval"
  >,
) {
  switch (page.status) {
    case "draft":
      return draftHeading(countFacts(page.facts), page.toCheck.length);
    case "not_approved":
      return `Version ${page.number} has been checked, and is not approved yet`;
    case "in_review":
      return `Version ${page.number} is in review`;
    case "approved":
      return `Version ${page.number} takes effect on ${formatIsoDate(page.approval?.effectiveOn ?? "")}`;
    case "current":
      return `Version ${page.number} is the school’s current ${policyInSentence(page.kindName)}`;
    case "superseded":
      return `Version ${page.number} was replaced by a later one`;
    case "discarded":
      return `Version ${page.number} was set aside before anybody confirmed it`;
    case "history":
      return `Version ${page.number} is kept as history`;
    case "withdrawn":
      return `Version ${page.number} was withdrawn`;
  }
}

function draftHeading(facts: number, doubts: number): string {
  if (facts === 0) return "We read no facts in it. Please enter what it says, and confirm.";
  if (facts === 1 && doubts > 0) return "We read 1 fact. Please check it, and what is missing.";
  return `We read ${counted(facts, "fact")}. ${toDo(doubts)}`;
}

function toDo(doubts: number): string {
  if (doubts === 0) return "Please look them over and confirm.";
  return doubts === 1 ? "Please check one of them." : `Please check ${doubts} of them.`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

function countFacts(facts: PolicyVersionPage["facts"]): number {
  return Object.values(facts)
    .map((fact) => (Array.isArray(fact) ? fact.length : fact ? 1 : 0))
    .reduce((sum, count) => sum + count, 0);
}

/** What has happened to the version, each step with its day. */
export function versionHistory(
  page: Pick<PolicyVersionPage, "steps" | "uploadedBy" | "uploadedAt">,
) {
  return [
    `Uploaded by ${page.uploadedBy} on ${dayOfMoment(page.uploadedAt)}`,
    ...page.steps.map(({ kind, on, by }) => `${stepWords[kind]} by ${by} on ${formatIsoDate(on)}`),
  ].join("; ");
}

const stepWords: Readonly<Record<PolicyVersionPage["steps"][number]["kind"], string>> = {
  confirmed: "confirmed",
  discarded: "set aside",
  withdrawn: "withdrawn",
  sent_for_review: "sent for review",
  returned: "returned from review",
  filed_as_history: "filed as history",
};
