/** The command's answer goes to standard output, everything else to standard error: answers can be piped. */
export const print = (line = "") => void process.stdout.write(`${line}\n`);

/** What is being done on the way, and what to know beside the answer. */
export const progress = (line: string) => void process.stderr.write(`${line}\n`);

/** Rows under headings, in columns as wide as what stands in them. */
export function printTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd();
  for (const row of [headings, ...rows]) print(line(row));
}

/** "1 school", "1,204 schools". */
export const counted = (number: number, thing: string): string =>
  `${number.toLocaleString("en-GB")} ${thing}${number === 1 ? "" : "s"}`;

const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

/** An instant as the day that it falls on in England: "22 November 2026". */
export const dayOfMoment = (instant: Date): string => day.format(instant);
