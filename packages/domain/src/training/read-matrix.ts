import { alphabetically } from "@safeboard/compliance/alphabetical-order";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { severityOf } from "@safeboard/compliance/statuses";
import type { RequirementInForce } from "@safeboard/compliance/training";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { loadRoles } from "../people/load-roles.ts";
import { rolePermits } from "../permissions.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { type AsAt, asAtFields, isAskedOn, readAsAt } from "./as-at.ts";
import {
  type Counted,
  countOn,
  type CoverageRules,
  isOfAnybody,
  rulesOf,
  soonDaysOf,
} from "./counted.ts";
import { coverageOfGroups } from "./coverage-to-keep.ts";
import { isOfFormerStaff } from "./load-former.ts";
import { loadReported, type ReportedAtSchool } from "./load-reported.ts";
import { loadTraining } from "./load-training.ts";
import { cellsReader, rolesOn, type TrainingCell } from "./training-cell.ts";
import { isInPost, type TrainingLoaded } from "./training-loaded.ts";

export const matrixInput = z.object({ schoolId: identifier, ...asAtFields });

export interface MatrixRequirement extends Pick<
  RequirementInForce,
  "code" | "title" | "what" | "force" | "from" | "enough"
> {
  counted: Counted;
}

export interface MatrixPerson {
  id: string;
  name: string;
  group: StaffGroup;
  /** What they are that day: "Designated safeguarding lead". */
  roles: string[];
  /** By the requirement's code; none for what is not asked of them. */
  cells: Record<string, TrainingCell>;
}

export interface TrainingMatrix {
  school: { id: string; name: string };
  asAt: AsAt;
  rules: CoverageRules;
  /** Those asked of somebody here, in the order in which they are listed everywhere. */
  requirements: MatrixRequirement[];
  /** The most pressing first. None for those who read counts only. */
  people: MatrixPerson[];
  /** How many are in post that day. */
  inPost: number;
  /** What the school reported in numbers, which is in none of the figures above. */
  reported: ReportedAtSchool[];
  /** Whether some who are no longer kept by name are counted. */
  countsFormer: boolean;
}

/** Everybody at a school by everything that is asked of them. A governor reads the counts without names. */
export async function readMatrix(
  { actor, database, today }: MemberContext,
  { schoolId, ...moment }: z.infer<typeof matrixInput>,
): Promise<TrainingMatrix> {
  const { trustId } = actor;
  const { asAt, knownAt } = readAsAt(moment, today);
  const mayReadPeople = rolePermits(actor.role, "readPeople", "training");
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [loaded, settings, roles, reported] = await Promise.all([
      loadTraining(transaction, { trustId, schoolIds: [schoolId], today, knownAt }),
      loadSettings(transaction, trustId, asAt.day, knownAt),
      loadRoles(transaction, trustId),
      loadReported(transaction, { trustId, schoolIds: [schoolId], day: asAt.day, knownAt }),
    ]);
    const rules = rulesOf(settings);
    const requirements = countRequirements(loaded, asAt, rules);
    const codes = new Set(requirements.map(({ code }) => code));
    const { staff = [], requirements: every = [] } = loaded.schools[0] ?? {};
    const inPost = staff.filter((member) => isInPost(member, asAt.day));
    const asked = every.filter(({ code }) => codes.has(code));
    const cellsOf = cellsReader(asked, {
      loaded,
      staff,
      day: asAt.day,
      soonDays: soonDaysOf(rules),
    });
    const people = inPost.map((member): MatrixPerson => ({
      id: member.id,
      name: member.name,
      group: member.group,
      roles: rolesOn(member, asAt.day).map(roles.titleOf),
      cells: cellsOf(member),
    }));
    return {
      school: { id: school.id, name: school.name },
      asAt,
      rules,
      requirements,
      people: mayReadPeople ? people.toSorted(byUrgency) : [],
      inPost: inPost.length,
      reported,
      countsFormer: isOfFormerStaff(loaded.schools, asAt.day),
    };
  });
}

function countRequirements(
  loaded: TrainingLoaded,
  asAt: AsAt,
  rules: CoverageRules,
): MatrixRequirement[] {
  const [school] = loaded.schools;
  if (!school) return [];
  const byCode = Map.groupBy(
    coverageOfGroups(school, loaded),
    ({ requirementCode }) => requirementCode,
  );
  return school.requirements
    .filter((requirement) => isAskedOn(requirement, asAt))
    .map(({ code, title, what, force, from, enough }) => ({
      code,
      title,
      what,
      force,
      from,
      enough,
      counted: countOn(
        (byCode.get(code) ?? []).map(({ changes }) => changes),
        asAt.day,
        rules,
      ),
    }))
    .filter(({ counted }) => isOfAnybody(counted));
}

/** Whoever needs action in most first, then whoever soon will, then by name. */
function byUrgency(one: MatrixPerson, other: MatrixPerson): number {
  const having = ({ cells }: MatrixPerson, status: TrainingCell["status"]) =>
    Object.values(cells).filter((cell) => severityOf(cell.status) === severityOf(status)).length;
  return (
    having(other, "needs_action") - having(one, "needs_action") ||
    having(other, "due_soon") - having(one, "due_soon") ||
    alphabetically(one.name, other.name)
  );
}
