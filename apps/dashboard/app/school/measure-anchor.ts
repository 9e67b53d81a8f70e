import type { MeasureId } from "@safeboard/compliance/measures";
import type { Overview } from "../domain-answers.ts";

/** Where on a school's page a measure is explained. */
export const measureAnchor = (id: MeasureId): string => `measure-${id}`;

/** The page of one measure of a school, as it was, is or will be on a day. */
export function measureAddress(
  schoolId: string,
  id: MeasureId,
  moment?: Pick<Overview["moment"], "day" | "known">,
): string {
  const query =
    moment &&
    new URLSearchParams({ "as-at": moment.day, ...(moment.known === "now" && { known: "now" }) });
  return `/schools/${schoolId}/measures/${id}${query ? `?${query}` : ""}`;
}

/** Where a cell leads: today's to the school's own page, one of another day to what it was on that day. */
export const explainedAt = (
  schoolId: string,
  id: MeasureId,
  moment: Pick<Overview["moment"], "day" | "known" | "when">,
): string =>
  moment.when === "today"
    ? `/schools/${schoolId}#${measureAnchor(id)}`
    : measureAddress(schoolId, id, moment);
