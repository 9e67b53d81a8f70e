import { randomUUID } from "node:crypto";
import type { Member, System } from "../actor.ts";
import { withActor } from "../actor.ts";
import type { Database } from "../connect.ts";
import {
  completion,
  course,
  requirement,
  schoolRequirement,
  trainingBooking,
  trainingExemption,
} from "../tables/training.ts";

/** What the trust asks of its teachers, once. */
export async function createRequirement(
  database: Database,
  actor: Member | System,
  asked: { code: string; title: string } & Partial<typeof requirement.$inferInsert>,
): Promise<void> {
  const { title, ...details } = asked;
  await withActor(database, actor, (transaction) =>
    transaction.insert(requirement).values({
      definition: onceOfTeachers({ code: details.code, title }),
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id: randomUUID(),
    }),
  );
}

/** What a school asks of its own teachers as well. */
export async function createSchoolRequirement(
  database: Database,
  actor: Member | System,
  asked: { schoolId: string; code: string; title: string } & Partial<
    typeof schoolRequirement.$inferInsert
  >,
): Promise<void> {
  const { title, ...details } = asked;
  await withActor(database, actor, (transaction) =>
    transaction.insert(schoolRequirement).values({
      definition: onceOfTeachers({ code: details.code, title }),
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id: randomUUID(),
    }),
  );
}

/** A course by the trust's own name. */
export async function createOwnCourse(
  database: Database,
  actor: Member | System,
  { code, title, satisfies }: { code: string; title: string; satisfies: readonly string[] },
): Promise<void> {
  await withActor(database, actor, (transaction) =>
    transaction.insert(course).values({
      trustId: actor.trustId,
      id: randomUUID(),
      code,
      definition: { title, satisfies },
      recordedBy: "Robin Marlowe",
    }),
  );
}

/** Somebody did a course. */
export async function createCompletion(
  database: Database,
  actor: Member | System,
  details: {
    schoolId: string;
    staffMemberId: string;
    course: string;
    completedOn: string;
  } & Partial<typeof completion.$inferInsert>,
): Promise<string> {
  const id = details.id ?? randomUUID();
  await withActor(database, actor, (transaction) =>
    transaction.insert(completion).values({
      source: "recorded",
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id,
    }),
  );
  return id;
}

/** A requirement is not asked of somebody. */
export async function createExemption(
  database: Database,
  actor: Member | System,
  details: {
    schoolId: string;
    staffMemberId: string;
    requirementCode: string;
    from: string;
  } & Partial<typeof trainingExemption.$inferInsert>,
): Promise<string> {
  const id = details.id ?? randomUUID();
  await withActor(database, actor, (transaction) =>
    transaction.insert(trainingExemption).values({
      reason: "On parental leave",
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id,
    }),
  );
  return id;
}

/** Somebody has a place on a course. */
export async function createBooking(
  database: Database,
  actor: Member | System,
  details: {
    schoolId: string;
    staffMemberId: string;
    course: string;
    bookedFor: string;
  } & Partial<typeof trainingBooking.$inferInsert>,
): Promise<string> {
  const id = details.id ?? randomUUID();
  await withActor(database, actor, (transaction) =>
    transaction.insert(trainingBooking).values({
      recordedBy: "Robin Marlowe",
      ...details,
      trustId: actor.trustId,
      id,
    }),
  );
  return id;
}

function onceOfTeachers({ code, title }: { code: string; title: string }) {
  return {
    code,
    title,
    what: "Everybody who teaches does it once.",
    asks: { groups: ["teaching"] },
    lasts: { kind: "once" },
    force: "should",
    source: { title: "A decision of the trust's board", certainty: "published" },
  };
}
