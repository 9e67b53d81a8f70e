/** Lets a school review its filtering, agree a plan and show what its policy promises, by the use cases themselves. */
import { FILTERING_CHECKS } from "@safeboard/compliance/practice";
import type { DomainCaller } from "../router.ts";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { StoryCalendar } from "./story-calendar.ts";
import { incidentStories, usualIncidents } from "./story-incidents.ts";

type CallOn = (day: IsoDate) => DomainCaller;

export async function playPractice(
  callOn: CallOn,
  calendar: StoryCalendar,
  { key, schoolId, index }: { key: string; schoolId: string; index: number },
): Promise<void> {
  const { filteringReviewed } = { ...usualIncidents, ...incidentStories[key] };
  if (filteringReviewed !== null) {
    await reviewFiltering(callOn, { schoolId, on: calendar.isoDay(filteringReviewed), index });
  }
  if (key === "ashdown-vale" || key === "kirkgate") await agreePlan(callOn, calendar, schoolId);
  if (key === "beckside") await showEverything(callOn, calendar, schoolId);
  else if (index % 3 === 0) await showAgreements(callOn, calendar, schoolId);
}

async function reviewFiltering(
  callOn: CallOn,
  { schoolId, on, index }: { schoolId: string; on: IsoDate; index: number },
): Promise<void> {
  await callOn(on).filteringReview.record({
    schoolId,
    review: {
      reviewedOn: on,
      occasion: "academic_year",
      tookPart: ["senior_leader", "designated_safeguarding_lead", "technical_support"],
      results: Object.fromEntries(
        FILTERING_CHECKS.map(({ code }, place) => [
          code,
          { result: (place + index) % 9 === 0 ? "partly" : "in_place" },
        ]),
      ),
    },
  });
}

/** A plan whose first review has passed without one. */
async function agreePlan(callOn: CallOn, calendar: StoryCalendar, schoolId: string): Promise<void> {
  await callOn(calendar.isoDay(-60)).plan.agree({
    schoolId,
    category: "under_age_social_media_or_group_chat",
    what: "Talk about group chats in every class, and write to parents about the ages of the services.",
    agreedOn: calendar.isoDay(-60),
    firstReviewOn: calendar.isoDay(-12),
  });
}

async function showAgreements(
  callOn: CallOn,
  calendar: StoryCalendar,
  schoolId: string,
): Promise<void> {
  const happenedOn = calendar.isoDay(-50);
  await callOn(happenedOn).practice.record({
    schoolId,
    details: {
      kind: "agreements_signed",
      happenedOn,
      figures: [{ counts: "pupils", done: 188, of: 212 }],
    },
    note: null,
  });
}

/** Every promise of its policies has something to show for it. */
async function showEverything(
  callOn: CallOn,
  calendar: StoryCalendar,
  schoolId: string,
): Promise<void> {
  const happenedOn = calendar.isoDay(-1);
  const { practice } = callOn(happenedOn);
  const { promises } = await practice.promised({ schoolId });
  const byKind = Map.groupBy(promises, ({ kind }) => kind);
  for (const [kind, ofKind] of byKind) {
    if (kind === null) continue;
    await practice.record({
      schoolId,
      details: { kind, happenedOn },
      note: "Looked through with the safeguarding lead and minuted.",
      promiseIds: ofKind.map(({ id }) => id),
    });
  }
}
