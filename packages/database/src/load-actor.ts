/** Actors are read from the database by the user's id; a request never says what it may see. */
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import { and, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";
import type { Member, System } from "./actor.ts";
import type { Database } from "./connect.ts";
import type { MembershipRole } from "./tables/access.ts";
import { membership, membershipSchool } from "./tables/access.ts";
import { hub, hubMembership, trust, unit } from "./tables/tenancy.ts";
import type { Transaction } from "./with-actor.ts";
import { withActor } from "./with-actor.ts";

export interface MembershipSummary {
  trustId: string;
  id: string;
  trustName: string;
  isDemonstration: boolean;
  role: MembershipRole;
  displayName: string;
  /** For a hub lead. */
  hubName: string | null;
  /** The schools that the membership names, by name; none for a lead or the board. */
  schoolNames: string[];
}

const scopes: Record<MembershipRole, Member["scope"]> = {
  trust_lead: "trust",
  hub_lead: "hub",
  school_admin: "school",
  governor: "school",
  trustee: "board",
  chair: "board",
};

/**
 * The member that a membership makes of its user on a day.
 * @param today an ISO date: memberships, hubs and schools come and go.
 * @returns null when the membership is another person's, has ended, has not begun or was withdrawn.
 */
export async function loadMember(
  database: Database,
  chosen: { trustId: string; id: string },
  userId: string,
  today: string,
): Promise<Member | null> {
  const own = await withActor(database, { kind: "visitor", userId }, async (transaction) => {
    const [found] = await transaction
      .select()
      .from(membership)
      .where(
        and(
          eq(membership.trustId, chosen.trustId),
          eq(membership.id, chosen.id),
          eq(membership.userId, userId),
          isHeld(today),
        ),
      );
    return found ?? null;
  });
  if (own === null) return null;

  const scope = scopes[own.role];
  const schoolIds = await withActor(database, systemOf(own.trustId), (transaction) =>
    visibleUnits(transaction, own, scope, today),
  );
  return {
    kind: "member",
    userId,
    membershipId: own.id,
    displayName: own.displayName,
    role: own.role,
    trustId: own.trustId,
    scope,
    schoolIds,
  };
}

/** The memberships that a person holds on a day, trusts in the order of their names. */
export async function listMemberships(
  database: Database,
  userId: string,
  today: string,
): Promise<MembershipSummary[]> {
  const own = await withActor(database, { kind: "visitor", userId }, (transaction) =>
    transaction
      .select()
      .from(membership)
      .where(and(eq(membership.userId, userId), isHeld(today))),
  );
  const summaries = await Promise.all(
    own.map((held) =>
      withActor(database, systemOf(held.trustId), (transaction) => summarise(transaction, held)),
    ),
  );
  return summaries.toSorted(
    (left, right) =>
      alphabetically(left.trustName, right.trustName) || alphabetically(left.role, right.role),
  );
}

/** The system at work in one trust, with all of its units, those that have left included. */
export async function loadSystem(
  database: Database,
  trustId: string,
  userId?: string,
): Promise<System | null> {
  return withActor(database, systemOf(trustId), async (transaction) => {
    const found = await transaction
      .select({ id: trust.id })
      .from(trust)
      .where(eq(trust.id, trustId));
    if (found.length === 0) return null;
    const units = await transaction
      .select({ id: unit.id })
      .from(unit)
      .where(eq(unit.trustId, trustId))
      .orderBy(unit.id);
    return {
      ...systemOf(
        trustId,
        units.map(({ id }) => id),
      ),
      ...(userId !== undefined && { userId }),
    };
  });
}

type HeldMembership = typeof membership.$inferSelect;

const systemOf = (trustId: string, schoolIds: string[] = []): System => ({
  kind: "system",
  trustId,
  schoolIds,
});

const isHeld = (today: string) =>
  and(
    lte(membership.from, today),
    or(isNull(membership.to), gte(membership.to, today)),
    isNull(membership.withdrawnAt),
  );

/** A school is in its trust up to and including the day it leaves. */
const isInTrust = (today: string) => or(isNull(unit.leftOn), gte(unit.leftOn, today));

async function visibleUnits(
  transaction: Transaction,
  held: HeldMembership,
  scope: Member["scope"],
  today: string,
): Promise<string[]> {
  if (scope === "board") return [];
  const inScope = {
    trust: undefined,
    hub: inArray(unit.id, schoolsOfHub(transaction, held, today)),
    school: inArray(unit.id, schoolsOfMembership(transaction, held)),
  }[scope];
  const units = await transaction
    .select({ id: unit.id })
    .from(unit)
    .where(and(eq(unit.trustId, held.trustId), isInTrust(today), inScope))
    .orderBy(unit.id);
  return units.map(({ id }) => id);
}

const schoolsOfMembership = (transaction: Transaction, held: HeldMembership) =>
  transaction
    .select({ id: membershipSchool.schoolId })
    .from(membershipSchool)
    .where(
      and(eq(membershipSchool.trustId, held.trustId), eq(membershipSchool.membershipId, held.id)),
    );

const schoolsOfHub = (transaction: Transaction, held: HeldMembership, today: string) =>
  transaction
    .select({ id: hubMembership.schoolId })
    .from(hubMembership)
    .innerJoin(hub, and(eq(hub.trustId, hubMembership.trustId), eq(hub.id, hubMembership.hubId)))
    .where(
      and(
        eq(hubMembership.trustId, held.trustId),
        // A membership without a hub, which a CHECK rules out, would see no school.
        held.hubId === null ? sql`false` : eq(hubMembership.hubId, held.hubId),
        lte(hubMembership.from, today),
        or(isNull(hubMembership.to), gte(hubMembership.to, today)),
        isNull(hubMembership.withdrawnAt),
        isNull(hub.withdrawnAt),
      ),
    );

async function summarise(
  transaction: Transaction,
  held: HeldMembership,
): Promise<MembershipSummary> {
  const [ownTrust] = await transaction.select().from(trust).where(eq(trust.id, held.trustId));
  if (ownTrust === undefined) throw new Error("A membership has no trust.");
  const schools = await transaction
    .select({ name: unit.name })
    .from(unit)
    .where(
      and(eq(unit.trustId, held.trustId), inArray(unit.id, schoolsOfMembership(transaction, held))),
    )
    .orderBy(unit.name);
  return {
    trustId: held.trustId,
    id: held.id,
    trustName: ownTrust.name,
    isDemonstration: ownTrust.isDemonstration,
    role: held.role,
    displayName: held.displayName,
    hubName: held.hubId === null ? null : await hubName(transaction, held.trustId, held.hubId),
    schoolNames: schools.map(({ name }) => name),
  };
}

async function hubName(transaction: Transaction, trustId: string, id: string) {
  const [found] = await transaction
    .select({ name: hub.name })
    .from(hub)
    .where(and(eq(hub.trustId, trustId), eq(hub.id, id)));
  return found?.name ?? null;
}
