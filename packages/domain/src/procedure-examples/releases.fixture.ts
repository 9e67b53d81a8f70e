import type { Database } from "@safeboard/database/connect";
import { createTrust } from "@safeboard/database/factories/trusts";
import { callAs, joinAs, type TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

export type ReleaseIds = Pick<ExampleIds, "releasedSchoolId" | "releaseId">;

/** A school that its lead has released to another trust. */
export async function releaseSchool(story: TrustStory, schoolId: string): Promise<ReleaseIds> {
  const released = { schoolId, leavingOn: "2026-12-31" };
  const { releaseId } = await story.as("trust_lead").release.create(released);
  return { releasedSchoolId: schoolId, releaseId };
}

/** The code of a school that a third trust has released. */
export async function releasedElsewhere(database: Database): Promise<string> {
  const third = await createTrust(database, { schools: ["Grange Park Primary School"] });
  const lead = await joinAs(database, third, "trust_lead", { displayName: "Ruth Ormsby" });
  const schoolId = third.schools[0]?.id ?? "";
  const released = { schoolId, leavingOn: "2026-12-31" };
  const { code } = await callAs(database, lead).release.create(released);
  return code;
}
