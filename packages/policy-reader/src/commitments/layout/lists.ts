import { type Actor, onlyActor, wordsOf } from "../actor.ts";
import { frequencyIn } from "../frequency.ts";
import type { LeadIn } from "../lead-in.ts";
import { isBaseVerb, isGerund } from "../lexicon/verbs.ts";
import { isOfOthers } from "../of-others.ts";
import { promiseIn } from "../promise.ts";
import { startsWithDoing } from "../present-tense.ts";
import { clausesOf, type Stretch, stretch } from "./sentences.ts";
import type { TextBlock } from "./text-blocks.ts";

/** A list that is being read. */
export interface List extends LeadIn {
  /** The mark of its items, once the first was read. */
  marker: string | null;
  /** The mark of the block that led to it, which ends it when it comes again: "3." above "3.1". */
  leadMarker: string | null;
  /** The list whose item opened this one. */
  within: List | null;
}

export function openList(
  lead: LeadIn,
  within: List | null,
  leadMarker: string | null = null,
): List {
  return { ...lead, marker: null, leadMarker, within };
}

/** Whether the last sentence of a block leads to a list below it. */
export function opensList({ text, marker }: TextBlock, next: TextBlock | undefined): boolean {
  if (!next) return false;
  if (text.endsWith(":")) return true;
  if (next.marker === null || next.marker === marker) return false;
  const open =
    marker === null
      ? /(?:[;\u2013-]|\b(?:by|will|to|through))$/u
      : /(?:\u2013|\b(?:by|will|to|through))$/u;
  return open.test(text.slice(-10));
}

/** Goes on with the list whose items bear this mark, or begins it. */
export function listOf(list: List | null, marker: string | null): List | null {
  if (list === null) return null;
  if (list.marker === null) return { ...list, marker };
  let outer: List | null = list;
  while (outer && outer.marker !== marker) {
    if (outer.leadMarker === marker && outer.within === null) return null;
    outer = outer.within;
  }
  return outer ?? list;
}

/** Whether a paragraph without a mark is still an item: a plain line below "The school will:". */
export function goesOnWithList(list: List | null, block: TextBlock): boolean {
  if (list === null || list.marker !== null || block.row) return false;
  if (!block.apart) return true;
  const [first = ""] = wordsOf(block.text.slice(0, 60));
  return isGerund(first) || startsWithDoing([first]) || /^\p{Ll}/u.test(block.text);
}

/** "Monitoring logs" are things; "monitoring how it works" is a doing. */
const NAMES_A_THING =
  /^(?:monitoring|filtering|training|teaching|meeting|reporting|recording) (?:logs?|data|reports?|systems?|software|records?|sessions?|materials?|strateg\w+|polic\w+)\b/iu;

/** An item of a list whose lead-in promises; what only comments, points elsewhere or says "may" is not. */
export function isPromisedItem(text: string, { items }: LeadIn): boolean {
  const words = wordsOf(text);
  const [first = ""] = words;
  const aside = /^(?:may|can|might|could|if|e\.g\.?|for example|https?:|www\.|see|note|nb)\b/iu;
  if (aside.test(text) || words.length < 2 || text.endsWith("?") || isOfOthers(text)) return false;
  return (
    items === "promised" ||
    (isGerund(first) && !NAMES_A_THING.test(text)) ||
    promiseIn(text) !== null
  );
}

/** An item that begins with what is done: "Use of" and "Support staff" name things instead. */
export function beginsWithDoing(text: string, { items }: LeadIn): boolean {
  if (items !== "doings" && items !== "commands") return false;
  const words = wordsOf(text).slice(0, 9);
  const [first = "", second = "", third = ""] = words;
  if (isGerund(first)) return items === "doings" && third !== "";
  if (isBaseVerb(first)) {
    return third !== "" && !/^(?:of|and|or|is|are|\/|&|policy|policies)$/iu.test(second);
  }
  // "All staff to receive training".
  const to = words.indexOf("to");
  const next = words[to + 1] ?? "";
  return (
    to > 0 &&
    (isBaseVerb(next) || next === "be") &&
    onlyActor(words.slice(0, to).join(" ")) !== null
  );
}

/** "The school will: a; b; and c" in one sentence. */
export function listInSentence(
  text: string,
  sentence: Stretch,
): { lead: Stretch; items: Stretch[] } | null {
  const colon = sentence.text.indexOf(": ");
  if (colon < 0 || !sentence.text.includes(";", colon)) return null;
  const at = sentence.from + colon;
  return {
    lead: stretch(text, sentence.from, at),
    items: clausesOf(text, stretch(text, at + 1, sentence.to)),
  };
}

/** In a table of roles or duties, whom another cell of the row names and nothing else: one before it, or else behind. */
export function actorOfRow({ row }: TextBlock): Actor | null {
  if (!row) return null;
  for (const cell of [...row.cells.slice(0, row.column), ...row.cells.slice(row.column + 1)]) {
    const actor = onlyActor(cell);
    if (actor) return actor;
  }
  return null;
}

const LONGEST_INTERVAL = 40;

/** "Termly" in a cell of its own beside what is done. */
export function intervalOfRow({ row }: TextBlock): number | null {
  for (const [column, cell] of (row?.cells ?? []).entries()) {
    const months =
      column === row?.column || cell.length > LONGEST_INTERVAL ? null : frequencyIn(cell);
    if (months !== null) return months;
  }
  return null;
}
