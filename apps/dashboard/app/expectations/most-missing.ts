import type { ExpectationsAcrossSchools } from "../domain-answers.ts";
import { counted, shortStatement } from "./expectation-words.ts";

/** What to look at first: the expectation that most schools lack, and the schools that lack a "must". */
export function mostMissing({
  expectations,
  schools,
}: Pick<ExpectationsAcrossSchools, "expectations" | "schools">): string | undefined {
  const [first] = expectations;
  if (!first || first.counts.missing + first.counts.partly === 0) return undefined;
  const lacking = schools.filter(({ cells }) =>
    Object.values(cells).some(({ weight }) => weight === "needs_action"),
  ).length;
  const musts =
    lacking > 0
      ? ` ${counted(lacking, "school lacks", "schools lack")} something that is required.`
      : "";
  const most = `Most often missing: “${shortStatement(first.statement)}” (${first.counts.missing} of ${schools.length}).`;
  return `${first.counts.missing > 0 ? most : ""}${musts}`.trim() || undefined;
}
