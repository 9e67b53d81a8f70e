import { randomInt } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { giasExtract, giasSchool, giasTrust } from "@safeboard/database/tables/reference";

/** A register with one trust of two schools that isn't set up yet. @param owner a connection that may write reference data */
export async function loadRegisterWith(owner: Database, uid: string): Promise<void> {
  await withActor(owner, { kind: "operator" }, async (transaction) => {
    await transaction
      .insert(giasExtract)
      .values({ asAt: "2026-11-01", source: "Get Information About Schools" })
      .onConflictDoNothing();
    await transaction
      .insert(giasTrust)
      .values({ uid, name: `Weald Trust ${uid}`, groupType: "multi_academy_trust" });
    const school = {
      phase: "Primary",
      schoolType: "Academy converter",
      localAuthority: "Kent",
      trustUid: uid,
      joinedOn: "2020-09-01",
      predecessorUrns: [],
      successorUrns: [],
      pupils: 240,
      pupilsAsAt: "2026-10-01",
    };
    await transaction.insert(giasSchool).values([
      { ...school, urn: newUrn(), name: "Elmfield School" },
      { ...school, urn: newUrn(), name: "Fairholme Junior School" },
    ]);
  });
}

function newUrn(): string {
  return String(randomInt(100_000, 1_000_000));
}
