import { formatIsoDate } from "@safeboard/compliance/dates";
import { Status, type StatusName } from "@safeboard/ui/status";
import type { SchoolPolicies } from "../domain-answers.ts";

type SchoolPolicy = SchoolPolicies["policies"][number];

/** Where a school stands with one type of policy, as a status that leads to its versions. */
export function PolicyStanding({ policy, href }: { policy: SchoolPolicy; href: string }) {
  const { status, words } = standingOf(policy);
  return (
    <Status status={status} href={href}>
      {words}
    </Status>
  );
}

/** The same in words and as a status. */
export function standingOf({ standing, current, pending, heldForAll, type }: SchoolPolicy): {
  status: StatusName;
  words: string;
} {
  const { kind, dueOn } = standing;
  const due = dueOn ? formatIsoDate(dueOn) : "";
  switch (kind) {
    case "overdue":
      return { status: "needs_action", words: `Was due ${due}` };
    case "due_soon":
      return { status: "due_soon", words: `Due by ${due}` };
    case "undated":
      return { status: "partly_met", words: "No review date" };
    case "in_date":
      return { status: "met", words: `In date until ${due}` };
    case "none":
      if (pending && !current) return { status: "partly_met", words: "Not approved yet" };
      if (type.heldBy === "trust") {
        return { status: "not_applicable", words: heldForAll?.name ?? "The trust holds it" };
      }
      return { status: "not_reported", words: "None here yet" };
  }
}
