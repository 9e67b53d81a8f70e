/** What the measures judge: each school's kept figures, its register, and what was asked of it. */
import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { isRoleCode } from "@safeboard/compliance/roles";
import type { Appointment, SchoolPosition } from "@safeboard/compliance/school-position";
import type { Member, Transaction } from "@safeboard/database/actor";
import { appointment } from "@safeboard/database/tables/people";
import {
  keptPolicy,
  policyVersion,
  request,
  versionStep,
} from "@safeboard/database/tables/policies";
import { hub, hubMembership, roll, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, eq, gte, isNull, or, sql } from "drizzle-orm";

export interface SchoolOnOverview {
  id: string;
  name: string;
  urn: string | null;
  phase: string | null;
  localAuthority: string | null;
  leftOn: string | null;
  pupils: number | null;
  hub: { id: string; name: string } | null;
  position: SchoolPosition;
}

type KeptFacts = Omit<PolicyFacts, "people" | "relatedPolicies" | "school">;

/**
 * Two queries, however many schools there are. Schools that left the trust before `today` are left out, unless one
 * school was named: its record can still be read.
 *
 * @param schoolId this school alone; without it, all that the actor may see
 */
export async function loadPositions(
  transaction: Transaction,
  actor: Pick<Member, "trustId">,
  { today, schoolId }: { today: string; schoolId?: string },
): Promise<SchoolOnOverview[]> {
  const { trustId } = actor;
  const [schools, appointments] = await Promise.all([
    selectSchools(transaction, trustId, { today, ...(schoolId ? { schoolId } : {}) }),
    transaction
      .select({
        schoolId: appointment.schoolId,
        role: appointment.role,
        name: appointment.personName,
        email: appointment.email,
        from: appointment.from,
        to: appointment.to,
        sourceVersionId: appointment.sourceVersionId,
      })
      .from(appointment)
      .where(
        and(
          eq(appointment.trustId, trustId),
          schoolId ? eq(appointment.schoolId, schoolId) : undefined,
          isNull(appointment.withdrawnAt),
        ),
      )
      .orderBy(asc(appointment.from), asc(appointment.personName)),
  ]);
  const bySchool = Map.groupBy(appointments, (held) => held.schoolId);
  return schools.map(({ asked, draft, kept, hubId, hubName, ...school }) => ({
    ...school,
    hub: hubId && hubName ? { id: hubId, name: hubName } : null,
    position: {
      schoolId: school.id,
      askedForPolicy: asked,
      policy: kept ? currentPolicy(kept) : null,
      awaitingConfirmation: draft,
      appointments: (bySchool.get(school.id) ?? []).flatMap(knownAppointment),
    },
  }));
}

function selectSchools(
  transaction: Transaction,
  trustId: string,
  { today, schoolId }: { today: string; schoolId?: string },
) {
  const sameSchool = (column: unknown) => sql`${column} = ${unit.id}`;
  return transaction
    .select({
      id: unit.id,
      name: unit.name,
      urn: unit.urn,
      phase: unit.phase,
      localAuthority: unit.localAuthority,
      leftOn: unit.leftOn,
      pupils: sql<number | null>`(
        select ${roll.pupils} from ${roll}
        where ${roll.trustId} = ${trustId} and ${sameSchool(roll.schoolId)} and ${roll.withdrawnAt} is null
        order by ${roll.asAt} desc limit 1
      )`,
      hubId: hub.id,
      hubName: hub.name,
      asked: sql<boolean>`exists (
        select 1 from ${request}
        where ${request.trustId} = ${trustId} and ${sameSchool(request.schoolId)}
          and ${request.withdrawnAt} is null
      )`,
      draft: sql<{ versionId: string; uploadedOn: string } | null>`(
        select json_build_object(
          'versionId', ${policyVersion.id},
          'uploadedOn', to_char(${policyVersion.recordedAt} at time zone 'Europe/London', 'YYYY-MM-DD')
        )
        from ${policyVersion}
        where ${policyVersion.trustId} = ${trustId} and ${sameSchool(policyVersion.schoolId)}
          and not exists (
            select 1 from ${versionStep}
            where ${versionStep.trustId} = ${trustId} and ${sameSchool(versionStep.schoolId)}
              and ${versionStep.versionId} = ${policyVersion.id}
          )
        order by ${policyVersion.number} desc limit 1
      )`,
      kept: {
        policyId: keptPolicy.policyId,
        versionId: keptPolicy.versionId,
        versionNumber: keptPolicy.versionNumber,
        confirmedOn: keptPolicy.confirmedOn,
        /** Without what no measure reads: a policy can name dozens of people and other policies. */
        facts: sql<KeptFacts>`${keptPolicy.facts} - '{people,relatedPolicies,school}'::text[]`,
      },
    })
    .from(unit)
    .leftJoin(
      keptPolicy,
      and(
        eq(keptPolicy.trustId, unit.trustId),
        eq(keptPolicy.schoolId, unit.id),
        eq(keptPolicy.kind, "online_safety"),
      ),
    )
    .leftJoin(
      hubMembership,
      and(
        eq(hubMembership.trustId, unit.trustId),
        eq(hubMembership.schoolId, unit.id),
        isNull(hubMembership.withdrawnAt),
        isNull(hubMembership.to),
      ),
    )
    .leftJoin(hub, and(eq(hub.trustId, hubMembership.trustId), eq(hub.id, hubMembership.hubId)))
    .where(
      and(
        eq(unit.trustId, trustId),
        eq(unit.kind, "school"),
        schoolId ? eq(unit.id, schoolId) : or(isNull(unit.leftOn), gte(unit.leftOn, today)),
      ),
    )
    .orderBy(asc(unit.name), asc(unit.id));
}

type Kept = NonNullable<Awaited<ReturnType<typeof selectSchools>>[number]["kept"]>;

function currentPolicy({ facts, confirmedOn, ...version }: Kept): SchoolPosition["policy"] {
  return {
    ...version,
    confirmedAt: confirmedOn,
    title: facts.title?.value ?? null,
    adopted: facts.adopted,
    lastReviewed: facts.lastReviewed,
    nextReview: facts.nextReview,
    approvingBody: facts.approvingBody?.value ?? null,
    guidance: facts.guidance,
  };
}

/** A role code that the product no longer knows judges nothing. */
function knownAppointment({
  role,
  ...held
}: Omit<Appointment, "role"> & { role: string }): Appointment[] {
  return isRoleCode(role) ? [{ ...held, role }] : [];
}
