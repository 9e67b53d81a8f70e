/** Makes what the examples of filtering reviews are about: one that was recorded this academic year, with a file. */
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

export async function reviewFiltering(
  { as }: TrustStory,
  schoolId: string,
): Promise<Pick<ExampleIds, "reviewId" | "reviewFileId">> {
  const { filteringReview } = as("trust_lead");
  const { reviewId } = await filteringReview.record({
    schoolId,
    review: {
      reviewedOn: "2026-10-14",
      occasion: "academic_year",
      tookPart: ["senior_leader", "designated_safeguarding_lead", "technical_support", "governor"],
      results: { safe_search_on: { result: "in_place" } },
    },
  });
  const { fileId } = await filteringReview.attach({
    schoolId,
    reviewId,
    fileName: "tests.txt",
    bytes: new TextEncoder().encode(`Each tablet was tried at ${schoolId}.`),
  });
  return { reviewId, reviewFileId: fileId };
}
