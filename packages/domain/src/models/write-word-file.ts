import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { AdaptedPassage } from "./adapted-passages.ts";

export interface WordFile {
  title: string;
  /** Whose policy it is: shown among the file's properties. */
  author: string;
  passages: readonly AdaptedPassage[];
}

const FONT = "Arial";
const LINE = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };
const INDENT = { left: convertMillimetersToTwip(10), hanging: convertMillimetersToTwip(6) };

/** A Word file that a school can go on working on: headings are headings, lists are lists, rows stand in tables. */
export async function writeWordFile({ title, author, passages }: WordFile): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: author,
    styles: {
      default: {
        document: { run: { font: FONT, size: 22 }, paragraph: { spacing: { after: 140 } } },
        title: {
          run: { font: FONT, size: 36, bold: true },
          paragraph: { spacing: { after: 280 } },
        },
        heading1: {
          run: { font: FONT, size: 26, bold: true },
          paragraph: { spacing: { before: 280, after: 120 } },
        },
      },
    },
    sections: [{ footers: { default: pageNumbers() }, children: blocksOf(passages) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function blocksOf(passages: readonly AdaptedPassage[]): (Paragraph | Table)[] {
  const blocks: (Paragraph | Table)[] = [];
  let rows: AdaptedPassage[] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(tableOf(rows), new Paragraph(""));
    rows = [];
  };
  passages.forEach((passage, at) => {
    if (passage.kind === "row") {
      if (rows[0] && rows[0].cells.length !== passage.cells.length) endTable();
      rows.push(passage);
      return;
    }
    endTable();
    blocks.push(paragraphOf(passage, at === 0));
  });
  endTable();
  return blocks;
}

function paragraphOf({ kind, label, text }: AdaptedPassage, isFirst: boolean): Paragraph {
  const isNumbered = /[\p{L}\p{N}]/u.test(label) && label !== "o";
  const numbered = isNumbered ? `${label} ${text}` : text;
  if (kind === "heading") {
    return new Paragraph({
      heading: isFirst ? HeadingLevel.TITLE : HeadingLevel.HEADING_1,
      text: numbered,
    });
  }
  if (kind !== "item") return new Paragraph(text);
  // The model's own numbers: other passages and policies refer to them.
  return isNumbered
    ? new Paragraph({ text: numbered, indent: INDENT })
    : new Paragraph({ text, bullet: { level: 0 } });
}

function tableOf(rows: readonly AdaptedPassage[]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      ({ cells }) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ borders: BORDERS, children: [new Paragraph(cell)] }),
          ),
        }),
    ),
  });
}

/** The number alone: words in a footer would be read as part of the policy. */
function pageNumbers(): Footer {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 18, color: "666666" });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [number] })],
  });
}
