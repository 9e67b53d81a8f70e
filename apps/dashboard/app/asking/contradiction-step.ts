import type { ContradictionStep } from "@safeboard/compliance/contradictions";

/** The form that ends a contradiction, prefilled where there is something to fill in. */
export function contradictionStepHref(schoolId: string, step: ContradictionStep): string {
  const school = `/schools/${schoolId}`;
  switch (step.code) {
    case "correct_fact":
      return `${school}/policies/${step.versionId}#fact-${step.fact}`;
    case "appoint":
      return `${school}/people?role=${step.role}#record`;
    case "upload_policy":
      return `${school}/policies/upload?kind=${step.policyType}`;
    case "record_approval":
      return `${school}/policies/${step.versionId}/life`;
  }
}
