import { randomUUID } from "node:crypto";
import { addDays } from "@safeboard/compliance/dates";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { schoolRelease } from "@safeboard/database/tables/moves";
import { policy } from "@safeboard/database/tables/policies";
import { roll, schoolUrn, trust, unit } from "@safeboard/database/tables/tenancy";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { Conflict, NotFound } from "../errors.ts";
import { keepIncidents } from "../incidents/keep-incidents.ts";
import { keepPolicies } from "../policies/keep-policies.ts";
import { keepPractice } from "../practice/keep-practice.ts";
import type { SchoolAddress } from "../schools/at-school.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { holdingCode, loadOffer, releaseCodeInput } from "./inspect-release.ts";
import { NO_BUNDLE, type SchoolBundle } from "./school-bundle.ts";
import { storeAppointments, storePolicies } from "./store-bundle.ts";
import { storeFollowUp } from "./store-follow-up.ts";
import { storeIncidents } from "./store-incidents.ts";
import { storeSettlements } from "./store-life.ts";
import { storeAttachments, storePractice } from "./store-practice.ts";
import { storeTraining } from "./store-training.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { keepReported } from "../training/keep-reported.ts";

export const acceptReleaseInput = releaseCodeInput.extend({
  /** A school that converts on the way gets a new URN. */
  newUrn: z
    .string()
    .regex(/^\d{6}$/u, "A URN has six digits.")
    .optional(),
});

/**
 * Takes over a school from the trust that released it: its policies with their documents, its register and its
 * numbers are copied, each with its origin. The other trust's record closes on the school's last day there.
 *
 * @throws Conflict when this trust keeps policies of that school already
 */
export async function acceptRelease(
  context: MemberContext,
  { code, newUrn }: z.infer<typeof acceptReleaseInput>,
): Promise<{ schoolId: string }> {
  const { actor, database, now } = context;
  const { trustId } = actor;
  const newId = randomUUID();
  // The lead may see all of the trust's schools, so also the one that this transaction makes.
  const asLead = { ...holdingCode(actor, code), schoolIds: [...actor.schoolIds, newId] };
  return withActor(database, asLead, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const { release, bundle } = await loadOffer(transaction, actor, { code, now });
    await claimRelease(transaction, trustId, release);
    const own = await findOwnSchool(transaction, trustId, bundle, newUrn);
    const schoolId = own?.id ?? newId;
    const urn = own?.urn ?? newUrn ?? bundle.school.urn;
    if (!own) await createSchool(transaction, { trustId, id: newId, bundle, urn });
    await storeUrns(transaction, { trustId, schoolId }, { bundle, urn });
    const origin = bundle.origin.trustName;
    const address = { trustId, schoolId };
    const newIds = await storePolicies(transaction, address, { bundle, origin });
    const { versionIds, commitmentIds, staffIds } = newIds;
    await storeAppointments(transaction, address, { bundle, origin, ...newIds });
    await storeTraining(transaction, address, { bundle, origin, staffIds });
    await storeIncidents(transaction, address, { bundle, origin, now });
    await storeSettlements(transaction, address, { bundle, origin, versionIds });
    const practiceIds = await storePractice(transaction, address, {
      bundle,
      origin,
      commitmentIds,
    });
    const actionIds = await storeFollowUp(transaction, address, {
      bundle,
      origin,
      commitmentIds,
      practiceIds,
    });
    await storeAttachments(transaction, address, { bundle, origin, practiceIds, actionIds });
    await keepCoverage(transaction, context, schoolId);
    await keepReported(transaction, { ...address, today: context.today });
    await keepIncidents(transaction, context, schoolId);
    await keepPolicies(transaction, { ...address, today: context.today });
    await keepPractice(transaction, context, schoolId);
    await recordAuditEvent(transaction, context, {
      schoolId,
      action: "release.accept",
      subjectId: release.id,
      detail: { origin: bundle.origin, versions: versionIds.size },
      deedOf: "trust",
    });
    return { schoolId };
  });
}

/** Of two leads who enter the code at the same moment, one gets the school and the other Not Found. */
async function claimRelease(
  transaction: Transaction,
  trustId: string,
  release: { id: string; trustId: string },
): Promise<void> {
  const [own] = await transaction
    .select({ name: trust.name })
    .from(trust)
    .where(eq(trust.id, trustId));
  const claimed = await transaction
    .update(schoolRelease)
    .set({ acceptedAt: sql`now()`, acceptedByTrust: own?.name ?? null, ...NO_BUNDLE })
    .where(
      and(
        eq(schoolRelease.trustId, release.trustId),
        eq(schoolRelease.id, release.id),
        isNull(schoolRelease.acceptedAt),
        isNull(schoolRelease.cancelledAt),
      ),
    )
    .returning({ id: schoolRelease.id });
  if (claimed.length === 0) throw new NotFound();
}

/** The DfE's register may have brought the school into this trust before its record came. */
async function findOwnSchool(
  transaction: Transaction,
  trustId: string,
  { school }: SchoolBundle,
  newUrn: string | undefined,
): Promise<{ id: string; urn: string | null } | null> {
  const urns = [newUrn, school.urn, ...school.urns.map(({ urn }) => urn)].filter(
    (urn) => urn != null,
  );
  if (urns.length === 0) return null;
  const [own] = await transaction
    .select({ id: unit.id, urn: unit.urn, name: unit.name, policyId: policy.id })
    .from(unit)
    .innerJoin(schoolUrn, and(eq(schoolUrn.trustId, unit.trustId), eq(schoolUrn.schoolId, unit.id)))
    .leftJoin(policy, and(eq(policy.trustId, unit.trustId), eq(policy.schoolId, unit.id)))
    .where(and(eq(unit.trustId, trustId), isNull(unit.leftOn), inArray(schoolUrn.urn, urns)))
    .limit(1);
  if (own?.policyId) {
    throw new Conflict(`${own.name} has policies in this trust already, so nothing was copied.`);
  }
  return own ?? null;
}

async function createSchool(
  transaction: Transaction,
  {
    trustId,
    id,
    bundle: { school, origin },
    urn,
  }: { trustId: string; id: string; bundle: SchoolBundle; urn: string | null },
): Promise<void> {
  const joinedOn = addDays(origin.leavingOn, 1);
  const { urns: _urns, rolls, urn: _oldUrn, ...details } = school;
  await transaction.insert(unit).values({ trustId, id, kind: "school", urn, joinedOn, ...details });
  if (rolls.length > 0) {
    await transaction
      .insert(roll)
      .values(rolls.map((each) => ({ trustId, schoolId: id, id: randomUUID(), ...each })));
  }
}

/** The URNs that the school had before stay, with their last day; a URN that is new to it begins on the day it joins. */
async function storeUrns(
  transaction: Transaction,
  address: SchoolAddress,
  { bundle: { school, origin }, urn }: { bundle: SchoolBundle; urn: string | null },
): Promise<void> {
  const brought = school.urns.map((each) =>
    each.urn === urn ? each : { ...each, to: each.to ?? origin.leavingOn },
  );
  const isNew = urn !== null && !brought.some((each) => each.urn === urn);
  const from = urn === school.urn ? null : addDays(origin.leavingOn, 1);
  const urns = isNew ? [...brought, { urn, from, to: null }] : brought;
  if (urns.length === 0) return;
  await transaction
    .insert(schoolUrn)
    .values(urns.map((each) => ({ ...address, ...each })))
    .onConflictDoNothing();
}
