/** What is known of the training of some schools' people, as the rules take it. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { GuidanceEdition } from "@safeboard/compliance/guidance-editions";
import type { StaffGroup } from "@safeboard/compliance/staff-groups";
import {
  type Course,
  coursesThatSatisfy,
  overlapSpans,
  type RequirementInForce,
  type Span,
  type StandingChange,
  standingChanges,
} from "@safeboard/compliance/training";
import type { completion } from "@safeboard/database/tables/training";
import type { FormerGroupCount } from "./load-former.ts";

export interface TrainingLoaded {
  /** Known to the product and to the trust, in the order of their first day. */
  editions: readonly GuidanceEdition[];
  /** The trust's own, without those that it has retired. */
  courses: readonly Course[];
  /** In the order of the ids that were asked for. */
  schools: readonly TrainingAtSchool[];
}

export interface TrainingAtSchool {
  schoolId: string;
  /** All that hold or ever held here: those that were retired say until when. */
  requirements: readonly RequirementInForce[];
  /** Everybody on the staff list, those who left included, by name. */
  staff: readonly StaffInTraining[];
  /** How those stood, month by month, who are no longer kept by name. */
  former: readonly FormerGroupCount[];
}

export interface StaffInTraining {
  id: string;
  name: string;
  group: StaffGroup;
  startedOn: IsoDate | null;
  leftOn: IsoDate | null;
  /** When they were in post before they came back. */
  earlier: readonly Span[];
  roles: readonly RoleHeld[];
  /** By the day on which they were done. */
  completions: readonly CompletionLoaded[];
  exemptions: readonly ExemptionLoaded[];
  /** By the day for which they are booked. */
  bookings: readonly BookingLoaded[];
}

export interface RoleHeld extends Span {
  role: string;
  from: IsoDate;
}

export interface CompletionLoaded {
  id: string;
  course: string;
  completedOn: IsoDate;
  /** By its certificate. */
  validUntil: IsoDate | null;
  provider: string | null;
  occasion: string | null;
  source: (typeof completion.$inferSelect)["source"];
}

export interface ExemptionLoaded extends Span {
  id: string;
  requirementCode: string;
  reason: string;
  from: IsoDate;
}

export interface BookingLoaded {
  id: string;
  course: string;
  bookedFor: IsoDate;
  provider: string | null;
}

/** Whenever somebody was in post, the last time last. */
const postsOf = ({
  earlier,
  startedOn,
  leftOn,
}: Pick<StaffInTraining, "earlier" | "startedOn" | "leftOn">): Span[] => [
  ...earlier,
  { from: startedOn, to: leftOn },
];

export const isInPost = (member: StaffInTraining, day: IsoDate): boolean =>
  postsOf(member).some(
    ({ from, to }) => (from === null || from <= day) && (to === null || to >= day),
  );

/** The days on which a requirement is asked of somebody: in post, and in one of its groups or holding one of its roles. */
export function askedSpans(
  { group, roles, ...posts }: Omit<StaffInTraining, "id" | "name">,
  { asks }: Pick<RequirementInForce, "asks">,
): Span[] {
  const inPost = postsOf(posts);
  if (asks.groups.includes(group)) return inPost;
  const held = roles.filter(({ role }) => asks.roles.includes(role));
  return held.length === 0 ? [] : overlapSpans(inPost, held);
}

/** Where one of the staff stands with a requirement on every day; empty when it is never asked of them. */
export function standingsOf(
  member: StaffInTraining,
  requirement: RequirementInForce,
  { editions, courses }: Pick<TrainingLoaded, "editions" | "courses">,
): StandingChange[] {
  const spans = askedSpans(member, requirement);
  if (spans.length === 0) return [];
  const satisfying = coursesThatSatisfy(requirement, courses);
  return standingChanges({
    requirement,
    spans,
    completions: member.completions.filter(({ course }) => satisfying.has(course)),
    exemptions: member.exemptions.filter(
      ({ requirementCode }) => requirementCode === requirement.code,
    ),
    editions,
  });
}
