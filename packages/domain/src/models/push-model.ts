import { randomUUID } from "node:crypto";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { modelPush } from "@safeboard/database/tables/models";
import { hub, hubMembership, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { identifier, isoDate, severalLines, shortText } from "../input-limits.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { loadModelVersion } from "./load-model.ts";

export const pushModelInput = z.object({
  modelVersionId: identifier,
  to: z.discriminatedUnion("which", [
    z.object({ which: z.literal("all") }),
    z.object({ which: z.literal("hub"), hubId: identifier }),
    z.object({ which: z.literal("phase"), phase: shortText("a phase") }),
    z.object({ which: z.literal("schools"), schoolIds: z.array(identifier).max(1000) }),
  ]),
  message: severalLines(2000).optional(),
  dueOn: isoDate.optional(),
});

type Recipients = z.infer<typeof pushModelInput>["to"];

export interface PushedModel {
  /** Names of the schools that were sent it. */
  pushed: string[];
  /** Those that have had this version already, or are on their way to another trust. */
  leftOut: string[];
}

/**
 * Sends a published version of a model to schools, to be adopted as it is or adapted.
 *
 * @throws InvalidInput when no school is chosen or the day has passed
 * @throws Conflict when the version isn't published, or the trust itself holds the policy for all schools
 */
export async function pushModel(
  context: MemberContext,
  { modelVersionId, to, message = "", dueOn }: z.infer<typeof pushModelInput>,
): Promise<PushedModel> {
  const { actor, database, today, now } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { model, version } = await loadModelVersion(transaction, actor, modelVersionId);
    const schools = await chosenSchools(transaction, { trustId, today, to });
    if (dueOn !== undefined && dueOn < today) {
      throw new InvalidInput({ dueOn: "This day has passed. Choose today or a later day." });
    }
    if (model.mode === "for_all_schools") {
      throw new Conflict(
        "The trust holds this policy for all its schools: there is nothing to adopt.",
      );
    }
    if (model.retiredAt) throw new Conflict(`${model.name} is no longer in use.`);
    if (!version.publishedAt) throw new Conflict("Publish this version first, then send it.");
    const sent = await transaction
      .select({ schoolId: modelPush.schoolId })
      .from(modelPush)
      .where(
        and(
          eq(modelPush.trustId, trustId),
          eq(modelPush.modelVersionId, modelVersionId),
          isNull(modelPush.withdrawnAt),
        ),
      );
    const sentTo = new Set(sent.map(({ schoolId }) => schoolId));
    const isLeftOut = ({ id, releasedUntil }: ChosenSchool) =>
      sentTo.has(id) || (releasedUntil !== null && releasedUntil > now);
    const receiving = schools.filter((school) => !isLeftOut(school));
    for (const { id: schoolId } of receiving) {
      const pushId = randomUUID();
      await transaction.insert(modelPush).values({
        trustId,
        schoolId,
        id: pushId,
        modelVersionId,
        message: message === "" ? null : message,
        dueOn: dueOn ?? null,
        pushedOn: today,
        recordedAt: now,
        recordedBy: actor.displayName,
      });
      await recordAuditEvent(transaction, context, {
        schoolId,
        action: "model.push",
        subjectId: pushId,
        detail: { name: model.name, number: version.number, dueOn: dueOn ?? null },
        deedOf: "trust",
      });
    }
    return {
      pushed: receiving.map(({ name }) => name),
      leftOut: schools.filter(isLeftOut).map(({ name }) => name),
    };
  });
}

type ChosenSchool = Pick<typeof unit.$inferSelect, "id" | "name" | "phase" | "releasedUntil">;

/** @throws NotFound for a hub or a school that isn't the trust's; InvalidInput when none is left */
async function chosenSchools(
  transaction: Transaction,
  { trustId, today, to }: { trustId: string; today: string; to: Recipients },
): Promise<ChosenSchool[]> {
  const schools = await transaction
    .select({ id: unit.id, name: unit.name, phase: unit.phase, releasedUntil: unit.releasedUntil })
    .from(unit)
    .where(isSchoolInTrust(trustId, today))
    .orderBy(asc(unit.name));
  const wanted = await wantedSchools(transaction, { trustId, to, schools });
  if (wanted.length === 0) throw new InvalidInput({ to: "Choose at least one school." });
  return wanted;
}

async function wantedSchools(
  transaction: Transaction,
  { trustId, to, schools }: { trustId: string; to: Recipients; schools: readonly ChosenSchool[] },
): Promise<ChosenSchool[]> {
  switch (to.which) {
    case "all":
      return [...schools];
    case "phase":
      return schools.filter(({ phase }) => phase === to.phase);
    case "schools": {
      const chosen = schools.filter(({ id }) => to.schoolIds.includes(id));
      if (chosen.length < new Set(to.schoolIds).size) throw new NotFound();
      return chosen;
    }
    case "hub": {
      const members = await transaction
        .select({ hubId: hub.id, schoolId: hubMembership.schoolId })
        .from(hub)
        .leftJoin(
          hubMembership,
          and(
            eq(hubMembership.trustId, hub.trustId),
            eq(hubMembership.hubId, hub.id),
            isNull(hubMembership.withdrawnAt),
            isNull(hubMembership.to),
          ),
        )
        .where(and(eq(hub.trustId, trustId), eq(hub.id, to.hubId), isNull(hub.withdrawnAt)));
      if (members.length === 0) throw new NotFound();
      const ids = new Set(members.map(({ schoolId }) => schoolId));
      return schools.filter(({ id }) => ids.has(id));
    }
  }
}
