import { compareDocuments } from "@safeboard/policy-reader/comparison";
import { interleave, type Samples } from "../measuring/interleave.ts";
import { fortyPageVersions } from "./forty-page-policy.ts";

export interface ComparisonSpeed {
  what: string;
  pages: number;
  characters: number;
  passages: number;
  differences: number;
  /** Milliseconds for one comparison. */
  milliseconds: Samples;
}

/** Compares two versions of forty pages again and again, and one of them with itself. */
export async function measureComparison(): Promise<ComparisonSpeed[]> {
  const { before, after } = fortyPageVersions();
  const samples = await interleave(
    {
      versions: async () => compareDocuments(before, after),
      itself: async () => compareDocuments(before, before),
    },
    { warmUp: 3, rounds: 25, seconds: 15 },
  );
  const speedOf = (what: string, other: readonly string[], milliseconds: Samples) => {
    const { passages } = compareDocuments(before, other);
    return {
      what,
      pages: before.length,
      characters: before.join("").length,
      passages: passages.length,
      differences: passages.filter(({ outcome, moved }) => outcome !== "same" || moved).length,
      milliseconds,
    };
  };
  const measured = [
    speedOf("two versions", after, samples.versions),
    speedOf("one with itself", before, samples.itself),
  ];
  const [versions, itself] = measured.map(({ differences }) => differences);
  if (!versions || itself !== 0) throw new Error("The texts were not compared rightly.");
  return measured;
}
