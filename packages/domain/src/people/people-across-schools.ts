import {
  isAskedOf,
  peopleWithManyRoles,
  type RoleFinding,
  type RoleInForce,
  roleStanding,
} from "@safeboard/compliance/asked-roles";
import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { IsoDate } from "@safeboard/compliance/dates";
import { severityOf, type Status } from "@safeboard/compliance/statuses";
import { withActor } from "@safeboard/database/actor";
import { unit } from "@safeboard/database/tables/tenancy";
import { asc } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { isSchoolInTrust } from "../schools/schools-in-trust.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type HeldRoleOnRecord, loadHeldRoles } from "./load-held-roles.ts";
import { loadRoles } from "./load-roles.ts";
import { loadLapsedTraining } from "./load-lapsed-training.ts";
import { loadSchoolsWithPolicy } from "./load-with-policy.ts";
import { asKnown, dayAskedAbout } from "./people-input.ts";
import { findingsFor } from "./training-of-holders.ts";

export const peopleAcrossSchoolsInput = z.object(dayAskedAbout).prefault({});

export interface RoleCell {
  status: Status;
  holders: { appointmentId: string; name: string; from: IsoDate; to: IsoDate | null }[];
  findings: RoleFinding[];
}

export interface SchoolInRoles {
  id: string;
  name: string;
  phase: string | null;
  /** The most pressing of its cells. */
  status: Status;
  /** By a role's code; nothing of a role that isn't asked of this school. */
  cells: Record<string, RoleCell>;
}

export interface PersonBusy {
  name: string;
  posts: number;
  byNameAlone: boolean;
  held: { schoolId: string; schoolName: string; title: string }[];
}

export interface PeopleAcrossSchools {
  on: IsoDate;
  known: "now" | "then";
  roles: Pick<RoleInForce, "code" | "title" | "force">[];
  schools: SchoolInRoles[];
  /** How many roles of all schools together are asked, and filled. */
  counts: { asked: number; filled: number; schools: number; schoolsComplete: number };
  busy: PersonBusy[];
  mostRoles: number;
}

/** Who is responsible at each of the schools that the member may see, where nobody is, and who carries too much. */
export async function peopleAcrossSchools(
  { actor, database, today }: MemberContext,
  { on = today, known }: z.infer<typeof peopleAcrossSchoolsInput>,
): Promise<PeopleAcrossSchools> {
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    const [settings, { asked, titleOf }, onRecord, withPolicy, schools] = await Promise.all([
      loadSettings(transaction, trustId, today),
      loadRoles(transaction, trustId),
      loadHeldRoles(transaction, { trustId }),
      loadSchoolsWithPolicy(transaction, { trustId, day: on }),
      transaction
        .select({ id: unit.id, name: unit.name, phase: unit.phase })
        .from(unit)
        .where(isSchoolInTrust(trustId, today))
        .orderBy(asc(unit.name), asc(unit.id)),
    ]);
    const nameOf = new Map(schools.map(({ id, name }) => [id, name]));
    const held = asKnown(onRecord, { on, today, known }).filter(({ schoolId }) =>
      nameOf.has(schoolId),
    );
    const schoolIds = schools.map(({ id }) => id);
    const notTrainedIn =
      on === today
        ? await loadLapsedTraining(transaction, held, { trustId, schoolIds, day: on })
        : undefined;
    const heldAt = Map.groupBy(held, ({ schoolId }) => schoolId);
    const rows = schools.map((school): SchoolInRoles => {
      const register = {
        held: heldAt.get(school.id) ?? [],
        hasPolicy: withPolicy.has(school.id),
        ...(notTrainedIn && { notTrainedIn }),
      };
      const standings = asked
        .filter((role) => isAskedOf(role, school.phase))
        .map((role) => roleStanding(role, register, on, settings));
      return {
        ...school,
        status: worstOf(standings),
        cells: Object.fromEntries(
          standings.map(({ code, status, holders, findings }) => [
            code,
            { status, findings: findingsFor(actor, findings), holders: holders.map(holderOf) },
          ]),
        ),
      };
    });
    return {
      on,
      known,
      roles: asked.map(({ code, title, force }) => ({ code, title, force })),
      schools: rows,
      counts: countsOf(rows),
      busy: peopleWithManyRoles(held, asked, on, settings.mostRolesForOnePerson).map(
        ({ name, posts, byNameAlone, held: own }) => ({
          name,
          posts,
          byNameAlone,
          held: own
            .map(({ schoolId, role }) => ({
              schoolId,
              schoolName: nameOf.get(schoolId) ?? "",
              title: titleOf(role),
            }))
            .toSorted((a, b) => alphabetically(a.schoolName, b.schoolName)),
        }),
      ),
      mostRoles: settings.mostRolesForOnePerson,
    };
  });
}

const holderOf = ({ appointmentId, name, from, to }: HeldRoleOnRecord) => ({
  appointmentId,
  name,
  from,
  to,
});

function worstOf(cells: readonly { status: Status }[]): Status {
  const [worst] = cells
    .map(({ status }) => status)
    .toSorted((a, b) => severityOf(a) - severityOf(b));
  return worst ?? "not_applicable";
}

function countsOf(schools: readonly SchoolInRoles[]): PeopleAcrossSchools["counts"] {
  const cells = schools.flatMap((school) => Object.values(school.cells));
  return {
    asked: cells.length,
    filled: cells.filter(({ holders }) => holders.length > 0).length,
    schools: schools.length,
    schoolsComplete: schools.filter((school) =>
      Object.values(school.cells).every(({ holders }) => holders.length > 0),
    ).length,
  };
}
