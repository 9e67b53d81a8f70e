import { addressWith } from "../training/addresses.ts";

const ofTrust = ["kind", "on", "hub", "area", "as-at"] as const;
const ofSchool = [
  "kind",
  "on",
  "by",
  "area",
  "category",
  "severity",
  "year-group",
  "as-at",
] as const;

/** The trust's page about incidents as it is narrowed now, with one part changed; null takes it away. */
export const trustTrendAddress = (
  parameters: URLSearchParams,
  changes: Partial<Record<(typeof ofTrust)[number], string | null>> = {},
): string => addressWith("/incidents", ofTrust, parameters, changes);

/** The same of a school. */
export const schoolTrendAddress = (
  schoolId: string,
  parameters: URLSearchParams = new URLSearchParams(),
  changes: Partial<Record<(typeof ofSchool)[number], string | null>> = {},
): string => addressWith(`/schools/${schoolId}/incidents/trends`, ofSchool, parameters, changes);

/** A school's page for the period that the trust's page shows. */
export const samePeriodAtSchool = (schoolId: string, parameters: URLSearchParams): string =>
  addressWith(`/schools/${schoolId}/incidents/trends`, ["kind", "on", "area", "as-at"], parameters);
