import { importLimits } from "./import-limits.ts";

const day = 24 * 60 * 60_000;

/** Until when an import can be undone; null for one that was not applied. */
export function undoUntil(appliedAt: Date | null): Date | null {
  return appliedAt && new Date(appliedAt.getTime() + importLimits.undoDays * day);
}
