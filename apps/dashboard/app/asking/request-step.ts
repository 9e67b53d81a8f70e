import { recordAddress } from "../filtering/addresses.ts";
import type { SchoolRequests } from "../domain-answers.ts";

type Request = SchoolRequests["requests"][number];

/** The form by which the school does what it was asked, and what that is called. */
export function requestStep(
  schoolId: string,
  { subject, about }: Pick<Request, "subject" | "about">,
): { href: string; words: string } {
  const school = `/schools/${schoolId}`;
  switch (subject) {
    case "online_safety_policy":
      return { href: `${school}/policies/upload`, words: "Upload the policy" };
    case "policy":
    case "review":
      return {
        href: `${school}/policies/upload?kind=${about ?? ""}`,
        words: "Upload the new version",
      };
    case "name":
      return { href: `${school}/people?role=${about ?? ""}#record`, words: "Record who it is" };
    case "confirmation":
      return { href: `${school}/policies/kind/${about ?? ""}`, words: "Look at what was read" };
    case "expectation":
      return { href: `${school}/policies/kind/online_safety`, words: "Look at the policy" };
    case "contradiction":
      return {
        href: `${school}/contradictions${about ? `#${about}` : ""}`,
        words: "Look at both sides",
      };
    case "acknowledgement":
      return {
        href: `${school}/policies/${about ?? ""}/acknowledgements`,
        words: "See who has confirmed",
      };
    case "filtering_review":
      return { href: recordAddress(schoolId), words: "Record the review" };
  }
}
