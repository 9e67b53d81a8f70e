/** What the measures judge: each school's kept figures, its register, and what was asked of it. */
import { isAskedOf } from "@safeboard/compliance/asked-roles";
import { isRoleCode } from "@safeboard/compliance/roles";
import type {
  Appointment,
  PolicyText,
  SchoolPosition,
} from "@safeboard/compliance/school-position";
import type { KeptPractice } from "@safeboard/compliance/practice";
import type { KeptRequirement, ReportedFigure } from "@safeboard/compliance/training";
import type { KeptActions } from "@safeboard/compliance/actions";
import type { KeptPeriod, ResponsePlan } from "@safeboard/compliance/incidents";
import type { Member, Transaction } from "@safeboard/database/actor";
import { keptIncidents } from "@safeboard/database/tables/incidents";
import { appointment } from "@safeboard/database/tables/people";
import { request as policyRequest } from "@safeboard/database/tables/policies";
import { filteringReview, keptPractice } from "@safeboard/database/tables/practice";
import { keptTraining } from "@safeboard/database/tables/training";
import { hub, hubMembership, roll, unit } from "@safeboard/database/tables/tenancy";
import { and, asc, desc, eq, gte, inArray, isNull, or, sql } from "drizzle-orm";
import { loadStatements, recordOf } from "../contradictions/load-statements.ts";
import {
  type CheckedTextsLoaded,
  JUDGED_KIND,
  loadCheckedTexts,
} from "../expectations/load-checked-texts.ts";
import { belongingOf } from "../incidents/belonging.ts";
import { atSchool, type SchoolTable } from "./at-school.ts";
import { selectFiltering } from "../filtering-reviews/filtering-to-keep.ts";
import { loadRoles } from "../people/load-roles.ts";
import { type CurrentPolicyKept, loadCurrentPolicies } from "../policies/load-current-policies.ts";
import { loadOpenVersions } from "./load-open-versions.ts";

export interface SchoolOnOverview {
  id: string;
  name: string;
  urn: string | null;
  phase: string | null;
  schoolType: string | null;
  localAuthority: string | null;
  leftOn: string | null;
  pupils: number | null;
  hub: { id: string; name: string } | null;
  position: SchoolPosition;
}

/**
 * One query a table, however many schools there are, sent together. Schools that left the trust before `today` are left
 * out, unless one school was named: its record can still be read.
 *
 * @param schoolId this school alone; without it, all that the actor may see
 */
export async function loadPositions(
  transaction: Transaction,
  actor: Pick<Member, "trustId">,
  { today, schoolId }: { today: string; schoolId?: string },
): Promise<SchoolOnOverview[]> {
  const wanted: Wanted = { trustId: actor.trustId, schoolId };
  const indexOnly = findByIndexOnly(transaction);
  const current = loadCurrentPolicies(transaction, { ...wanted, today });
  const [
    ,
    schools,
    hubs,
    kept,
    rolls,
    asked,
    open,
    appointments,
    roles,
    checked,
    said,
    trained,
    practised,
    filtering,
    followedUp,
    toDo,
  ] = await Promise.all([
    indexOnly,
    selectSchools(transaction, wanted, today),
    selectHubs(transaction, wanted),
    current,
    selectRolls(transaction, wanted),
    selectAsked(transaction, wanted),
    loadOpenVersions(transaction, wanted),
    selectAppointments(transaction, wanted),
    loadRoles(transaction, actor.trustId),
    loadCheckedTexts(transaction, actor.trustId, current),
    loadStatements(transaction, { ...wanted, today }, current),
    selectTraining(transaction, wanted),
    selectPractice(transaction, wanted),
    selectFiltering(transaction, among(filteringReview, wanted)),
    selectIncidents(transaction, wanted),
    selectOpenActions(transaction, wanted),
  ]);
  const hubOf = new Map(hubs.map(({ schoolId: at, ...own }) => [at, own]));
  const policyOf = new Map(
    kept.flatMap((own) =>
      own.kind === JUDGED_KIND ? [[own.schoolId, currentPolicy(own)] as const] : [],
    ),
  );
  const rollsAt = Map.groupBy(rolls, (counted) => counted.schoolId);
  const trainingAt = new Map(trained.map((row) => [row.schoolId, row]));
  const practiceAt = new Map(practised.map((row) => [row.schoolId, row.promises]));
  const filteringAt = new Map(filtering.map(({ schoolId: at, ...its }) => [at, its]));
  const incidentsAt = new Map(followedUp.map(({ schoolId: at, ...own }) => [at, own]));
  const toDoAt = new Map(toDo.map(({ schoolId: at, actions }) => [at, actions]));
  const askedSchools = new Set(asked.map((request) => request.schoolId));
  const heldAt = Map.groupBy(appointments, (held) => held.schoolId);
  return schools.map(({ joinedOn, openedOn, closedOn, ...school }) => {
    const heldHere = heldAt.get(school.id) ?? [];
    const held = heldHere.flatMap(knownAppointment);
    return {
      ...school,
      pupils: rollsAt.get(school.id)?.[0]?.pupils ?? null,
      hub: hubOf.get(school.id) ?? null,
      position: {
        schoolId: school.id,
        askedForPolicy: askedSchools.has(school.id),
        policy: policyOf.get(school.id) ?? null,
        text: textOf(school, checked),
        statements: recordOf(school.id, held, said),
        awaitingConfirmation: open.get(school.id)?.awaitingConfirmation ?? null,
        awaitingApproval: open.get(school.id)?.awaitingApproval ?? null,
        appointments: held,
        roles: {
          asked: roles.asked.filter((role) => isAskedOf(role, school.phase)),
          held: heldHere,
        },
        training: trainingAt.get(school.id)?.requirements ?? null,
        promises: practiceAt.get(school.id) ?? null,
        reportedTraining: trainingAt.get(school.id)?.reported ?? [],
        filtering: filteringAt.get(school.id) ?? null,
        plans: incidentsAt.get(school.id)?.plans ?? [],
        incidents: {
          kept: incidentsAt.get(school.id) ?? null,
          belonging: belongingOf({ joinedOn, openedOn, closedOn, leftOn: school.leftOn }),
          rolls: rollsAt.get(school.id) ?? [],
        },
        openActions: toDoAt.get(school.id) ?? [],
      },
    };
  });
}

/** Which schools are looked at: one, or all that the actor may see. */
interface Wanted {
  trustId: string;
  schoolId: string | undefined;
}

/** A table's rows of the schools that are looked at. */
function among(table: SchoolTable, { trustId, schoolId }: Wanted) {
  return schoolId ? atSchool(table, { trustId, schoolId }) : eq(table.trustId, trustId);
}

/**
 * For the rest of this transaction. As an index condition, the policy's list of schools is unpacked once a scan; as a
 * filter, once for every row that is read. Postgres doesn't know what that costs, and reads small tables whole. For the
 * same reason no unit table is joined to another: a nested loop scans once for every school (infra/decisions/0003).
 */
async function findByIndexOnly(transaction: Transaction): Promise<void> {
  await transaction.execute(sql`set local enable_seqscan = off`);
}

function selectSchools(transaction: Transaction, { trustId, schoolId }: Wanted, today: string) {
  return transaction
    .select({
      id: unit.id,
      name: unit.name,
      urn: unit.urn,
      phase: unit.phase,
      schoolType: unit.schoolType,
      localAuthority: unit.localAuthority,
      leftOn: unit.leftOn,
      joinedOn: unit.joinedOn,
      openedOn: unit.openedOn,
      closedOn: unit.closedOn,
    })
    .from(unit)
    .where(
      and(
        eq(unit.trustId, trustId),
        eq(unit.kind, "school"),
        schoolId ? eq(unit.id, schoolId) : or(isNull(unit.leftOn), gte(unit.leftOn, today)),
      ),
    )
    .orderBy(asc(unit.name), asc(unit.id));
}

/** The numbers on roll of each school, the one that was taken last first. */
function selectRolls(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({
      schoolId: roll.schoolId,
      asAt: roll.asAt,
      pupils: roll.pupils,
      source: roll.source,
    })
    .from(roll)
    .where(and(among(roll, wanted), isNull(roll.withdrawnAt)))
    .orderBy(asc(roll.schoolId), desc(roll.asAt), desc(roll.recordedAt));
}

/** Each school's response plans by their days, as they are kept. */
function selectIncidents(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({
      schoolId: keptIncidents.schoolId,
      plans: sql<ResponsePlan[] | null>`${keptIncidents.figures} -> 'plans'`,
      terms: sql<KeptPeriod[]>`${keptIncidents.figures} -> 'terms'`,
      months: sql<KeptPeriod[]>`${keptIncidents.figures} -> 'months'`,
    })
    .from(keptIncidents)
    .where(among(keptIncidents, wanted));
}

/** The same of the days of its open actions. */
function selectOpenActions(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({
      schoolId: keptPractice.schoolId,
      actions: sql<KeptActions | null>`${keptPractice.figures} -> 'actions'`,
    })
    .from(keptPractice)
    .where(among(keptPractice, wanted));
}

/** Who was asked for the policy that the measures are about; what else a school was asked for doesn't count here. */
function selectAsked(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({ schoolId: policyRequest.schoolId })
    .from(policyRequest)
    .where(
      and(
        among(policyRequest, wanted),
        isNull(policyRequest.withdrawnAt),
        or(
          eq(policyRequest.subject, "online_safety_policy"),
          and(
            inArray(policyRequest.subject, ["policy", "review"]),
            eq(policyRequest.about, JUDGED_KIND),
          ),
        ),
      ),
    );
}

function selectAppointments(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({
      schoolId: appointment.schoolId,
      appointmentId: appointment.id,
      role: appointment.role,
      name: appointment.personName,
      email: appointment.email,
      telephone: appointment.telephone,
      staffMemberId: appointment.staffMemberId,
      from: appointment.from,
      to: appointment.to,
      sourceVersionId: appointment.sourceVersionId,
    })
    .from(appointment)
    .where(and(among(appointment, wanted), isNull(appointment.withdrawnAt)))
    .orderBy(asc(appointment.from), asc(appointment.personName));
}

/** One small row a school, and none of its staff's (infra/decisions/0003). */
function selectTraining(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({
      schoolId: keptTraining.schoolId,
      requirements: sql<KeptRequirement[]>`${keptTraining.requirements}`,
      reported: sql<ReportedFigure[]>`${keptTraining.reported}`,
    })
    .from(keptTraining)
    .where(among(keptTraining, wanted));
}

/** One small row a school, and neither promises nor evidence. */
function selectPractice(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({
      schoolId: keptPractice.schoolId,
      promises: sql<KeptPractice["promises"]>`${keptPractice.figures} -> 'promises'`,
    })
    .from(keptPractice)
    .where(among(keptPractice, wanted));
}

function selectHubs(transaction: Transaction, wanted: Wanted) {
  return transaction
    .select({ schoolId: hubMembership.schoolId, id: hub.id, name: hub.name })
    .from(hubMembership)
    .innerJoin(hub, and(eq(hub.trustId, hubMembership.trustId), eq(hub.id, hubMembership.hubId)))
    .where(
      and(
        among(hubMembership, wanted),
        isNull(hubMembership.withdrawnAt),
        isNull(hubMembership.to),
      ),
    );
}

function currentPolicy({ facts, ...version }: CurrentPolicyKept): SchoolPosition["policy"] {
  return {
    policyId: version.policyId,
    versionId: version.versionId,
    versionNumber: version.versionNumber,
    confirmedAt: version.confirmedOn,
    title: facts.title?.value ?? null,
    adopted: facts.adopted,
    lastReviewed: facts.lastReviewed,
    nextReview: facts.nextReview,
    approvingBody: facts.approvingBody?.value ?? null,
    guidance: facts.guidance,
  };
}

/** What the school's texts say: its policy on online safety first, then what else it and the trust have. */
function textOf(
  { id, ...school }: Pick<SchoolOnOverview, "id" | "phase" | "schoolType">,
  { sets, textsAt, forAllSchools }: CheckedTextsLoaded,
): PolicyText {
  const texts = textsAt.get(id) ?? [];
  return {
    own: texts.find(({ kind }) => kind === JUDGED_KIND)?.findings ?? null,
    others: [...texts.filter(({ kind }) => kind !== JUDGED_KIND), ...forAllSchools],
    sets,
    school: { phase: school.phase, schoolType: school.schoolType },
  };
}

/** Policies name people for roles of the national list; a trust's own is judged with what the trust asks. */
function knownAppointment({ role, ...held }: HeldHere): Appointment[] {
  const { name, email, from, to, sourceVersionId } = held;
  return isRoleCode(role) ? [{ role, name, email, from, to, sourceVersionId }] : [];
}

type HeldHere = Awaited<ReturnType<typeof selectAppointments>>[number];
