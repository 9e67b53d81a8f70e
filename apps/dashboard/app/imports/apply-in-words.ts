import { formatIsoDate } from "@safeboard/compliance/dates";
import { isOfIncidents } from "./import-kind-code.ts";
import type { ImportCounts, ImportPage } from "../domain-answers.ts";

/** What applying an import does, one sentence for each kind of change, and what it doesn't touch. */
export function applyInWords(
  { kind, counted, school, options }: Pick<ImportPage, "kind" | "counted" | "school" | "options">,
  { new: added, changed, leaver, unchanged, rejected }: ImportCounts,
): { becomes: string[]; stays: string } {
  const many = (count: number) =>
    `${count.toLocaleString("en-GB")} ${count === 1 ? counted.one : counted.many}`;
  const is = (count: number) => (count === 1 ? "is" : "are");
  const where = isOfIncidents(kind)
    ? school
      ? `the incidents of ${school.name}`
      : "the schools’ incidents"
    : kind === "staff"
      ? school
        ? `the staff list of ${school.name}`
        : "the schools’ staff lists"
      : school
        ? `the training records of ${school.name}`
        : "the schools’ training records";
  const lastDay = options?.lastDay ? ` on ${formatIsoDate(options.lastDay)}` : "";
  const left = unchanged + rejected;
  return {
    becomes: [
      ...(added > 0 ? [`${many(added)} ${is(added)} added to ${where}.`] : []),
      ...(changed > 0 ? [`${many(changed)} ${is(changed)} changed.`] : []),
      ...(leaver > 0 ? [`${many(leaver)} ${is(leaver)} recorded as having left${lastDay}.`] : []),
    ],
    stays: `${
      left === 0
        ? ""
        : `${left === 1 ? "1 row changes" : `${left.toLocaleString("en-GB")} rows change`} nothing. `
    }It is all done at once: nobody sees half of it. You can undo it for 90 days.`,
  };
}
