/** What the examples of contradictions and reminders are about. */
import { createHash, randomUUID } from "node:crypto";
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createAppointment } from "@safeboard/database/factories/appointments";
import { calendarFeed } from "@safeboard/database/tables/acknowledgements";
import { contradictionSettlement } from "@safeboard/database/tables/expectations";
import type { ExampleIds } from "./example-ids.ts";
import type { TrustStory } from "../trust-story.fixture.ts";

type AskingIds = Pick<ExampleIds, "contradictionKey" | "settlementId" | "feedToken">;

/** A governor who is head too, something settled before, and a calendar address of the school's admin. */
export async function contradictAndSubscribe(
  database: Database,
  story: TrustStory,
  schoolId: string,
): Promise<AskingIds> {
  const { system, trust, members } = story;
  for (const role of ["safeguarding_governor", "headteacher"]) {
    await createAppointment(database, system, { schoolId, role, personName: "Mr L Pereira" });
  }
  const { contradictions } = await story.as("trust_lead").contradiction.ofSchool({ schoolId });
  const found = contradictions.find(({ kind }) => kind === "governor_also_leads");
  if (!found) throw new Error("The register should contradict itself.");
  const [settlementId, feedToken] = [randomUUID(), randomUUID()];
  const { userId, membershipId } = members.school_admin;
  await withActor(database, system, (transaction) =>
    transaction.insert(contradictionSettlement).values({
      trustId: trust.id,
      schoolId,
      id: settlementId,
      contradictionKey: "date_order.settled.before",
      kind: "date_order",
      how: "no_contradiction",
      reason: "One of the dates is that of the template.",
      recordedBy: "Dana Escrick",
    }),
  );
  await withActor(database, members.school_admin, (transaction) =>
    transaction.insert(calendarFeed).values({
      trustId: trust.id,
      id: randomUUID(),
      membershipId,
      userId,
      tokenHash: createHash("sha256").update(feedToken).digest("hex"),
    }),
  );
  return { contradictionKey: found.key, settlementId, feedToken };
}
