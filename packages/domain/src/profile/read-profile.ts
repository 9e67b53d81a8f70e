import { academicYearOf, addMonthsToDay, type IsoDate } from "@safeboard/compliance/dates";
import { judgeSchool, type MeasureId } from "@safeboard/compliance/measures";
import {
  countForProfile,
  type ProfileCounts,
  profileExpectations,
  type ProfileExpectations,
  profileFiltering,
  type ProfileFiltering,
  type ProfileIncidents,
  type ProfileNeed,
  profileNeeds,
  profilePromises,
  type ProfilePromises,
  profileSummary,
  profileTraining,
  type ProfileTraining,
  titlesInPlace,
} from "@safeboard/compliance/school-profile";
import type { RollThatApplied } from "@safeboard/compliance/incidents";
import type { Status } from "@safeboard/compliance/statuses";
import { bandWords } from "@safeboard/compliance/training";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { incidentLesson } from "@safeboard/database/tables/incidents";
import { trust } from "@safeboard/database/tables/tenancy";
import { and, desc, eq, gte, isNull } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { requireReview, reviewOf } from "../filtering-reviews/current-review.ts";
import { identifier } from "../input-limits.ts";
import { rolePermits } from "../permissions.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadPositions } from "../schools/load-positions.ts";
import { requireSchool, type SchoolUnit } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { loadProfileActions, type ProfileActions } from "./load-actions.ts";
import { loadProfileIncidents } from "./load-incidents.ts";
import { loadProfilePeople, type ProfilePeople } from "./load-people.ts";
import { loadProfilePolicies, type ProfilePolicies } from "./load-policies.ts";

export const readProfileInput = z.object({ schoolId: identifier });

export interface SchoolProfile {
  asAt: IsoDate;
  madeBy: string;
  school: Pick<
    SchoolUnit,
    "id" | "name" | "urn" | "phase" | "schoolType" | "localAuthority" | "joinedOn" | "leftOn"
  >;
  trust: string;
  hub: string | null;
  roll: Pick<RollThatApplied, "pupils" | "asAt" | "source"> | null;
  /** The sentence on top, after the school's name. */
  summary: string;
  counts: ProfileCounts;
  /** How each measure that is shown on the page stands, without what counts single incidents or plans. */
  measures: Partial<Record<MeasureId, { status: Status; value: string; detail: string | null }>>;
  needs: ProfileNeed[];
  /** What is in place, by the names of the measures. */
  inPlace: string[];
  roles: ProfilePeople["roles"];
  policies: ProfilePolicies;
  /** Null while no text was checked. */
  expectations: (ProfileExpectations & { versionId: string | null }) | null;
  training: { requirements: ProfileTraining[]; bands: string };
  /** The latest review; null where none was ever recorded. */
  filtering: ProfileFiltering | null;
  promises: ProfilePromises;
  incidents: ProfileIncidents;
  lessons: ProfileLessons;
  actions: ProfileActions;
}

export interface ProfileLessons {
  /** Recorded since the first of the terms that are shown. */
  number: number;
  /** The latest first, in the school's words; empty for those who do not read them. */
  learnt: { lessonId: string; lesson: string; learntOn: IsoDate }[];
}

/** Measures that a section opens with. Those of incidents and plans are told by suppressed numbers alone. */
const SHOWN: ReadonlySet<MeasureId> = new Set([
  "guidance_edition",
  "policy_text",
  "contradictions",
  "training",
  "filtering_review",
  "promised_practised",
  "incident_reporting",
]);

/**
 * What a school can show somebody from outside who asks how it keeps children safe online: everything that is asked of it, as it
 * stands today, with nothing that would tell of a single pupil.
 */
export async function readProfile(
  { actor, database, today }: MemberContext,
  { schoolId }: z.infer<typeof readProfileInput>,
): Promise<SchoolProfile> {
  const { trustId } = actor;
  const address = { trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, trustId, schoolId);
    const [settings, [placed], trustName, policies] = await Promise.all([
      loadSettings(transaction, trustId, today),
      loadPositions(transaction, actor, { today, schoolId }),
      selectTrustName(transaction, trustId),
      loadProfilePolicies(transaction, address, today),
    ]);
    if (!placed) throw new Error(`School ${schoolId} was found and then was not.`);
    const { position, hub } = placed;
    const basis = { today, settings };
    const people = await loadProfilePeople(transaction, school, basis);
    const [actions, incidents, filtering] = await Promise.all([
      loadProfileActions(
        transaction,
        { ...address, userId: actor.userId },
        { ...basis, posts: people.posts },
      ),
      loadProfileIncidents(transaction, school, position.plans ?? [], basis),
      position.filtering
        ? readReview(transaction, address, position.filtering.reviewId, today)
        : null,
    ]);
    const lessons = await selectLessons(transaction, address, firstOfTwoYears(today));
    const { cells } = judgeSchool(position, today, settings);
    const counts = countForProfile(cells);
    const expectations = profileExpectations(position.text, today, settings);
    const [roll] = position.incidents?.rolls ?? [];
    const { id, name, urn, phase, schoolType, localAuthority, joinedOn, leftOn } = school;
    return {
      asAt: today,
      madeBy: actor.displayName,
      school: { id, name, urn, phase, schoolType, localAuthority, joinedOn, leftOn },
      trust: trustName,
      hub: hub?.name ?? null,
      roll: roll ?? null,
      summary: profileSummary(counts),
      counts,
      measures: Object.fromEntries(
        cells
          .filter(({ measureId }) => SHOWN.has(measureId))
          .map(({ measureId, status, value, detail }) => [measureId, { status, value, detail }]),
      ),
      needs: profileNeeds(cells, actions.open),
      inPlace: titlesInPlace(cells),
      roles: people.roles,
      policies,
      expectations: expectations && {
        ...expectations,
        versionId: position.policy?.versionId ?? null,
      },
      training: {
        requirements: profileTraining(position, today, settings),
        bands: bandWords(settings),
      },
      filtering,
      promises: profilePromises(position.promises, today, settings),
      incidents,
      lessons: {
        number: lessons.length,
        learnt: rolePermits(actor.role, "read", "plan") ? lessons : [],
      },
      actions,
    };
  });
}

/** What was learnt since then is told beside the incidents of the same time. */
const firstOfTwoYears = (today: IsoDate): IsoDate =>
  addMonthsToDay(academicYearOf(today).start, -24);

async function selectTrustName(transaction: Transaction, trustId: string): Promise<string> {
  const [found] = await transaction
    .select({ name: trust.name })
    .from(trust)
    .where(eq(trust.id, trustId));
  return found?.name ?? "";
}

async function readReview(
  transaction: Transaction,
  address: SchoolAddress,
  reviewId: string,
  today: IsoDate,
): Promise<ProfileFiltering> {
  const row = await requireReview(transaction, { ...address, reviewId });
  return profileFiltering(reviewId, reviewOf(row), today);
}

/** In the school's own words, without the incident or the kind of incident that each is about. */
function selectLessons(
  transaction: Transaction,
  school: SchoolAddress,
  since: IsoDate,
): Promise<ProfileLessons["learnt"]> {
  return transaction
    .select({
      lessonId: incidentLesson.id,
      lesson: incidentLesson.lesson,
      learntOn: incidentLesson.learntOn,
    })
    .from(incidentLesson)
    .where(
      and(
        atSchool(incidentLesson, school),
        isNull(incidentLesson.withdrawnAt),
        gte(incidentLesson.learntOn, since),
      ),
    )
    .orderBy(desc(incidentLesson.learntOn), desc(incidentLesson.recordedAt));
}
