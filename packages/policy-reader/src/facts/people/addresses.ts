import type { DocumentLines } from "../layout/document-lines.ts";
import type { Holder, SegmentedLine } from "./holders.ts";

const LINES_BELOW = 3;

/**
 * The e-mail address that stands beside a person or below, in their own column, before the next person.
 * "Email: a@school   Email: b@school" under two names belongs to them in that order.
 */
export function addressesBelow(
  document: DocumentLines,
  segmented: readonly SegmentedLine[],
  holder: Holder,
): string | null {
  const { line, column } = holder;
  const beside = segmented[line.index]?.slice(column + 1) ?? [];
  for (const cell of beside) {
    if (cell.some(({ kind }) => kind === "name")) break;
    const email = cell.find(({ kind }) => kind === "email");
    if (email) return email.passage.text;
  }
  for (let down = 1; down <= LINES_BELOW; down += 1) {
    const below = document.lines[line.index + down];
    const cells = segmented[line.index + down];
    if (!below || !cells || below.page !== line.page) return null;
    const same =
      below.cells.length === line.cells.length
        ? cells[column]
        : below.cells.length === 1
          ? cells[0]
          : [];
    const first = same?.find(({ kind }) => kind === "email" || kind === "name");
    if (
      first?.kind === "email" &&
      (line.cells.length === below.cells.length || namesIn(segmented[line.index]) === 1)
    ) {
      return first.passage.text;
    }
    if (cells.flat().some(({ kind }) => kind === "name")) return null;
  }
  return null;
}

function namesIn(cells: SegmentedLine | undefined): number {
  return (cells ?? []).flat().filter(({ kind }) => kind === "name").length;
}
