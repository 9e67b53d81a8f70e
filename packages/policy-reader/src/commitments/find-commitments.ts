import { evidenceOf, type Passage } from "../facts/layout/passages.ts";
import { type Actor, onlyActor, whoOf, wordsOf } from "./actor.ts";
import type { Commitment } from "./commitment.ts";
import { frequencyIn } from "./frequency.ts";
import { clausesOf, sentencesOf, type Stretch, stretch } from "./layout/sentences.ts";
import { passageIn, type TextBlock, textBlocks } from "./layout/text-blocks.ts";
import { type LeadIn, leadInOf } from "./lead-in.ts";
import { isBaseVerb, isGerund } from "./lexicon/verbs.ts";
import { promiseIn, startsWithDoing } from "./promise.ts";
import { isContentsLine, isHeading, type Section, sectionOf, START } from "./sections.ts";

export interface CommitmentOptions {
  /** The id of the expectation that a passage answers, or null. Without it no commitment is linked. */
  expectationOf?: (passage: Passage) => string | null;
}

/** What joins a list to a sentence that is whole without it. */
const WHOLE_BEFORE =
  /,? (?:in particular|including|this includes|which includes|such as|namely|for example|e\.g\.?)[\s:]*$/iu;

interface List extends LeadIn {
  /** The mark of its items, once the first was read. */
  marker: string | null;
  within: List | null;
}

/**
 * Every commitment that a policy makes, in the order of its text. Pure and deterministic, in time
 * proportional to the text; never throws on a text. A rule for pupils ("Pupils will not ...") is a commitment
 * of theirs, as is what they, parents or staff sign in an agreement ("I will ...").
 */
export function findCommitments(
  pages: readonly string[],
  { expectationOf }: CommitmentOptions = {},
): Commitment[] {
  const found: Commitment[] = [];
  const blocks = textBlocks(pages);
  let section: Section = START;
  let list: List | null = null;
  let spokenOf: string | null = null;

  const keep = (block: TextBlock, words: Stretch, actor: Actor | null, lead: LeadIn | null) => {
    const who = whoSays(actor, lead?.actor ?? null, words.text);
    const passage = passageIn(pages, block, words.from, words.to);
    if (passage.text === "") return;
    found.push({
      text: tidy(words.text),
      who,
      frequencyMonths: frequencyIn(words.text),
      expectation: expectationOf?.(passage) ?? null,
      evidence: evidenceOf(passage),
    });
  };

  const whoSays = (actor: Actor | null, leader: Actor | null, text: string): string | null => {
    const said = actor ?? leader;
    if (/^(?:I|my)\b/u.test(text) || (said && /^i$/iu.test(said.words))) return section.signatory;
    if (!said) return null;
    if (said.pronoun) return spokenOf;
    const who = whoOf(said.words);
    spokenOf = who;
    return who;
  };

  for (const [at, block] of blocks.entries()) {
    if (isContentsLine(block)) continue;
    const item = block.marker !== null;
    if (isHeading(block, blocks[at + 1])) {
      section = sectionOf(block.text, section);
      spokenOf = section.actor ? whoOf(section.actor.words) : null;
      list = null;
      const colon = /[:;]$/u.test(block.text);
      if (colon || section.actor)
        list = { ...leadInOf(block.text, section.actor), marker: null, within: null };
      if (!colon && section.actor)
        list = { items: "doings", actor: section.actor, marker: null, within: null };
      continue;
    }
    if (item) list = listOf(list, block.marker);
    else if (!follows(list, block, blocks[at - 1])) list = null;

    const row = rowActor(block);
    const lead: LeadIn | null = row ? { items: "doings", actor: row } : list;
    const sentences = sentencesOf(block.text);
    const opensList =
      (/[:;\u2013-]$|\b(?:by|will|to|through)$/u.test(block.text) &&
        (blocks[at + 1]?.marker ?? null) !== null &&
        blocks[at + 1]?.marker !== block.marker) ||
      block.text.endsWith(":");
    const last = sentences.at(-1);
    for (const sentence of sentences) {
      if (opensList && sentence === last) {
        const own: LeadIn = leadInOf(sentence.text, lead?.actor ?? section.actor);
        const whole = WHOLE_BEFORE.exec(sentence.text);
        if (whole)
          readSentence(
            block,
            stretch(block.text, sentence.from, sentence.from + whole.index),
            lead,
          );
        const inherits =
          item &&
          lead?.items !== "own" &&
          lead?.items !== "nothing" &&
          lead !== null &&
          own.items === "own";
        list = {
          ...(inherits ? { items: lead.items, actor: lead.actor } : own),
          marker: null,
          within: item ? list : null,
        };
        continue;
      }
      readSentence(block, sentence, sentence === sentences[0] ? lead : null);
    }
  }
  return found;

  function readSentence(block: TextBlock, sentence: Stretch, lead: LeadIn | null): void {
    const inLine = inLineList(block.text, sentence);
    if (inLine && (lead === null || lead.items === "own" || lead.items === "doings")) {
      const own = leadInOf(inLine.lead.text, section.actor);
      if (own.items === "nothing") return;
      if (own.items === "promised" || own.items === "means") {
        for (const part of inLine.parts) keep(block, part, null, own);
        return;
      }
    }
    if (lead?.items === "nothing") return;
    if (lead?.items === "promised" || lead?.items === "means") {
      if (isPromised(sentence.text, lead)) {
        const owner = lead.items === "means" ? (promiseIn(sentence.text)?.actor ?? null) : null;
        keep(block, trimmed(block.text, sentence), owner, lead);
      }
      return;
    }
    const clauses = clausesOf(block.text, sentence);
    let before: Actor | null = lead?.actor ?? section.actor;
    for (const clause of clauses) {
      const elided =
        before !== null &&
        (lead?.items === "doings" || clause !== clauses[0] || section.actor !== null);
      const promise = promiseIn(clause.text, elided);
      const doing = lead?.items === "doings" && beginsWithAct(clause.text);
      if ((!promise && !doing) || (section.describes && !promise?.actor)) continue;
      const starts = startsWithDoing(wordsOf(clause.text));
      const actor: Actor | null = promise?.actor ?? (starts || doing ? before : null);
      keep(block, trimmed(block.text, clause), actor, null);
      before = promise?.actor ?? before;
    }
  }
}

/** "The school will: a; b; and c" in one sentence. */
function inLineList(text: string, sentence: Stretch): { lead: Stretch; parts: Stretch[] } | null {
  const colon = sentence.text.indexOf(": ");
  if (colon < 0 || !sentence.text.includes(";", colon)) return null;
  const at = sentence.from + colon;
  const lead = stretch(text, sentence.from, at);
  return {
    lead,
    parts: clausesOf(text, stretch(text, at + 1, sentence.to)).map((part) => trimmed(text, part)),
  };
}

/** An item of a list whose lead-in promises; what only comments, points elsewhere or says "may" is not. */
function isPromised(text: string, { items }: LeadIn): boolean {
  const words = wordsOf(text);
  const first = words[0] ?? "";
  if (/^(?:may|can|might|could|if|e\.g\.?|for example|https?:|www\.|see|note|nb)\b/iu.test(text))
    return false;
  if (words.length < 2 || /\?$/u.test(text)) return false;
  if (items === "promised") return true;
  return isGerund(first) || words.length >= 4;
}

function beginsWithAct(text: string): boolean {
  const [first = "", second = "", third = ""] = wordsOf(text);
  if (isGerund(first)) return third !== "";
  if (isBaseVerb(first))
    return third !== "" && !/^(?:of|and|or|is|are|\/|&|policy|policies)$/iu.test(second);
  // "All staff to receive training".
  const to = wordsOf(text)
    .slice(0, 8)
    .findIndex((word) => word === "to");
  const next = wordsOf(text)[to + 1] ?? "";
  return (
    to > 0 &&
    (isBaseVerb(next) || next === "be") &&
    onlyActor(wordsOf(text).slice(0, to).join(" ")) !== null
  );
}

/** Goes on with the list whose items bear this mark, or begins it. */
function listOf(list: List | null, marker: string | null): List | null {
  if (list === null) return null;
  if (list.marker === null) return { ...list, marker };
  let outer: List | null = list;
  while (outer && outer.marker !== marker) outer = outer.within;
  return outer ?? list;
}

/** Whether a paragraph without a mark is still an item: a plain line below "The school will:". */
function follows(list: List | null, block: TextBlock, before: TextBlock | undefined): boolean {
  if (list === null || list.marker !== null || block.rowBefore.length > 0) return false;
  if (!before || !block.apart) return list !== null;
  const [first = ""] = wordsOf(block.text);
  return (
    isBaseVerb(first) || isGerund(first) || startsWithDoing([first]) || /^\p{Ll}/u.test(block.text)
  );
}

/** In a table of roles, whom the cells before name. */
function rowActor({ rowBefore }: TextBlock): Actor | null {
  for (const cell of rowBefore) {
    const actor = onlyActor(cell);
    if (actor) return actor;
  }
  return null;
}

/** Without the semicolon or "and" that joins it to the next item. */
function trimmed(text: string, words: Stretch): Stretch {
  const end = /[;,]?(?:\s+(?:and|or))?[;,\s]*$/iu.exec(words.text);
  return stretch(text, words.from, words.to - (end?.[0].length ?? 0));
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[;,]$/u, "").trim();
}
