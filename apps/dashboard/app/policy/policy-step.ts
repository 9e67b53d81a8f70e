import type { SchoolPolicies } from "../domain-answers.ts";

type Step = NonNullable<SchoolPolicies["policies"][number]["next"]>;

/** The form that does the next step, prefilled where there is something to fill in. */
export function policyStepHref(schoolId: string, kind: string, { code, versionId }: Step): string {
  const policies = `/schools/${schoolId}/policies`;
  switch (code) {
    case "upload":
      return `${policies}/upload?kind=${kind}`;
    case "confirm":
      return `${policies}/${versionId}`;
    case "correct":
      return `${policies}/${versionId}#fact-nextReview`;
    case "approve":
      return `${policies}/${versionId}/life#next`;
    case "publish":
    case "check_publication":
      return `${policies}/${versionId}/life#website`;
  }
}
