import type { ActionOrigin } from "../actions/action.ts";
import type { IsoDate } from "../dates/dates.ts";
import { countsForSchool, type MeasuredCell, type MeasureId } from "../measures/measures.ts";
import { severityOf, type Status } from "../statuses.ts";

/** Something that the school has said it will do, as an outsider reads it: by whom is told by their post. */
export interface OpenAction {
  actionId: string;
  title: string;
  raisedFrom: ActionOrigin;
  /** What it was raised from; of a measure, the measure's id. */
  subject: string | null;
  dueOn: IsoDate;
  state: "overdue" | "due_soon" | "open";
}

/** What is not as it should be, and what is being done about it. */
export interface ProfileNeed {
  measureId: MeasureId;
  title: string;
  rule: string;
  status: Status;
  value: string;
  detail: string | null;
  since: IsoDate | null;
  due: IsoDate | null;
  /** The step that would put it right; null where there is none but waiting. */
  next: string | null;
  actions: { actionId: string; title: string; dueOn: IsoDate; state: OpenAction["state"] }[];
}

/** What is in place, by the names of its measures. */
export const titlesInPlace = (cells: readonly MeasuredCell[]): string[] =>
  cells.flatMap(({ measureId, status, title }) =>
    countsForSchool(measureId) && status === "met" ? [title] : [],
  );

/** Everything that counts for the school and is not in place: nothing is left out, the most pressing first. */
export function profileNeeds(
  cells: readonly MeasuredCell[],
  actions: readonly OpenAction[],
): ProfileNeed[] {
  return cells
    .filter(
      ({ measureId, status }) =>
        countsForSchool(measureId) && status !== "met" && status !== "not_applicable",
    )
    .toSorted((one, other) => severityOf(one.status) - severityOf(other.status))
    .map((cell) => {
      const { measureId, title, rule, status, since, due, nextAction } = cell;
      return {
        measureId,
        title,
        rule,
        status,
        ...wordsForOutsiders(cell),
        since,
        due,
        next: nextAction?.words ?? null,
        actions: actions
          .filter((action) => worksOn(action, measureId))
          .map(({ actionId, title: what, dueOn, state }) => ({
            actionId,
            title: what,
            dueOn,
            state,
          })),
      };
    });
}

/**
 * A response plan is about a few pupils: how many of them are late, or were looked at in time, would tell how many there are.
 * And what a text lacks is told in words where the profile tells of the text: nobody outside knows expectations by their numbers.
 */
function wordsForOutsiders({
  measureId,
  status,
  value,
  detail,
}: MeasuredCell): Pick<ProfileNeed, "value" | "detail"> {
  if (measureId === "policy_text") return { value, detail: null };
  if (measureId !== "plans_reviewed") return { value, detail };
  return {
    value: status === "needs_action" ? "Reviews of response plans overdue" : "Reviews due soon",
    detail: null,
  };
}

/** The measure of actions is about all that are late or due. */
const worksOn = (action: OpenAction, measureId: MeasureId): boolean =>
  measureId === "actions_overdue" ? action.state !== "open" : measureOf(action) === measureId;

/** The measure that an action works on. */
function measureOf({ raisedFrom, subject }: OpenAction): string | null {
  switch (raisedFrom) {
    case "measure":
      // Of a part of it, a requirement, it works on the measure too.
      return subject?.split(".")[0] ?? null;
    case "contradiction":
      return "contradictions";
    case "filtering_review":
      return "filtering_review";
    case "promise":
      return "promised_practised";
    case "plan":
      return "plans_reviewed";
    case "lesson":
    case "itself":
      return null;
  }
}
