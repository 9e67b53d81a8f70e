import type { ImportCounts, ImportPage, ListedImport } from "../domain-answers.ts";

type Heading = Pick<
  ImportPage,
  "state" | "counts" | "questions" | "rowsTotal" | "rowsRead" | "counted" | "undone" | "fileName"
>;

/** How far an import is, in the sentence that a person came for. */
export function importHeading(run: Heading): string {
  const { counts, rowsRead, rowsTotal, questions, undone, fileName } = run;
  switch (run.state) {
    case "receiving":
      return "The file is still arriving";
    case "opening":
      return "The file is being opened";
    case "unreadable":
      return `${fileName} can’t be read`;
    case "mapping":
      return "Check which column is what";
    case "checking":
      return `${number(rowsRead)} of ${rowsInWords(rowsTotal ?? rowsRead)} checked`;
    case "checked":
      return counts ? dryRunInWords(counts, questions) : "The rows are checked";
    case "applying":
      return "The import is being applied";
    case "applied":
      return counts ? `Applied: ${changesInWords(counts)}` : "The import is applied";
    case "withdrawing":
      return "The import is being undone";
    case "withdrawn":
      return undone ? undoneInWords(undone) : "The import is undone";
    case "cancelled":
      return "This import was cancelled, and nothing of it was applied";
  }
}

/** "212 new, 14 changed, 3 leavers, 5 rejected, 2 to answer" */
export function dryRunInWords(counts: ImportCounts, questions: number): string {
  const parts = [
    ...changesOf(counts),
    ...(counts.rejected > 0 ? [`${number(counts.rejected)} rejected`] : []),
    ...(questions > 0 ? [`${number(questions)} to answer`] : []),
  ];
  if (parts.length > 0) return parts.join(", ");
  return `Nothing would change: ${rowsInWords(counts.unchanged)} say what is recorded already`;
}

export function changesInWords(counts: ImportCounts): string {
  return changesOf(counts).join(", ") || "nothing was changed";
}

function changesOf(counts: ImportCounts): string[] {
  return [
    ...(counts.new > 0 ? [`${number(counts.new)} new`] : []),
    ...(counts.changed > 0 ? [`${number(counts.changed)} changed`] : []),
    ...(counts.leaver > 0
      ? [`${number(counts.leaver)} ${counts.leaver === 1 ? "leaver" : "leavers"}`]
      : []),
  ];
}

function undoneInWords({ withdrawn, left }: { withdrawn: number; left: number }): string {
  const back = withdrawn === 1 ? "1 row is set back" : `${number(withdrawn)} rows are set back`;
  if (left === 0) return `Undone: ${back}`;
  return `Undone: ${back}, ${number(left)} left as ${left === 1 ? "it was" : "they were"} changed since`;
}

/** What a list says of an import. */
export function importStateInWords({ state, counts }: ListedImport): string {
  switch (state) {
    case "checked":
      if (counts && counts.asked > 0) return "Waits for your answers";
      return counts && counts.new + counts.changed + counts.leaver === 0
        ? "Checked: nothing would change"
        : "Checked: waits to be applied";
    default:
      return states[state];
  }
}

const states = {
  receiving: "File is arriving",
  opening: "File is being opened",
  unreadable: "File can’t be read",
  mapping: "Waits for you to check the columns",
  checking: "Rows are being checked",
  applying: "Being applied",
  applied: "Applied",
  withdrawing: "Being undone",
  withdrawn: "Undone",
  cancelled: "Cancelled",
} as const;

export const rowsInWords = (rows: number): string =>
  rows === 1 ? "1 row" : `${number(rows)} rows`;

const number = (value: number): string => value.toLocaleString("en-GB");
