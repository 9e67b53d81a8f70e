import { STAFF_GROUPS, type StaffGroup } from "@safeboard/compliance/staff-groups";
import { severityOf, worstStatus } from "@safeboard/compliance/statuses";
import type { RequirementInForce } from "@safeboard/compliance/training";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { staffGroup } from "../staff/staff-member-fields.ts";
import { type AsAt, asAtFields, readAsAt } from "./as-at.ts";
import { type CountedAhead, counterOf, type People } from "./count-figures.ts";
import { type CoverageRules, isOfAnybody } from "./counted.ts";
import { loadFigures } from "./load-figures.ts";
import { loadReported, type ReportedAtSchool } from "./load-reported.ts";
import { loadOwnRequirements, type OwnRequirement } from "./own-requirements.ts";
import { loadSchoolsInView, type SchoolInView } from "./schools-in-view.ts";

export const acrossSchoolsInput = z.object({
  ...asAtFields,
  /** The schools of this hub alone. One that doesn't exist has none. */
  hubId: identifier.optional(),
  /** These people alone. */
  group: staffGroup.optional(),
});

/** By the requirement's code; none for what is asked of nobody there. */
export type CountedByCode = Record<string, CountedAhead>;

export interface TrainingAcrossSchools {
  asAt: AsAt;
  rules: CoverageRules;
  /** Hubs to narrow to, whatever is narrowed to now. */
  hubs: { id: string; name: string; schools: number }[];
  /** Groups of which something is asked, in all of the schools. */
  groups: StaffGroup[];
  requirements: (Pick<RequirementInForce, "code" | "title" | "force" | "from" | "enough"> & {
    total: CountedAhead;
  })[];
  /** The most pressing first. */
  schools: (SchoolInView & { cells: CountedByCode })[];
  byGroup: { group: StaffGroup; cells: CountedByCode }[];
  /** What schools reported in numbers, which is in none of the figures above. */
  reported: ReportedAtSchool[];
  /** What schools ask for beyond the trust's list, each with its own coverage. */
  own: OwnRequirement[];
}

/** Schools by requirements, with their totals: sums of people, whatever is narrowed to. */
export async function readTrainingAcrossSchools(
  { actor, database, today }: MemberContext,
  { hubId, group, ...moment }: z.infer<typeof acrossSchoolsInput>,
): Promise<TrainingAcrossSchools> {
  const { trustId } = actor;
  const { asAt, knownAt } = readAsAt(moment, today);
  return withActor(database, actor, async (transaction) => {
    const all = await loadSchoolsInView(transaction, { trustId, day: asAt.day });
    const figures = await loadFigures(transaction, {
      trustId,
      schoolIds: all.map(({ id }) => id),
      today,
      asAt,
      knownAt,
    });
    const reported = await loadReported(transaction, {
      trustId,
      schoolIds: all.map(({ id }) => id),
      day: asAt.day,
      knownAt,
    });
    const own = await loadOwnRequirements(transaction, {
      trustId,
      schools: all,
      figures,
      asAt,
      knownAt,
    });
    const schools = all.filter(({ hub }) => hubId === undefined || hub?.id === hubId);
    const inView = new Set(schools.map(({ id }) => id));
    const count = counterOf(figures, asAt, (row) => inView.has(row.schoolId));
    const requirements = figures.requirements
      .map((requirement) => ({ ...requirement, total: count(requirement.code, { group }) }))
      .filter(({ total }) => isOfAnybody(total));
    const cellsOf = (people: People): CountedByCode =>
      Object.fromEntries(
        requirements.flatMap(({ code }) => {
          const counted = count(code, people);
          return isOfAnybody(counted) ? [[code, counted]] : [];
        }),
      );
    return {
      asAt,
      rules: figures.rules,
      hubs: hubsOf(all),
      reported: reported.filter(({ schoolId }) => inView.has(schoolId)),
      own: own.filter(({ schoolId }) => inView.has(schoolId)),
      groups: STAFF_GROUPS.filter((each) => figures.groups.some((row) => row.group === each)),
      requirements: requirements.map(({ code, title, force, from, enough, total }) => ({
        code,
        title,
        force,
        from,
        enough,
        total,
      })),
      schools: schools
        .map((school) => ({ ...school, cells: cellsOf({ schoolId: school.id, group }) }))
        .toSorted(byUrgency),
      byGroup: STAFF_GROUPS.filter((each) => group === undefined || each === group)
        .map((each) => ({ group: each, cells: cellsOf({ group: each }) }))
        .filter(({ cells }) => Object.keys(cells).length > 0),
    };
  });
}

function hubsOf(schools: readonly SchoolInView[]): TrainingAcrossSchools["hubs"] {
  const byHub = Map.groupBy(
    schools.filter(({ hub }) => hub !== null),
    ({ hub }) => hub?.id ?? "",
  );
  return [...byHub].map(([id, inHub]) => ({
    id,
    name: inHub[0]?.hub?.name ?? "",
    schools: inHub.length,
  }));
}

type Row = TrainingAcrossSchools["schools"][number];

/** Whichever lacks most people first, by the worst status; then by name, as they come. */
function byUrgency(one: Row, other: Row): number {
  const worst = ({ cells }: Row) =>
    severityOf(worstStatus(Object.values(cells).map(({ status }) => status)));
  const lacking = ({ cells }: Row) =>
    Object.values(cells).reduce((sum, { expired, neverDone }) => sum + expired + neverDone, 0);
  return worst(one) - worst(other) || lacking(other) - lacking(one);
}
