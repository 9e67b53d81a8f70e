import type { IsoDate } from "@safeboard/compliance/dates";
import { coursesThatSatisfy, type RequirementInForce } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { trainingBooking } from "@safeboard/database/tables/training";
import { and, between, eq, isNull } from "drizzle-orm";
import { loadSettings } from "../settings/load-settings.ts";
import { type AsAt, isAskedOn } from "./as-at.ts";
import { type CoverageRules, rulesOf } from "./counted.ts";
import { coverageOfGroups } from "./coverage-to-keep.ts";
import { type KeptGroupCoverage, loadCoverage } from "./load-coverage.ts";
import { loadRequirements } from "./load-requirements.ts";
import { loadTraining } from "./load-training.ts";
import type { StaffInTraining, TrainingLoaded } from "./training-loaded.ts";

export interface Figures {
  /** What the trust asks of its schools that day. A school's own additions are that school's to look at. */
  requirements: RequirementInForce[];
  rules: CoverageRules;
  groups: KeptGroupCoverage[];
  /** The same for a day to come, if everybody does what they are booked on; null for other days. */
  withBooked: KeptGroupCoverage[] | null;
}

/**
 * The figures of some schools. As known now they are the kept ones; as known then they are worked out from what was
 * recorded by then, and so are those that reckon with bookings.
 */
export async function loadFigures(
  transaction: Transaction,
  {
    trustId,
    schoolIds,
    today,
    asAt,
    knownAt,
  }: {
    trustId: string;
    schoolIds: readonly string[];
    today: IsoDate;
    asAt: AsAt;
    knownAt: Date | undefined;
  },
): Promise<Figures> {
  const wanted = { trustId, schoolIds, today };
  const days = { from: today, to: asAt.day };
  // Most schools have nothing booked: only those that have are worked out again.
  const booking =
    asAt.when === "future" ? await selectSchoolsBooking(transaction, { trustId, ...days }) : [];
  const [asked, settings, groups, booked] = await Promise.all([
    // The trust's own id is no school's: no school's additions are among what is asked there.
    loadRequirements(transaction, { trustId, schoolIds: [trustId], knownAt }),
    loadSettings(transaction, trustId, asAt.day, knownAt),
    knownAt === undefined
      ? loadCoverage(transaction, { trustId, schoolIds })
      : loadTraining(transaction, { ...wanted, knownAt }).then(groupsOf),
    asAt.when === "future"
      ? loadTraining(transaction, {
          ...wanted,
          schoolIds: schoolIds.filter((id) => booking.includes(id)),
        })
      : null,
  ]);
  return {
    requirements: (asked.get(trustId) ?? []).filter((each) => isAskedOn(each, asAt)),
    rules: rulesOf(settings),
    groups,
    withBooked: booked && asIfDone(groups, booked, days),
  };
}

async function selectSchoolsBooking(
  transaction: Transaction,
  { trustId, from, to }: Days & { trustId: string },
): Promise<string[]> {
  const found = await transaction
    .selectDistinct({ schoolId: trainingBooking.schoolId })
    .from(trainingBooking)
    .where(
      and(
        eq(trainingBooking.trustId, trustId),
        between(trainingBooking.bookedFor, from, to),
        isNull(trainingBooking.withdrawnAt),
      ),
    );
  return found.map(({ schoolId }) => schoolId);
}

function groupsOf(loaded: TrainingLoaded): KeptGroupCoverage[] {
  return loaded.schools.flatMap((school) =>
    coverageOfGroups(school, loaded).map((group) => ({ schoolId: school.schoolId, ...group })),
  );
}

/**
 * Everybody does what they are booked on, on its day; what was booked for a day that is over was not done. Only what a
 * booked course satisfies is counted again: the other rows are the same.
 */
function asIfDone(
  groups: readonly KeptGroupCoverage[],
  loaded: TrainingLoaded,
  days: Days,
): KeptGroupCoverage[] {
  const schools = loaded.schools.map((school) => {
    const booked = new Set(
      school.staff.flatMap((member) => bookedWithin(member, days)).map(({ course }) => course),
    );
    return {
      ...school,
      requirements: school.requirements.filter((requirement) =>
        [...coursesThatSatisfy(requirement, loaded.courses)].some((course) => booked.has(course)),
      ),
      staff: school.staff.map((member) => withBookingsDone(member, days)),
    };
  });
  const again = new Set(
    schools.flatMap(({ schoolId, requirements }) =>
      requirements.map(({ code }) => `${schoolId} ${code}`),
    ),
  );
  return [
    ...groups.filter((row) => !again.has(`${row.schoolId} ${row.requirementCode}`)),
    ...groupsOf({ ...loaded, schools }),
  ];
}

interface Days {
  from: IsoDate;
  to: IsoDate;
}

const bookedWithin = ({ bookings }: StaffInTraining, { from, to }: Days) =>
  bookings.filter(({ bookedFor }) => from <= bookedFor && bookedFor <= to);

function withBookingsDone(member: StaffInTraining, days: Days): StaffInTraining {
  const toCome = bookedWithin(member, days);
  if (toCome.length === 0) return member;
  return {
    ...member,
    completions: [
      ...member.completions,
      ...toCome.map(({ id, course, bookedFor, provider }) => ({
        id,
        course,
        completedOn: bookedFor,
        validUntil: null,
        provider,
        occasion: null,
        source: "recorded" as const,
      })),
    ],
  };
}
