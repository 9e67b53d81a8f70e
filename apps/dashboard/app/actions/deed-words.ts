import { formatIsoDate } from "@safeboard/compliance/dates";
import { categoryTitle, PLAN_REVIEW_OUTCOMES } from "@safeboard/compliance/incidents";
import { inSentence } from "@safeboard/compliance/in-sentence";
import type { Deed } from "../audit/deed.ts";

/** What was done about plans, lessons and actions, for the record of changes; null for a deed about something else. */
export function followUpDeedInWords({ action, detail }: Deed): string | null {
  const word = (name: string) => {
    const value = detail[name];
    return typeof value === "string" ? value : "";
  };
  const day = (name: string) => (word(name) ? formatIsoDate(word(name)) : "");
  const kind = () => inSentence(categoryTitle(word("category")));
  switch (action) {
    case "plan.agree":
      return `Agreed a response plan (${kind()}), to be reviewed first on ${day("firstReviewOn")}`;
    case "plan.review":
      return `Reviewed a response plan on ${day("on")}, promised for ${day("dueOn")}: ${inSentence(PLAN_REVIEW_OUTCOMES.title(word("outcome")))}`;
    case "plan.withdrawReview":
      return `Took back the review of a response plan of ${day("on")}`;
    case "plan.withdraw":
      return `Took back the response plan that was agreed on ${day("agreedOn")}`;
    case "plan.recordLesson":
      return `Recorded what was learnt (${kind()})`;
    case "plan.withdrawLesson":
      return `Took back a lesson of ${day("learntOn")}`;
    case "action.raise":
      return `Raised an action for ${word("owner")}, due on ${day("dueOn")}: ${word("title")}`;
    case "action.note":
      return `Noted how an action goes: ${word("title")}`;
    case "action.postpone":
      return `Put an action off to ${day("dueOn")}: ${word("title")}`;
    case "action.handOver":
      return `Handed an action over to ${word("owner")}: ${word("title")}`;
    case "action.close":
      return `Closed an action: ${word("title")}`;
    case "action.reopen":
      return `Opened an action again: ${word("title")}`;
    case "action.attach":
      return `Attached a file to an action: ${word("fileName")}`;
    case "action.detach":
      return `Took back a file of an action: ${word("fileName")}`;
    case "action.withdraw":
      return `Took back an action: ${word("title")}`;
    default:
      return null;
  }
}
