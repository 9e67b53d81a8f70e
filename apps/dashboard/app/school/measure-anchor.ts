import { type PartId, readPartId } from "@safeboard/compliance/measure-parts";
import type { MeasureId } from "@safeboard/compliance/measures";
import type { Overview } from "../domain-answers.ts";

/** Where on a school's page a measure, or a part of one, is explained. */
export const measureAnchor = (id: MeasureId | PartId): string => `measure-${id}`;

/** The page of one measure of a school, as it was, is or will be on a day. */
export function measureAddress(
  schoolId: string,
  id: MeasureId | PartId,
  moment?: Pick<Overview["moment"], "day" | "known">,
): string {
  const query =
    moment &&
    new URLSearchParams({ "as-at": moment.day, ...(moment.known === "now" && { known: "now" }) });
  const part = readPartId(id);
  const page = `/schools/${schoolId}/measures/${part?.measureId ?? id}${query ? `?${query}` : ""}`;
  return part ? `${page}#${measureAnchor(id)}` : page;
}

/** Where a cell leads: today's to the school's own page, one of another day to what it was on that day. */
export const explainedAt = (
  schoolId: string,
  id: MeasureId | PartId,
  moment: Pick<Overview["moment"], "day" | "known" | "when">,
): string =>
  moment.when === "today"
    ? `/schools/${schoolId}#${measureAnchor(id)}`
    : measureAddress(schoolId, id, moment);
