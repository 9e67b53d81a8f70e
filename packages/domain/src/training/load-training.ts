import { editionsKnown } from "@safeboard/compliance/guidance-editions";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { trainingBooking } from "@safeboard/database/tables/training";
import { and, asc, eq, inArray } from "drizzle-orm";
import { loadSettings } from "../settings/load-settings.ts";
import { knownBy } from "./known-by.ts";
import { loadFormer } from "./load-former.ts";
import { loadEarlierPosts } from "./load-earlier-posts.ts";
import { loadRegister, loadRolesHeld } from "./load-register.ts";
import { loadCourses, loadRequirements, type RequirementsWanted } from "./load-requirements.ts";
import {
  type CompletionsWanted,
  selectCompletions,
  selectExemptions,
} from "./select-training-records.ts";
import type { StaffInTraining, TrainingLoaded } from "./training-loaded.ts";

/**
 * Everything that says who was trained in what at some schools, in one query a table however many they are.
 *
 * @param wanted.today the day whose settings hold: editions that the trust has entered
 * @param wanted.courses completions of these alone, where only what they satisfy is looked at
 * @param wanted.knownAt only what was recorded by then and not yet withdrawn; without it, what counts now
 */
export async function loadTraining(
  transaction: Transaction,
  wanted: RequirementsWanted & Pick<CompletionsWanted, "courses"> & { today: IsoDate },
): Promise<TrainingLoaded> {
  const { trustId, schoolIds, knownAt, today } = wanted;
  const [settings, requirements, courses, members, completions, exemptions, bookings, former] =
    await Promise.all([
      loadSettings(transaction, trustId, today, knownAt),
      loadRequirements(transaction, wanted),
      loadCourses(transaction, wanted),
      loadRegister(transaction, wanted),
      selectCompletions(transaction, wanted),
      selectExemptions(transaction, wanted),
      selectBookings(transaction, wanted),
      loadFormer(transaction, wanted),
    ]);
  const [roles, earlier] = await Promise.all([
    loadRolesHeld(transaction, wanted, members),
    loadEarlierPosts(transaction, wanted, members),
  ]);
  const completionsOf = Map.groupBy(completions, ofMember);
  const exemptionsOf = Map.groupBy(exemptions, ofMember);
  const bookingsOf = Map.groupBy(bookings, ofMember);
  const staffAt = Map.groupBy(members, ({ schoolId }) => schoolId);
  return {
    editions: editionsKnown(settings),
    courses,
    schools: schoolIds.map((schoolId) => ({
      schoolId,
      requirements: requirements.get(schoolId) ?? [],
      former: former.get(schoolId) ?? [],
      staff: (staffAt.get(schoolId) ?? []).map(
        ({ id, name, group, startedOn, leftOn }): StaffInTraining => ({
          id,
          name,
          group,
          startedOn,
          leftOn,
          earlier: earlier.get(id) ?? [],
          roles: roles.get(id) ?? [],
          completions: completionsOf.get(id) ?? [],
          exemptions: exemptionsOf.get(id) ?? [],
          bookings: bookingsOf.get(id) ?? [],
        }),
      ),
    })),
  };
}

const ofMember = ({ staffMemberId }: { staffMemberId: string }): string => staffMemberId;

function selectBookings(
  transaction: Transaction,
  { trustId, schoolIds, knownAt }: RequirementsWanted,
) {
  return transaction
    .select({
      staffMemberId: trainingBooking.staffMemberId,
      id: trainingBooking.id,
      course: trainingBooking.course,
      bookedFor: trainingBooking.bookedFor,
      provider: trainingBooking.provider,
    })
    .from(trainingBooking)
    .where(
      and(
        eq(trainingBooking.trustId, trustId),
        inArray(trainingBooking.schoolId, [...schoolIds]),
        knownBy(trainingBooking, knownAt),
      ),
    )
    .orderBy(asc(trainingBooking.bookedFor), asc(trainingBooking.id));
}
