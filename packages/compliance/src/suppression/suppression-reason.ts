/**
 * Why a number is not shown. `small`: it is 1 to the limit. `protects_another`: it is more than the limit. `unsaid`:
 * it is 1 or more, and saying which of the two it is would give a number away.
 */
export type SuppressionReason = "small" | "protects_another" | "unsaid";

/** What a reader learns of a number from the reason. */
export const suppressedBounds = (
  reason: SuppressionReason,
  limit: number,
): { least: number; most: number } => ({
  least: reason === "protects_another" ? limit + 1 : 1,
  most: reason === "small" ? limit : Infinity,
});
