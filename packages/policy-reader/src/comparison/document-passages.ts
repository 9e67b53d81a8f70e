import { textBlocks, type TextBlock } from "../commitments/layout/text-blocks.ts";
import { isContentsLine, isHeading } from "../commitments/sections.ts";

/** What a person would call one passage of a policy: a heading, a paragraph, an item of a list, a row of a table. */
export interface DocumentPassage {
  kind: "heading" | "paragraph" | "item" | "row";
  /** The page on which it begins, counted from 1. */
  page: number;
  /** On one line, without bullet or number. */
  text: string;
  /** The bullet or number that stands before it ("•", "2.1"); empty where there is none. */
  label: string;
  /** A row's cells from the left; empty for what is no row. */
  cells: string[];
}

/** What parts a row's cells in its text. */
export const BETWEEN_CELLS = " | ";

/**
 * Cuts a document into passages in reading order, without what belongs to the page only: line ends, bullets, page
 * numbers, running titles, a table of contents.
 */
export function documentPassages(pages: readonly string[]): DocumentPassage[] {
  const blocks = textBlocks(pages);
  return blocks.flatMap((block, at): DocumentPassage[] => {
    const { page, label } = placeOf(block, pages);
    if (block.row) {
      // A row is read at its first cell; it names the others.
      const cells = [...block.row.cells];
      return block.row.column === 0
        ? [{ kind: "row", page, text: cells.join(BETWEEN_CELLS), label: "", cells }]
        : [];
    }
    if (isContentsLine(block) || !/[\p{L}\p{N}]/u.test(block.text)) return [];
    return [{ kind: kindOf(block, blocks[at + 1]), page, text: block.text, label, cells: [] }];
  });
}

function placeOf({ lines, marker }: TextBlock, pages: readonly string[]) {
  const { page, start } = lines[0]?.passage ?? { page: 1, start: 0 };
  if (marker === null) return { page, label: "" };
  const before = (pages[page - 1] ?? "").slice(0, start);
  return { page, label: before.slice(before.lastIndexOf("\n") + 1).trim() };
}

function kindOf(block: TextBlock, next: TextBlock | undefined): DocumentPassage["kind"] {
  if (isHeading(block, next)) return "heading";
  return block.marker === null ? "paragraph" : "item";
}
