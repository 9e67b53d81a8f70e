import type { MeasureId } from "@safeboard/compliance/measures";

/** Where on a school's page a measure is explained. */
export const measureAnchor = (id: MeasureId): string => `measure-${id}`;
