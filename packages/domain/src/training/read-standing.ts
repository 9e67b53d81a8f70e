import type { IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import {
  coursesThatSatisfy,
  type StandingChange,
  validUntil,
} from "@safeboard/compliance/training";
import { withActor } from "@safeboard/database/actor";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { NotFound } from "../errors.ts";
import { identifier } from "../input-limits.ts";
import { loadRoles } from "../people/load-roles.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { isAskedOn, readAsAt } from "./as-at.ts";
import { rulesOf, soonDaysOf } from "./counted.ts";
import { describeRequirement, type RequirementDescribed } from "./describe-requirement.ts";
import { courseTitle, type KnownCourse, knownCourses } from "./known-courses.ts";
import { loadTraining } from "./load-training.ts";
import { loadPersonRecord, type PersonRecord } from "./person-record.ts";
import { cellReader, rolesOn, type TrainingCell } from "./training-cell.ts";
import { trainingCode } from "./training-fields.ts";
import { standingsOf } from "./training-loaded.ts";

export const standingInput = z.object({
  schoolId: identifier,
  staffMemberId: identifier,
  requirementCode: trainingCode,
});

export interface StandingPage {
  school: { id: string; name: string };
  today: IsoDate;
  person: {
    id: string;
    name: string;
    group: StaffGroup;
    startedOn: IsoDate | null;
    leftOn: IsoDate | null;
    roles: string[];
  };
  requirement: RequirementDescribed;
  /** Null when it is not asked of them today. */
  cell: TrainingCell | null;
  /** Every day on which their standing changed, or will when nothing is done. */
  changes: StandingChange[];
  /** Courses that satisfy it. */
  courses: KnownCourse[];
  /** By the latest day first; those of courses that satisfy it. What was taken back is among them. */
  completions: (PersonRecord["completions"][number] & {
    courseTitle: string;
    /** The last day on which it satisfies this requirement; null for ever. */
    lastsUntil: IsoDate | null;
  })[];
  exemptions: PersonRecord["exemptions"];
  bookings: (PersonRecord["bookings"][number] & { courseTitle: string })[];
}

/** Why somebody stands with a requirement as they do: the rule, and everything that was recorded. */
export async function readStanding(
  { actor, database, today }: MemberContext,
  { schoolId, requirementCode, ...input }: z.infer<typeof standingInput>,
): Promise<StandingPage> {
  const { trustId } = actor;
  const staffMemberId = input.staffMemberId.toLowerCase();
  const { asAt } = readAsAt({ known: "now" }, today);
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [loaded, settings, roles, record] = await Promise.all([
      loadTraining(transaction, { trustId, schoolIds: [schoolId], today }),
      loadSettings(transaction, trustId, today),
      loadRoles(transaction, trustId),
      loadPersonRecord(transaction, { trustId, schoolId, staffMemberId }),
    ]);
    const { staff = [], requirements: every = [] } = loaded.schools[0] ?? {};
    const member = staff.find(({ id }) => id === staffMemberId);
    const requirement = every.find(({ code }) => code === requirementCode);
    if (!member || !requirement || requirement.inForceUntil !== undefined) throw new NotFound();
    const courses = knownCourses({ courses: loaded.courses, requirements: every });
    const satisfying = coursesThatSatisfy(requirement, loaded.courses);
    const satisfies = ({ course }: { course: string }) => satisfying.has(course);
    const withTitle = <Row extends { course: string }>(row: Row) => ({
      ...row,
      courseTitle: courseTitle(courses, row.course),
    });
    return {
      school: { id: school.id, name: school.name },
      today,
      person: {
        id: member.id,
        name: member.name,
        group: member.group,
        startedOn: member.startedOn,
        leftOn: member.leftOn,
        roles: rolesOn(member, today).map(roles.titleOf),
      },
      requirement: describeRequirement(requirement, { roles, courses }),
      cell: isAskedOn(requirement, asAt)
        ? cellReader(requirement, {
            loaded,
            staff,
            day: today,
            soonDays: soonDaysOf(rulesOf(settings)),
          })(member)
        : null,
      changes: standingsOf(member, requirement, loaded),
      courses: courses.filter(({ code }) => satisfying.has(code)),
      completions: record.completions.filter(satisfies).map((done) => ({
        ...withTitle(done),
        lastsUntil: validUntil(requirement, done, loaded.editions),
      })),
      exemptions: record.exemptions.filter((each) => each.requirementCode === requirementCode),
      bookings: record.bookings.filter(satisfies).map(withTitle),
    };
  });
}
