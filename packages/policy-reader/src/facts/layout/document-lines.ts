import { everyMatch } from "./every-match.ts";
import { type Passage, passageOf, partOf } from "./passages.ts";

/** A line that is not blank. Its cells are what TABs, wide gaps or "|" separate: one for a line of prose. */
export interface Line extends Passage {
  /** Counted over the whole document, blank lines left out. */
  index: number;
  /** Blank lines between this line and the one before; a new page counts as one. */
  blankBefore: number;
  /** Columns of white space before the text. */
  indent: number;
  cells: Passage[];
}

export interface DocumentLines {
  pages: readonly string[];
  lines: Line[];
}

/** Where a copy of a table has lost the gap: "Link governor for safeguardingMaria Lee", "reviewed and by whom23/1/24". */
const LOST_GAP =
  "(?<=\\b(?:safeguarding|monitoring|governor|headteacher|leads?|[Mm]embers|support|role|whom))(?:(?=\\p{Lu}\\p{Ll}+ (?:\\p{Lu}\\p{Ll}|\\d))|(?=\\d{1,2}/\\d))";
/** "Review dateMay 2031", "Date of policySummer 2031": the same before a date. */
const LOST_GAP_BEFORE_DATE =
  "(?<=\\b(?:[Dd]ate|[Rr]eview(?:ed)?|[Aa]pproved|[Aa]dopted|[Rr]atified|[Dd]ue|[Ii]ssued?|[Pp]olicy|[Oo]n|[Bb]y))(?=(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Autumn|Spring|Summer)\\p{Ll}{0,6}(?: [Tt]erm)? (?:19|20)\\d\\d)";
const CELL_GAP = new RegExp(
  `\\t[\\t \\u00a0]*|[ \\u00a0]{3,}|[ \\u00a0]{2}(?=\\S)|[ \\u00a0]\\|[ \\u00a0]|${LOST_GAP}|${LOST_GAP_BEFORE_DATE}`,
  "gu",
);

/** Cuts the pages into lines and the lines into cells. */
export function documentLines(pages: readonly string[]): DocumentLines {
  const lines: Line[] = [];
  pages.forEach((text, index) => {
    let blankBefore = index === 0 ? 0 : 1;
    let start = 0;
    while (start <= text.length) {
      const newline = text.indexOf("\n", start);
      const end = newline < 0 ? text.length : newline;
      const passage = passageOf(pages, index + 1, start, end);
      if (passage.text === "") blankBefore += 1;
      else {
        const indent = passage.start - start;
        lines.push({
          ...passage,
          index: lines.length,
          blankBefore,
          indent,
          cells: cellsOf(passage),
        });
        blankBefore = 0;
      }
      start = end + 1;
    }
  });
  return { pages, lines };
}

function cellsOf(line: Passage): Passage[] {
  const cells: Passage[] = [];
  let start = 0;
  for (const gap of everyMatch(CELL_GAP, line.text)) {
    if (gap.index > start) cells.push(partOf(line, start, gap.index));
    start = gap.index + gap[0].length;
  }
  cells.push(partOf(line, start, line.text.length));
  return cells.filter((cell) => cell.text !== "");
}

/** The cell of a line that holds an offset, and its number from the left. */
export function cellAt(line: Line, offset: number): { cell: Passage; column: number } | null {
  const column = line.cells.findIndex((cell) => offset >= cell.start && offset < cell.end);
  const cell = line.cells[column];
  return cell ? { cell, column } : null;
}

/** Lines of the front sheet: where title, school and front-page dates stand. */
export function frontLines(document: DocumentLines, count: number): Line[] {
  return document.lines.slice(0, count).filter((line) => line.page <= 2);
}
