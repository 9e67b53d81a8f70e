/** Makes what the examples of saved views are about. A sibling school's is the lead's: a view is a person's, not a school's. */
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

export const saveExampleView = (
  { as, ashdown }: TrustStory,
  schoolId: string,
): Promise<Pick<ExampleIds, "viewId">> =>
  as(schoolId === ashdown ? "school_admin" : "trust_lead").overview.saveView({
    name: "What needs action",
    query: "status=needs_action",
  });
