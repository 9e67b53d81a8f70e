/** Makes what the examples of pupil numbers are about: one that the trust's lead recorded for the school. */
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

export const countPupils = (
  { as }: TrustStory,
  schoolId: string,
): Promise<Pick<ExampleIds, "rollId">> =>
  as("trust_lead").roll.record({
    schoolId,
    asAt: "2026-01-15",
    pupils: "208",
    source: "Census of January 2026",
  });
