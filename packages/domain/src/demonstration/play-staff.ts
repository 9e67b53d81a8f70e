/** Puts a school's staff on its list, with training in the shape that the story tells: many rows at once. */
import { randomUUID } from "node:crypto";
import { academicYearOf, addDays, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import { type System, type Transaction, withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { staffMember } from "@safeboard/database/tables/staff";
import {
  completion,
  reportedTraining,
  trainingBooking,
  trainingExemption,
} from "@safeboard/database/tables/training";
import { loadHeldRoles } from "../people/load-held-roles.ts";
import { loadStaff } from "../staff/staff-at-school.ts";
import { writeStaffRecord } from "../staff/write-staff-record.ts";
import { keepCoverage } from "../training/keep-coverage.ts";
import { keepReported } from "../training/keep-reported.ts";
import type { StoryCalendar } from "./story-calendar.ts";
import {
  LAPSED_SCHOOL,
  type StaffStory,
  staffStories,
  storyGroup,
  storyName,
  storyNumbers,
  usualStaff,
} from "./story-staff.ts";

interface Staffed {
  id: string;
  name: string;
  group: StaffGroup;
  startedOn: IsoDate | null;
}

interface AtSchool {
  schoolId: string;
  key: string;
  /** In the story's order. */
  index: number;
  /** Whether its list is that of another part of the story. */
  hasOwnStaff: boolean;
}

export async function playStaff(
  database: Database,
  system: System,
  calendar: StoryCalendar,
  at: AtSchool,
): Promise<void> {
  const actor: System = { ...system, schoolIds: [...new Set([...system.schoolIds, at.schoolId])] };
  const today = calendar.isoDay(0);
  const school = { trustId: actor.trustId, schoolId: at.schoolId };
  const story = staffStories[at.key] ?? usualStaff;
  await withActor(database, actor, async (transaction) => {
    if (story.inNumbers) {
      await reportNumbers(transaction, school, calendar);
      return;
    }
    if (!at.hasOwnStaff) {
      const holders = await holdersOf(transaction, school, today);
      await employ(transaction, school, calendar, { story, at, holders });
    }
    const staff = await loadStaff(transaction, school);
    await train(transaction, school, calendar, { story, index: at.index, staff });
    await keepCoverage(transaction, { actor, today }, at.schoolId);
  });
}

/** Numbers of people whom nobody has listed yet. */
async function reportNumbers(
  transaction: Transaction,
  school: School,
  calendar: StoryCalendar,
): Promise<void> {
  const asAt = calendar.isoDay(-24);
  await transaction.insert(reportedTraining).values(
    storyNumbers.map((numbers) => ({
      ...school,
      ...numbers,
      id: randomUUID(),
      asAt,
      recordedAt: new Date(`${asAt}T09:00:00Z`),
      recordedBy: "Priya Raman",
    })),
  );
  await keepReported(transaction, { ...school, today: calendar.isoDay(0) });
}

type School = { trustId: string; schoolId: string };
type Holder = { name: string; email: string | null };

/** Everybody who holds a role today: the register of people and the staff list name the same. */
async function holdersOf(
  transaction: Transaction,
  school: School,
  today: IsoDate,
): Promise<Holder[]> {
  const held = await loadHeldRoles(transaction, school);
  const present = held.filter(
    ({ from, to, withdrawnAt }) =>
      withdrawnAt === null && from <= today && (to === null || to >= today),
  );
  const byName = new Map(present.map(({ name, email }) => [name, { name, email }]));
  return [...byName.values()];
}

async function employ(
  transaction: Transaction,
  school: School,
  calendar: StoryCalendar,
  { story, at, holders }: { story: StaffStory; at: AtSchool; holders: readonly Holder[] },
): Promise<void> {
  const recordedAt = new Date(`${calendar.isoDay(-420)}T09:00:00Z`);
  const entered = { ...school, recordedAt, recordedBy: "Tom Ellery" };
  const others = Array.from({ length: story.people }, (_, index) => ({
    name: storyName(at.index * 61 + index),
    email: null,
    group: storyGroup(index),
    // The last two are starters in their first weeks.
    startedOn: calendar.isoDay(index > story.people - 3 ? -12 : -500 - 31 * (index % 40)),
  }));
  const shared = {
    name: "Odette Farrow",
    email: "o.farrow@northmere.example",
    group: "support" as const,
    startedOn: calendar.isoDay(-700),
  };
  const people = [
    ...holders.map(({ name, email }) => ({
      name,
      email: email?.toLowerCase() ?? null,
      group: "leadership" as const,
      startedOn: calendar.isoDay(-1_200),
    })),
    ...others,
    ...(story.shared ? [shared] : []),
  ].map((person) => ({ ...entered, id: randomUUID(), ...person }));
  await transaction.insert(staffMember).values(people);
  await writeStaffRecord(transaction, {
    ...school,
    staffMemberIds: people.map(({ id }) => id),
    by: "Tom Ellery",
    now: recordedAt,
  });
}

const OF_STAFF = ["safeguarding", "part_one", "prevent_awareness", "cyber_security"];
/** What whoever holds a role does beside; of others it satisfies nothing that is asked. */
const OF_HOLDERS = [
  "dsl_training",
  "dsl_update",
  "prevent_referrals",
  "online_safety_lead",
  "safer_recruitment",
  "managing_allegations",
  "governor_safeguarding",
];
const COURSES: Readonly<Record<StaffGroup, readonly string[]>> = {
  teaching: OF_STAFF,
  support: OF_STAFF,
  leadership: [...OF_STAFF, ...OF_HOLDERS],
  governor: ["governor_safeguarding", "prevent_awareness"],
  volunteer: ["visitor_induction"],
  contractor: ["visitor_induction"],
};

/** What is done anew each year. */
const YEARLY: ReadonlySet<string> = new Set(["safeguarding", "part_one", "cyber_security"]);
/** Academic years before this one of which there is training: as many as the ends of the last six terms look back on. */
const YEARS_BEFORE = [1, 2, 3];

async function train(
  transaction: Transaction,
  school: School,
  calendar: StoryCalendar,
  { story, index, staff }: { story: StaffStory; index: number; staff: readonly Staffed[] },
): Promise<void> {
  const today = calendar.isoDay(0);
  const { start } = academicYearOf(today);
  const trainingDay = addDays(start, 2 + (index % 3));
  const ofThisYear = [trainingDay, today].toSorted()[0] ?? today;
  const starters = addDays(today, -30);
  const settled = staff.filter(({ startedOn }) => startedOn === null || startedOn < starters);
  const done = settled.flatMap(({ id, group, startedOn }, place) =>
    COURSES[group].flatMap((course, turn) => {
      const lapsed = index === LAPSED_SCHOOL && course.startsWith("dsl");
      const chance = (place * 37 + turn * 53 + index * 11) % 100;
      const late = lapsed || chance >= story.trained;
      const before = YEARS_BEFORE.flatMap((years) => {
        const on = addMonthsToDay(trainingDay, -12 * years);
        const wasThere = startedOn === null || startedOn <= on;
        const wasTrained = chance < (story.formerly?.[years - 1] ?? story.trained);
        // What lasts two years, and was last done in the first of these, has run out by now.
        const isOver = !late || YEARLY.has(course) || years === YEARS_BEFORE.at(-1);
        return wasThere && wasTrained && isOver ? [on] : [];
      });
      // Whoever came within those years was trained in their first weeks.
      const first =
        startedOn === null || (late && !YEARLY.has(course)) ? [] : [addDays(startedOn, 7)];
      const never = late && !lapsed && chance % 2 === 0;
      const last = never ? [] : [late ? calendar.isoDay(-1_150) : ofThisYear];
      return [...first, ...before, ...last].map((completedOn) => ({
        staffMemberId: id,
        course,
        completedOn,
      }));
    }),
  );
  if (done.length > 0) {
    await transaction.insert(completion).values(
      done.map((each) => ({
        ...school,
        id: randomUUID(),
        ...each,
        occasion: each.course === "safeguarding" ? "Training day" : null,
        source: "recorded" as const,
        recordedAt: new Date(`${each.completedOn}T16:00:00Z`),
        recordedBy: "Tom Ellery",
      })),
    );
  }
  const untrained = settled.filter(({ group }) => group === "teaching").slice(0, 2);
  const entered = {
    ...school,
    recordedAt: new Date(`${today}T08:00:00Z`),
    recordedBy: "Tom Ellery",
  };
  const [booked] = untrained;
  if (booked) {
    await transaction.insert(trainingBooking).values({
      ...entered,
      id: randomUUID(),
      staffMemberId: booked.id,
      course: "prevent_awareness",
      bookedFor: calendar.isoDay(16 + index),
      provider: "Northmere Learning",
    });
  }
  const exempted = index === 2 ? settled.find(({ group }) => group === "support") : undefined;
  if (exempted) {
    await transaction.insert(trainingExemption).values({
      ...entered,
      id: randomUUID(),
      staffMemberId: exempted.id,
      requirementCode: "cyber_security",
      reason: "On parental leave until the summer",
      from: calendar.isoDay(-60),
      until: calendar.isoDay(150),
    });
  }
}
