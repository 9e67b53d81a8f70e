import { formatIsoDate } from "@safeboard/compliance/dates";
import type { VersionLifePage } from "../domain-answers.ts";
import { policyInSentence } from "./version-words.ts";

/** The answer first: where the version stands, since when, and by whose decision. */
export function lifeHeading(page: VersionLifePage): string {
  const version = `Version ${page.number}`;
  const approval = page.approvals.findLast(({ withdrawnAt }) => withdrawnAt === null);
  const step = page.steps.at(-1);
  const on = step ? ` on ${formatIsoDate(step.on)}` : "";
  switch (page.status) {
    case "draft":
      return `${version} waits to be checked and confirmed`;
    case "not_approved":
      return step?.kind === "returned"
        ? `${version} came back from review${on}`
        : `${version} is not approved yet`;
    case "in_review":
      return `${version} has been in review since ${formatIsoDate(step?.on ?? "")}`;
    case "approved":
      return `${version} is approved, and in force from ${formatIsoDate(approval?.effectiveOn ?? "")}`;
    case "current":
      return `${version} is the current ${policyInSentence(page.kindName)}, in force since ${formatIsoDate(approval?.effectiveOn ?? "")}`;
    case "superseded":
      return page.inForce
        ? `${version} was replaced: version ${page.inForce.number} is in force`
        : `${version} was replaced by a later one`;
    case "withdrawn":
      return `${version} was withdrawn${on}`;
    case "history":
      return `${version} is kept as history`;
    case "discarded":
      return `${version} was set aside${on}`;
  }
}
