import { sentencesOf } from "../commitments/layout/sentences.ts";
import { textBlocks, type TextBlock } from "../commitments/layout/text-blocks.ts";
import { isContentsLine, isHeading } from "../commitments/sections.ts";
import { setApartLeftOpen } from "./left-open.ts";
import { hasVerb, headsMentions, isMention, opensMentions } from "./mentions.ts";

/** A sentence, an item of a list, a heading or a cell: what an expectation's signs are sought in. */
export interface Unit {
  text: string;
  /** Where it stands: a stretch of a block. */
  block: TextBlock;
  from: number;
  to: number;
  /**
   * `mention`: a title in a list of policies, laws or links, or a sentence that only points to them. `left open`: a
   * label that nobody has filled in.
   */
  kind: "sentence" | "heading" | "mention" | "contents" | "left open";
  /** The words it goes on from: its list's lead-in, the cells before it, a heading on its line. As numbers of units. */
  context: number[];
  /** The headings above it. */
  headings: number[];
  /** Counts the sections that headings open. */
  section: number;
  /** The document's own title. */
  title: boolean;
}

interface List {
  marker: string | null;
  leadIn: number;
  mentions: boolean;
}

/** Below this many blocks a heading with such words is the document's title, which heads no section. */
const TITLE_BLOCKS = 12;
const TITLE = /\b(?:polic(?:y|ies)|agreement|statement|code of conduct|procedures?|guidelines)\b/iu;
const CONTENTS_ON_A_LINE = /^(?:table of )?contents\b(?:[^\d]{2,60}\d{1,2}\b){3}/iu;
const DEEPEST_LIST = 4;
const LONGEST_RUN_IN = 6;
const LONGEST_LABEL = 4;
const LONGEST_CONTENTS_LINE = 80;

/** Cuts a document into units, in reading order. */
export function unitsOf(pages: readonly string[]): Unit[] {
  const blocks = textBlocks(pages);
  const reader = new UnitReader();
  for (const [at, block] of blocks.entries()) reader.read(block, blocks[at + 1], at);
  setApartLeftOpen(reader.units);
  return reader.units;
}

/** Goes through the blocks and knows below which headings and lead-ins and in which row it is. */
class UnitReader {
  readonly units: Unit[] = [];
  #headings: number[] = [];
  #section = 0;
  #underHeading = false;
  #lists: List[] = [];
  #row: number[] = [];
  #cells: readonly string[] | null = null;
  #inContents = false;
  /** Below a heading such as "Related policies", until another list begins. */
  #headsMentions = false;

  read(block: TextBlock, next: TextBlock | undefined, at: number): void {
    if (block.row?.cells !== this.#cells) this.#row = [];
    this.#cells = block.row?.cells ?? null;
    if (this.#isContents(block, next)) this.#add(block, 0, block.text.length, "contents", []);
    else if (isHeading(block, next) && !block.text.endsWith(":")) this.#readHeading(block, at);
    else this.#readText(block, next);
  }

  #isContents(block: TextBlock, next: TextBlock | undefined): boolean {
    if (isContentsLine(block) || CONTENTS_ON_A_LINE.test(block.text)) return true;
    const short = block.text.length < LONGEST_CONTENTS_LINE && !/[.:;]$/u.test(block.text);
    return this.#inContents && short && isContentsLine(next ?? block);
  }

  #readHeading(block: TextBlock, at: number): void {
    const number = this.units.length;
    const { text } = block;
    this.#section += 1;
    this.#lists = [];
    this.#inContents = /^(?:table of )?contents$/iu.test(text.trim());
    this.#headsMentions = headsMentions(text) || (this.#underHeading && this.#headsMentions);
    const above = this.#underHeading ? this.#headings.slice(-1) : [];
    this.#headings = above;
    this.#add(block, 0, text.length, "heading", []);
    this.#underHeading = true;
    const title = at < TITLE_BLOCKS && (at === 0 || TITLE.test(text));
    const unit = this.units.at(-1);
    if (unit) unit.title = title;
    if (title) this.#headings = [];
    // A heading right below a heading stands within it.
    else this.#headings = [...above, number];
  }

  #readText(block: TextBlock, next: TextBlock | undefined): void {
    // "Governors" and right below it the list of what they do.
    const [heading] = this.#headings.slice(-1);
    if (this.#underHeading && block.marker !== null && heading !== undefined) {
      this.#lists = [{ marker: null, leadIn: heading, mentions: this.#headsMentions }];
    }
    this.#underHeading = false;
    const list = this.#listFor(block);
    if (list) this.#lists = this.#lists.slice(0, this.#lists.indexOf(list) + 1);
    else if (block.marker === null) this.#lists = [];
    if (list) list.marker ??= block.marker;
    const leadIns = list ? this.#lists.slice(-2).map(({ leadIn }) => leadIn) : [];
    const above = [...leadIns.toReversed(), ...this.#row.slice(-2)];
    const listed = list?.mentions ?? this.#headsMentions;
    const item = block.marker !== null || list !== null;
    const sentences = sentencesOf(block.text);
    let context = above;
    for (const [at, { text, from, to }] of sentences.entries()) {
      const label = !item && sentences.length === 1 && isLabel(text);
      const kind = isMention(text, { listed, item }) ? "mention" : label ? "heading" : "sentence";
      this.#add(block, from, to, kind, context);
      // "Sexting. Staff don't look at ...": a heading on the line of its text.
      if (at === 0 && sentences.length > 1 && isRunIn(text)) {
        context = [this.units.length - 1, ...above];
      }
    }
    if (block.row) this.#row.push(this.units.length - 1);
    this.#openList(block, next);
  }

  #openList(block: TextBlock, next: TextBlock | undefined): void {
    const lead = this.units.at(-1);
    if (!lead || lead.block !== block) return;
    const leadIn = this.units.length - 1;
    const opened = { marker: null, leadIn, mentions: opensMentions(lead.text) };
    if (/[:\u2013\u2014-]$/u.test(block.text.trimEnd())) {
      this.#lists = [...this.#lists.slice(1 - DEEPEST_LIST), opened];
      this.#headsMentions &&= opened.mentions;
    } else if (block.marker === null && block.row === null && next?.marker) {
      this.#lists = [opened];
    }
  }

  /** The list that a block is an item of: the innermost with its mark, or one that has just been opened. */
  #listFor(block: TextBlock): List | null {
    const innermost = this.#lists.at(-1);
    if (block.row !== null || !innermost) return null;
    if (innermost.marker === null) {
      return block.marker !== null || !/^\p{Lu}.{80,}/u.test(block.text) ? innermost : null;
    }
    if (block.marker === null) return null;
    return this.#lists.findLast(({ marker }) => marker === block.marker) ?? null;
  }

  #add(block: TextBlock, from: number, to: number, kind: Unit["kind"], context: number[]): void {
    const text = block.text.slice(from, to);
    this.units.push({
      text,
      block,
      from,
      to,
      kind,
      context,
      headings: this.#headings.toReversed(),
      section: this.#section,
      title: false,
    });
  }
}

/** "Safeguarding governor:" in a table or on a line of its own says nothing about anybody. */
function isLabel(text: string): boolean {
  return text.split(/\s+/u).length <= LONGEST_LABEL && !hasVerb(text);
}

function isRunIn(text: string): boolean {
  return text.split(/\s+/u).length <= LONGEST_RUN_IN && !hasVerb(text);
}
