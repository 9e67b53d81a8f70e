import { STAFF_GROUPS } from "../staff-groups.ts";

/**
 * Of whom coverage is counted: of a group of staff, or of the school as one, where it is enough that some of its people
 * have done it, whichever group they are in.
 */
export const COVERAGE_GROUPS = [...STAFF_GROUPS, "school"] as const;

export type CoverageGroup = (typeof COVERAGE_GROUPS)[number];
