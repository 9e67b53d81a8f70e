/** A school whose staff can be asked to read its current policy, for tests that tell what becomes of it. */
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createPolicyVersion } from "@safeboard/database/factories/policy-versions";
import { acknowledgementAsk } from "@safeboard/database/tables/acknowledgements";
import { staffMember } from "@safeboard/database/tables/staff";
import { eq } from "drizzle-orm";
import { tellStory, type TrustStory } from "../trust-story.fixture.ts";

export interface AskedSchool extends TrustStory {
  policyId: string;
  /** Version 1, current. */
  versionId: string;
  /** Ashdown Vale's, with the version. */
  address: { schoolId: string; versionId: string };
  /** The id by which somebody was asked last. */
  askIdOf(name: string): Promise<string>;
  /** The next version, approved on a day. */
  nextVersion(confirmedOn: string): Promise<{ schoolId: string; versionId: string }>;
}

/** Two teach (Anna and Jon), one supports (Petra), one governs (Gwen). */
const STAFF = `Anna Whitcombe, anna@ashdown.example, teaching
Jon Okafor, , teaching
Petra Lund, , support
Gwen Farr, gwen@governors.example, governor`;

export async function askedSchool(database: Database, name?: string): Promise<AskedSchool> {
  const story = await tellStory(database, name);
  const schoolId = story.ashdown;
  const { policyId, versionId } = await createPolicyVersion(database, story.system, {
    schoolId,
    pages: ["Online Safety Policy\n\nWe keep children safe online.", "What staff do"],
    confirmedOn: "2026-09-14",
  });
  await story.as("school_admin").staff.addList({ schoolId, lines: STAFF });
  return {
    ...story,
    policyId,
    versionId,
    address: { schoolId, versionId },
    askIdOf: (person) =>
      withActor(database, story.system, async (transaction) => {
        const asks = await transaction
          .select({ id: acknowledgementAsk.id })
          .from(acknowledgementAsk)
          .innerJoin(staffMember, eq(staffMember.id, acknowledgementAsk.staffMemberId))
          .where(eq(staffMember.name, person))
          .orderBy(acknowledgementAsk.recordedAt);
        const last = asks.at(-1);
        if (!last) throw new Error(`${person} was asked nothing.`);
        return last.id;
      }),
    async nextVersion(confirmedOn) {
      const created = await createPolicyVersion(database, story.system, {
        schoolId,
        pages: [`Online Safety Policy of ${confirmedOn}`],
        confirmedOn,
      });
      return { schoolId, versionId: created.versionId };
    },
  };
}
