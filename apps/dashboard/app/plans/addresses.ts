/** Where a school's pages about response plans lie. */

export const plansAddress = (schoolId: string): string => `/schools/${schoolId}/plans`;

export const planAddress = (schoolId: string, planId: string): string =>
  `${plansAddress(schoolId)}/${planId}`;

/** The form of a new plan: about a case, or about a kind of incident that is chosen there. */
export const newPlanAddress = (schoolId: string, caseId?: string): string =>
  `${plansAddress(schoolId)}/new${caseId ? `?case=${caseId}` : ""}`;

/** The same of a lesson. */
export const newLessonAddress = (schoolId: string, caseId?: string): string =>
  `${plansAddress(schoolId)}/lesson${caseId ? `?case=${caseId}` : ""}`;
