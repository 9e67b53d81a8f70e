import { countsForSchool, type MeasuredCell } from "../measures/measures.ts";
import { listNames } from "../measures/wording.ts";
import type { Status } from "../statuses.ts";

export interface ProfileCounts {
  /** Measures that ask something of the school today. */
  asked: number;
  inPlace: number;
  needAction: number;
  partly: number;
  dueSoon: number;
  notReported: number;
}

type Judged = Pick<MeasuredCell, "measureId" | "status">;

/** How many of the things that are asked of a school stand how. What does not apply to it is not counted. */
export function countForProfile(cells: readonly Judged[]): ProfileCounts {
  const counted = cells.filter(
    ({ measureId, status }) => countsForSchool(measureId) && status !== "not_applicable",
  );
  const having = (wanted: Status) => counted.filter(({ status }) => status === wanted).length;
  return {
    asked: counted.length,
    inPlace: having("met"),
    needAction: having("needs_action"),
    partly: having("partly_met"),
    dueSoon: having("due_soon"),
    notReported: having("not_reported"),
  };
}

/**
 * The sentence on top, after the school's name: "8 of 13 things that are asked of it are in place; 2 need action, 2 are partly in
 * place and 1 is due soon". It never says less than the page does, whichever sections are shown.
 */
export function profileSummary({
  asked,
  inPlace,
  needAction,
  partly,
  dueSoon,
  notReported,
}: ProfileCounts): string {
  if (asked === 0) return "nothing is asked of it yet";
  if (inPlace === asked)
    return asked === 1
      ? "the one thing that is asked of it is in place"
      : `all ${asked} things that are asked of it are in place`;
  const rest = [
    needAction > 0 && `${needAction} ${needAction === 1 ? "needs" : "need"} action`,
    partly > 0 && `${partly} ${are(partly)} partly in place`,
    dueSoon > 0 && `${dueSoon} ${are(dueSoon)} due soon`,
    notReported > 0 && `${notReported} ${are(notReported)} not reported`,
  ].filter((words) => words !== false);
  const things = asked === 1 ? "1 thing that is" : `${asked} things that are`;
  return `${inPlace} of ${things} asked of it ${are(inPlace)} in place; ${listNames(rest)}`;
}

const are = (count: number): string => (count === 1 ? "is" : "are");
