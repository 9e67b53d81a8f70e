import { judgeSchool, type MeasuredCell, type NextAction } from "@safeboard/compliance/measures";
import { ROLES } from "@safeboard/compliance/roles";
import { fills, type RoleInForce } from "@safeboard/compliance/asked-roles";
import { policyTypeName } from "@safeboard/compliance/policy-types";
import { severityOf, type Status } from "@safeboard/compliance/statuses";
import { withActor } from "@safeboard/database/actor";
import { roll, type unit } from "@safeboard/database/tables/tenancy";
import { and, desc, isNull } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { type ModelOfSchool, modelsOfSchool } from "../models/list-pushed-models.ts";
import {
  type AppointmentInForce,
  listAppointmentsInForce,
} from "../people/list-appointments-in-force.ts";
import { summariseVersions, type VersionSummary } from "../policies/list-policy-versions.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadPolicyTypes } from "../policies/load-policy-types.ts";
import type { DescribedRequest } from "../requests/described-request.ts";
import { requestsOfSchool } from "../requests/read-school-requests.ts";
import { atSchool } from "./at-school.ts";
import { loadPositions, type SchoolOnOverview } from "./load-positions.ts";
import { requireSchool } from "./require-school.ts";

export const readSchoolInput = z.object({ schoolId: identifier });

export interface SchoolPage {
  school: Pick<
    typeof unit.$inferSelect,
    "id" | "name" | "urn" | "phase" | "schoolType" | "localAuthority" | "joinedOn" | "leftOn"
  >;
  pupils: { number: number; asAt: string; source: string } | null;
  hub: { id: string; name: string } | null;
  status: Status;
  cells: MeasuredCell[];
  policy: SchoolOnOverview["position"]["policy"];
  /** At most five, the most pressing first. */
  nextActions: (NextAction & { because: string; status: Status })[];
  /** What the school is asked to fill, whether or not somebody holds it. */
  roles: { role: string; title: string; holders: AppointmentInForce[] }[];
  /** Of the online safety policy. */
  versions: VersionSummary[];
  /** Versions of any policy that lie before the body that approves them. */
  awaitingApproval: { versionId: string; kind: string; kindName: string; number: number }[];
  /** What the trust asked for and hasn't been answered: what waits longest first. */
  requests: DescribedRequest[];
  /** Models that the trust sent and the school has not answered: what is late first. */
  models: ModelOfSchool[];
}

export async function readSchool(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof readSchoolInput>,
): Promise<SchoolPage> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [[onOverview], settings, types, appointments, versions, requests, models, [pupils]] =
      await Promise.all([
        loadPositions(transaction, actor, { today, schoolId }),
        loadSettings(transaction, trustId, today),
        loadPolicyTypes(transaction, trustId),
        listAppointmentsInForce(transaction, { trustId, schoolId, on: today }),
        summariseVersions(transaction, { trustId, schoolId, today }),
        requestsOfSchool(transaction, { trustId, schoolId }, today),
        modelsOfSchool(transaction, { trustId, schoolId }, today),
        transaction
          .select({ number: roll.pupils, asAt: roll.asAt, source: roll.source })
          .from(roll)
          .where(and(atSchool(roll, { trustId, schoolId }), isNull(roll.withdrawnAt)))
          .orderBy(desc(roll.asAt))
          .limit(1),
      ]);
    if (!onOverview) throw new Error(`School ${schoolId} was found and then was not.`);
    const { position, hub } = onOverview;
    const { status, cells } = judgeSchool(position, today, settings);
    const { id, name, urn, phase, schoolType, localAuthority, joinedOn, leftOn } = school;
    return {
      school: { id, name, urn, phase, schoolType, localAuthority, joinedOn, leftOn },
      pupils: pupils ?? null,
      hub,
      status,
      cells,
      policy: position.policy,
      nextActions: nextActions(cells),
      roles: rolesOf(position.roles?.asked ?? [], appointments),
      versions: versions.filter(({ kind }) => kind === "online_safety"),
      awaitingApproval: versions
        .filter((version) => version.status === "in_review")
        .map(({ versionId, kind, number }) => ({
          versionId,
          kind,
          kindName: policyTypeName(types, kind),
          number,
        })),
      requests: requests.filter(({ standing }) => standing === "open" || standing === "ignored"),
      models: models.filter(
        ({ push }) => push.standing === "waiting" || push.standing === "ignored",
      ),
    };
  });
}

/** Several cells can ask for the same thing; it is said once, by the most pressing. */
function nextActions(cells: readonly MeasuredCell[]): SchoolPage["nextActions"] {
  const actions = cells
    .toSorted((a, b) => severityOf(a.status) - severityOf(b.status))
    .flatMap(({ nextAction, title, value, status }) =>
      nextAction ? [{ ...nextAction, because: `${title}: ${value}`, status }] : [],
    );
  const keyOf = (action: NextAction) => `${action.code} ${action.role ?? ""}`;
  return actions
    .filter(
      (action, index) => actions.findIndex((other) => keyOf(other) === keyOf(action)) === index,
    )
    .slice(0, 5);
}

/** What is asked first, then whatever else of the national list somebody holds. */
function rolesOf(
  asked: readonly RoleInForce[],
  appointments: readonly AppointmentInForce[],
): SchoolPage["roles"] {
  const shown = new Set(asked.flatMap(({ code, filledAlsoBy }) => [code, ...filledAlsoBy]));
  const others = ROLES.filter(({ code }) => !shown.has(code)).map(({ code, title }) => ({
    role: code as string,
    title,
    holders: appointments.filter(({ role }) => role === code),
  }));
  return [
    ...asked.map((role) => ({
      role: role.code,
      title: role.title,
      holders: appointments.filter((held) => fills(role, held)),
    })),
    ...others.filter(({ holders }) => holders.length > 0),
  ];
}
