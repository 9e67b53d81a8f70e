/** What the examples of matching are about: staff of one name at two schools, and two of whom it was said that they are two. */
import { randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createStaffMember } from "@safeboard/database/factories/staff";
import { personDistinction } from "@safeboard/database/tables/staff";
import type { TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type NamesakeIds = Pick<
  ExampleIds,
  "namesakeId" | "otherNamesakeId" | "distinctId" | "otherDistinctId"
>;

export async function employNamesakes(
  database: Database,
  { system }: TrustStory,
  { schoolId, otherSchoolId }: Pick<ExampleIds, "schoolId" | "otherSchoolId">,
): Promise<NamesakeIds> {
  const employ = (name: string, at: string) =>
    createStaffMember(database, system, { schoolId: at, name });
  const distinctId = await employ("Ama Boateng", schoolId);
  const otherDistinctId = await employ("Ama Boateng", otherSchoolId);
  await withActor(database, system, (transaction) =>
    transaction.insert(personDistinction).values({
      trustId: system.trustId,
      id: randomUUID(),
      schoolId,
      staffMemberId: distinctId,
      otherSchoolId,
      otherStaffMemberId: otherDistinctId,
      recordedBy: "Priya Lathom",
    }),
  );
  return {
    namesakeId: await employ("Lena Marsh", schoolId),
    otherNamesakeId: await employ("Lena Marsh", otherSchoolId),
    distinctId,
    otherDistinctId,
  };
}
