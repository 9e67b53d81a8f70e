import { dayInEngland, formatIsoDate } from "@safeboard/compliance/dates";
import { categoryTitle, OUTCOMES, SEVERITIES, YEAR_GROUPS } from "@safeboard/compliance/incidents";
import { type ImportQuestion, LEAVE_OUT } from "../../import-kind.ts";
import type { CaseByHand } from "./recorded-by-hand.ts";
import type { SaidCase } from "./said-case.ts";

/** The answer that a case is none of those that are recorded here. */
export const ANOTHER_CASE = "another";

/**
 * Asks whether a case of a file is one that somebody typed here, so that it isn't counted twice.
 *
 * @param isOnlyRow whether no other row near it may be about the same
 */
export function askWhichCase(
  schoolId: string,
  said: SaidCase,
  { byHand, isOnlyRow }: { byHand: readonly CaseByHand[]; isOnlyRow: boolean },
): ImportQuestion {
  const agreeing = byHand.filter(({ values }) => agrees(said, values));
  const [likely, another] = agreeing;
  return {
    asks: "case",
    key: `case|${schoolId}|${said.caseHash}`,
    text: `“${categoryTitle(said.category)}” was recorded here by hand for ${formatIsoDate(said.occurredOn)}, too. Is it the same case?`,
    choices: [
      ...byHand.map((each) => ({ answer: each.caseId, label: `Yes: ${describe(each)}` })),
      { answer: ANOTHER_CASE, label: "No, it is another case: add it" },
      { answer: LEAVE_OUT, label: "Leave this out" },
    ],
    proposed: likely && !another && isOnlyRow ? likely.caseId : null,
  };
}

/** What both of them say is the same. */
const agrees = (said: SaidCase, values: CaseByHand["values"]): boolean =>
  (["severity", "yearGroup"] as const).every(
    (name) =>
      said[name] === values[name] || said[name] === "not_known" || values[name] === "not_known",
  );

function describe({ values, recordedAt }: CaseByHand): string {
  const known = [
    [SEVERITIES, values.severity],
    [YEAR_GROUPS, values.yearGroup],
    [OUTCOMES, values.outcome],
  ] as const;
  const said = known.flatMap(([list, code]) => (code === "not_known" ? [] : [list.title(code)]));
  const day = formatIsoDate(dayInEngland(recordedAt));
  return `the one recorded on ${day}${said.length > 0 ? ` (${said.join(", ")})` : ""}`;
}
