/** Lets schools learn from an incident and do something about it, by the use cases themselves. */
import type { IsoDate } from "@safeboard/compliance/dates";
import type { DomainCaller } from "../router.ts";
import type { StoryCalendar } from "./story-calendar.ts";

type CallOn = (day: IsoDate) => DomainCaller;

/** A lesson that became an action, one that is overdue, one that was done, and one that went to three schools. */
export async function playFollowUp(
  callOn: CallOn,
  calendar: StoryCalendar,
  idOf: (key: string) => string,
): Promise<void> {
  await learn(callOn, calendar, idOf("ashdown-vale"));
  await runLate(callOn, calendar, idOf("kirkgate"));
  await finish(callOn, calendar, idOf("dunmoor"));
  const day = calendar.isoDay(-6);
  await callOn(day).action.raiseForSchools({
    schoolIds: ["carr-lane", "fairholme", "grange-park"].map(idOf),
    title: "Tell governors what this year’s review of filtering found",
    owner: "The headteacher",
    dueOn: calendar.isoDay(36),
    raisedFrom: "measure",
    subject: "filtering_review",
  });
}

async function learn(callOn: CallOn, calendar: StoryCalendar, schoolId: string): Promise<void> {
  const { lessonId } = await callOn(calendar.isoDay(-45)).plan.recordLesson({
    schoolId,
    category: "under_age_social_media_or_group_chat",
    lesson:
      "Children knew the ages of the services and joined all the same. What changed their minds was talking about who else is in a group.",
    learntOn: calendar.isoDay(-45),
  });
  await callOn(calendar.isoDay(-40)).action.raise({
    schoolId,
    title: "Put a lesson on group chats into the autumn term for Years 5 and 6",
    detail: "Two lessons of twenty minutes, with the cards that the trust has sent.",
    owner: "Tom Ellery",
    dueOn: calendar.isoDay(9),
    raisedFrom: "lesson",
    subject: lessonId,
  });
}

async function runLate(callOn: CallOn, calendar: StoryCalendar, schoolId: string): Promise<void> {
  const { actionId } = await callOn(calendar.isoDay(-70)).action.raise({
    schoolId,
    title: "Review the filter’s reports of the last term with the supplier",
    owner: "The filtering and monitoring lead",
    dueOn: calendar.isoDay(-19),
    raisedFrom: "measure",
    subject: "incident_signal",
  });
  await callOn(calendar.isoDay(-30)).action.note({
    schoolId,
    actionId,
    note: "The supplier has offered two dates.",
  });
}

async function finish(callOn: CallOn, calendar: StoryCalendar, schoolId: string): Promise<void> {
  const { actionId } = await callOn(calendar.isoDay(-55)).action.raise({
    schoolId,
    title: "Publish the online safety policy on the school’s website",
    owner: "The school office",
    dueOn: calendar.isoDay(-25),
  });
  await callOn(calendar.isoDay(-27)).action.close({
    schoolId,
    actionId,
    note: "It is on the page of policies, beside the behaviour policy.",
    doneOn: calendar.isoDay(-27),
  });
}
