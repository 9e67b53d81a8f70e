import { acknowledgementsAddress } from "../acknowledgement/acknowledgements-address.ts";
import type { Overview } from "../domain-answers.ts";

type NextAction = NonNullable<Overview["rows"][number]["cells"]["policy_review"]["nextAction"]>;

/**
 * The form that does what a measure asks for next, prefilled where there is something to fill in.
 *
 * @param mayUpload whether the reader may; a governor, who may not, is led to the policy that it is about
 */
export function nextActionHref(
  schoolId: string,
  action: NextAction,
  { mayUpload }: { mayUpload: boolean },
): string {
  const school = `/schools/${schoolId}`;
  switch (action.code) {
    case "ask_for_policy":
      return `${school}#measure-policy_review`;
    case "upload_policy":
      return `${school}/policies/${mayUpload ? "upload" : "kind/online_safety"}`;
    case "confirm_policy":
    case "correct_policy":
      return action.versionId ? `${school}/policies/${action.versionId}` : `${school}/policies`;
    case "approve_policy":
      return action.versionId
        ? `${school}/policies/${action.versionId}/life`
        : `${school}/policies`;
    case "complete_policy":
      return action.versionId
        ? `${school}/policies/${action.versionId}/expectations`
        : `${school}/policies`;
    case "settle_contradictions":
      return `${school}/contradictions`;
    case "report_incidents":
      return `${school}/incidents/${mayUpload ? "returns" : "trends"}`;
    case "see_incident_trend":
      return `${school}/incidents/trends`;
    case "review_plans":
      return mayUpload ? `${school}/plans` : `${school}#measure-plans_reviewed`;
    case "close_actions":
      return `${school}/actions`;
    case "show_promises":
      return `${school}/promises`;
    case "review_filtering":
      return `${school}/filtering${mayUpload ? "/review" : ""}`;
    case "see_filtering":
      return `${school}/filtering`;
    case "chase_acknowledgements":
      return action.versionId
        ? acknowledgementsAddress({ schoolId, versionId: action.versionId })
        : `${school}/policies`;
    case "train":
      return `${school}/training`;
    case "appoint":
      return `${school}/people${action.role ? `?role=${action.role}#record` : "#record"}`;
  }
}
