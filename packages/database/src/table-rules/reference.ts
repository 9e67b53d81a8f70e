/** Of Get Information About Schools. */
import type { TableRules } from "../table-kinds.ts";

export const referenceRules: Record<string, TableRules> = {
  gias_extract: { kind: "reference", select: "anybody" },
  gias_trust: { kind: "reference", select: "anybody" },
  gias_school: { kind: "reference", select: "anybody" },
};
