/** Training in numbers, of schools whose staff are on no list here: `urn, as_at, course, role_group, required, completed, overdue`. */
import { guessMeaning, type ImportField } from "@safeboard/compliance/imports";
import { reportedGroups } from "../../../training/reported-groups.ts";
import type { ImportKind } from "../../import-kind.ts";
import { courseMeanings } from "../training/course-meanings.ts";
import { applyReported, countOutdatedReported, withdrawReported } from "./apply-reported.ts";
import { openReported } from "./decide-reported.ts";

const FIELDS: readonly ImportField[] = [
  {
    code: "as_at",
    title: "As at",
    reads: "date",
    headings: ["As at", "As at date", "As of", "Report date", "Census date", "Position at", "Date"],
  },
  {
    code: "course",
    title: "Course",
    reads: "word",
    headings: ["Course", "Course name", "Training", "Requirement", "Module", "Topic"],
  },
  {
    code: "role_group",
    title: "Staff group or role",
    reads: "word",
    headings: ["Role group", "Staff group", "Group", "Role", "Who", "Audience", "Cohort"],
  },
  number("required", "Required", ["Required", "Number required", "In scope", "Headcount", "Total"]),
  number("completed", "Completed", ["Completed", "Complete", "In date", "Done", "Trained"]),
  number("overdue", "Overdue", ["Overdue", "Expired", "Outstanding", "Not done", "Late"]),
];

export const reportedImport: ImportKind = {
  code: "reported",
  title: "Training in numbers",
  counted: { one: "figure", many: "figures" },
  fields: FIELDS,
  needs: FIELDS.map(({ code, title }) => ({
    what: `“${title.toLowerCase()}”`,
    anyOf: [[code]],
  })),
  canBeWhole: false,
  meanings: async (transaction, trustId) => ({
    course: await courseMeanings(transaction, trustId),
    role_group: await reportedGroups(transaction, trustId),
  }),
  guessWord: (_field, word, meanings) => guessMeaning(word, meanings),
  open: openReported,
  countOutdated: countOutdatedReported,
  apply: applyReported,
  withdraw: withdrawReported,
};

function number(code: string, title: string, headings: readonly string[]): ImportField {
  return { code, title, reads: "text", headings };
}
