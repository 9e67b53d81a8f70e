/** A version's expectations in the order in which somebody deals with them. */
import type { PassageMark } from "@safeboard/ui/passages";
import type { ExpectationShown, VersionExpectations } from "../domain-answers.ts";

export interface ExpectationGroup {
  id: string;
  title: string;
  expectations: readonly ExpectationShown[];
}

/** What must be put right first, what is in order last; empty groups are left out. */
export function expectationGroups({
  expectations,
  coming,
  isJudged,
}: Pick<VersionExpectations, "expectations" | "coming" | "isJudged">): ExpectationGroup[] {
  const having = (...weights: ExpectationShown["weight"][]) =>
    expectations.filter(({ weight }) => weights.includes(weight));
  const groups = isJudged
    ? [
        { id: "needed", title: "Missing, and required", expectations: having("needs_action") },
        {
          id: "lacking",
          title: "Missing or incomplete",
          expectations: having("partly_met", "due_soon"),
        },
        { id: "coming", title: "To come", expectations: coming },
        { id: "advice", title: "Advice: missing or incomplete", expectations: having("advice") },
        { id: "met", title: "Met", expectations: having("met") },
        { id: "other", title: "Not applicable", expectations: having("not_applicable") },
        { id: "unchecked", title: "Not checked yet", expectations: having("not_reported") },
      ]
    : [
        {
          id: "met",
          title: "What this policy says",
          expectations: expectations.filter(({ passage }) => passage !== null),
        },
      ];
  return groups.filter((group) => group.expectations.length > 0);
}

/** The passages that show the expectations, for the document beside them. */
export function expectationMarks({
  expectations,
  coming,
}: Pick<VersionExpectations, "expectations" | "coming">): PassageMark[] {
  return [...expectations, ...coming].flatMap(({ id, statement, passage, confidence }) =>
    passage
      ? [
          {
            id,
            label: statement,
            doubt: (confidence ?? 1) < 0.7,
            page: passage.page,
            start: passage.start,
            end: passage.end,
          },
        ]
      : [],
  );
}
