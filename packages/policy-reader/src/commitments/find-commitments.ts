import type { Commitment } from "@safeboard/compliance/commitments";
import type { Passage } from "../facts/layout/passages.ts";
import { CommitmentReader } from "./commitment-reader.ts";
import { textBlocks } from "./layout/text-blocks.ts";
import { isContentsLine } from "./sections.ts";

export interface CommitmentOptions {
  /** The id of the expectation that a passage answers, or null. Without it no commitment is linked. */
  expectationOf?: (passage: Passage) => string | null;
}

/**
 * Every commitment that a policy makes, in the order of its text. Pure and deterministic, in time
 * proportional to the text; never throws on a text. A rule for pupils ("Pupils will not ...") is a commitment
 * of theirs, as is what they, parents or staff sign in an agreement ("I will ..."). Footnotes are left out.
 */
export function findCommitments(
  pages: readonly string[],
  { expectationOf = () => null }: CommitmentOptions = {},
): Commitment[] {
  const reader = new CommitmentReader(pages, expectationOf);
  const blocks = textBlocks(pages).filter((block) => !isContentsLine(block));
  for (const [at, block] of blocks.entries()) reader.read(block, blocks[at + 1]);
  return reader.commitments;
}
