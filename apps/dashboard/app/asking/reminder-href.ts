import type { ReminderList } from "../domain-answers.ts";

type Reminded = Pick<ReminderList["coming"][number], "schoolId" | "of">;

/** The page of what a reminder is about: a policy of a school or of the trust, a role at a school, or its filtering. */
export function reminderHref({ schoolId, of }: Reminded): string {
  if (!schoolId) return "/models";
  if (of.kind === "filtering") return `/schools/${schoolId}/filtering`;
  return of.kind === "review"
    ? `/schools/${schoolId}/policies/kind/${of.policyType}`
    : `/schools/${schoolId}/people#${of.role}`;
}
