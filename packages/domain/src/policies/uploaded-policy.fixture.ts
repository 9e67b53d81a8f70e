/** Ashdown Vale's admin uploads, and who looks at the trail that this leaves. */
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { auditEvent } from "@safeboard/database/tables/audit";
import { and, eq } from "drizzle-orm";
import { policyText } from "../policy-text.fixture.ts";
import { type TrustStory } from "../trust-story.fixture.ts";

export function auditOf(database: Database, { system, trust }: TrustStory, action: string) {
  return withActor(database, system, (transaction) =>
    transaction
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.trustId, trust.id), eq(auditEvent.action, action))),
  );
}

export async function uploaded(story: TrustStory, text: Uint8Array = policyText()) {
  return story
    .as("school_admin")
    .policy.upload({ schoolId: story.ashdown, fileName: "policy.txt", bytes: text });
}
