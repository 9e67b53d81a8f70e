import type { ComparedPassage, DocumentComparison } from "@safeboard/policy-reader/comparison";
import { isFilledIn } from "@safeboard/policy-reader/drift";

/** A passage as a page shows it. */
export interface ShownPassage extends Omit<ComparedPassage, "outcome"> {
  /** `filled`: only what the model leaves open is different. */
  outcome: ComparedPassage["outcome"] | "filled";
}

export interface ComparisonShown {
  passages: ShownPassage[];
  counts: Record<ShownPassage["outcome"] | "moved", number>;
  /** Only the beginning of a very long text was compared, or is shown. */
  isWhole: boolean;
}

/** More than the longest policy has: past it, a page would take longer to show than to read. */
const MOST_PASSAGES = 4000;

/** @param withModel the earlier text is a model, whose gaps are there to be filled */
export function shownComparison(
  { passages, isWhole }: DocumentComparison,
  { withModel = false } = {},
): ComparisonShown {
  const shown = passages.map((passage): ShownPassage =>
    withModel && isFilledIn(passage) ? { ...passage, outcome: "filled" } : passage,
  );
  const count = (outcome: ShownPassage["outcome"]) =>
    shown.filter((passage) => passage.outcome === outcome).length;
  return {
    passages: shown.slice(0, MOST_PASSAGES),
    counts: {
      same: count("same"),
      filled: count("filled"),
      changed: count("changed"),
      added: count("added"),
      removed: count("removed"),
      moved: shown.filter(({ moved }) => moved).length,
    },
    isWhole: isWhole && shown.length <= MOST_PASSAGES,
  };
}
