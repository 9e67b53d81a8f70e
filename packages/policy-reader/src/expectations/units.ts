import { sentencesOf } from "../commitments/layout/sentences.ts";
import { textBlocks, type TextBlock } from "../commitments/layout/text-blocks.ts";
import { isContentsLine, isHeading } from "../commitments/sections.ts";
import { isMention, opensMentions } from "./mentions.ts";

/** A sentence, an item of a list, a heading or a cell: what an expectation's signs are sought in. */
export interface Unit {
  text: string;
  /** Where it stands: a stretch of a block. */
  block: TextBlock;
  from: number;
  to: number;
  /** `mention`: a title in a list of policies, laws or links, or a sentence that only points to them. */
  kind: "sentence" | "heading" | "mention" | "contents";
  /** The words it goes on from: its list's lead-in, the cells before it, the headings above. As numbers of units. */
  context: number[];
  /** Counts the sections that headings open. */
  section: number;
}

interface List {
  marker: string | null;
  leadIn: number;
  mentions: boolean;
}

/** Cuts a document into units, in reading order. */
export function unitsOf(pages: readonly string[]): Unit[] {
  const blocks = textBlocks(pages);
  const units: Unit[] = [];
  let headings: number[] = [];
  let [section, underHeading] = [0, false];
  let lists: List[] = [];
  let row: number[] = [];
  let inContents = false;
  blocks.forEach((block, at) => {
    const inRow = block.rowBefore.length > 0;
    if (!inRow) row = [];
    const number = units.length;
    if (
      isContentsLine(block) ||
      (inContents &&
        block.text.length < 80 &&
        !/[.:;]$/u.test(block.text) &&
        isContentsLine(blocks[at + 1] ?? block))
    ) {
      units.push(unit(block, 0, block.text.length, "contents", [], section));
      return;
    }
    if (isHeading(block, blocks[at + 1]) && !/:$/u.test(block.text)) {
      // A heading right below a heading stands within it.
      headings = underHeading ? [...headings.slice(-1), number] : [number];
      section += 1;
      underHeading = true;
      lists = [];
      inContents = /^(?:table of )?contents$/iu.test(block.text.trim());
      units.push(unit(block, 0, block.text.length, "heading", headings.slice(0, -1), section));
      if (!inRow) row = [number];
      return;
    }
    underHeading = false;
    const list = listFor(block, lists);
    lists = list ? lists.slice(0, lists.indexOf(list) + 1) : block.marker === null ? [] : lists;
    if (list) list.marker ??= block.marker;
    const leads = list ? lists.slice(-2).map(({ leadIn }) => leadIn) : [];
    const context = [...headings, ...leads, ...row.slice(-2)];
    const listed = list?.mentions ?? false;
    const heading = units[headings.at(-1) ?? -1]?.text ?? "";
    for (const sentence of sentencesOf(block.text)) {
      const mention = isMention(sentence.text, {
        listed,
        item: block.marker !== null || list !== null,
        heading,
      });
      units.push(
        unit(block, sentence.from, sentence.to, mention ? "mention" : "sentence", context, section),
      );
    }
    row = [...row, units.length - 1];
    const lead = units.at(-1);
    if (lead && lead.block === block && /[:\u2013\u2014-]$/u.test(block.text.trimEnd())) {
      lists = [
        ...lists,
        { marker: null, leadIn: units.length - 1, mentions: opensMentions(lead.text) },
      ];
    } else if (lead && lead.block === block && block.marker === null && blocks[at + 1]?.marker) {
      lists = [{ marker: null, leadIn: units.length - 1, mentions: opensMentions(lead.text) }];
    }
  });
  return units;
}

/** The list that a block is an item of: the innermost with its mark, or one that has just been opened. */
function listFor(block: TextBlock, lists: readonly List[]): List | null {
  if (block.rowBefore.length > 0) return null;
  const innermost = lists.at(-1);
  if (!innermost) return null;
  if (innermost.marker === null && innermost.leadIn >= 0) {
    if (block.marker !== null || !/^\p{Lu}.{80,}/u.test(block.text)) return innermost;
    return null;
  }
  if (block.marker === null) return null;
  return lists.findLast(({ marker }) => marker === block.marker) ?? null;
}

function unit(
  block: TextBlock,
  from: number,
  to: number,
  kind: Unit["kind"],
  context: number[],
  section: number,
): Unit {
  return { text: block.text.slice(from, to), block, from, to, kind, context, section };
}
