import type { Commitment } from "@safeboard/compliance/commitments";
import { evidenceOf, type Passage } from "../facts/layout/passages.ts";
import { type Actor, whoOf, wordsOf } from "./actor.ts";
import { frequencyIn } from "./frequency.ts";
import {
  actorOfRow,
  beginsWithDoing,
  goesOnWithList,
  isPromisedItem,
  type List,
  listInSentence,
  listOf,
  openList,
  opensList,
} from "./layout/lists.ts";
import { clausesOf, sentencesOf, type Stretch, stretch } from "./layout/sentences.ts";
import { passageIn, type TextBlock } from "./layout/text-blocks.ts";
import { type LeadIn, leadInOf } from "./lead-in.ts";
import { isThirdPerson } from "./lexicon/verbs.ts";
import { startsWithDoing } from "./present-tense.ts";
import { promiseIn } from "./promise.ts";
import { isHeading, type Section, sectionOf, START } from "./sections.ts";

/** What joins a list to a sentence that is whole without it. */
const WHOLE_BEFORE =
  /(?:,|\s[-\u2013])? (?:in particular|including|this includes|which includes|such as|namely|for example|e\.g\.?)[\s:;]*$| (?:if|when|where|unless)[\s:;]*$/iu;
const OF_DUTIES = /\b(?:roles?|responsibilit(?:y|ies)|duties)\b/iu;

/** Reads a policy block by block, and knows in which section and list it stands and who was spoken of last. */
export class CommitmentReader {
  readonly commitments: Commitment[] = [];
  readonly #pages: readonly string[];
  readonly #expectationOf: (passage: Passage) => string | null;
  #section: Section = START;
  #list: List | null = null;
  #spokenOf: string | null = null;
  /** How each actor is given, by the policy's words. */
  readonly #names = new Map<string, string>();

  constructor(pages: readonly string[], expectationOf: (passage: Passage) => string | null) {
    this.#pages = pages;
    this.#expectationOf = expectationOf;
  }

  read(block: TextBlock, next: TextBlock | undefined): void {
    if (isHeading(block, next)) this.#readHeading(block);
    else if (this.#section.ofChanges) return;
    else this.#readText(block, opensList(block, next));
  }

  #readHeading({ text }: TextBlock): void {
    this.#section = sectionOf(text, this.#section);
    const { actor } = this.#section;
    this.#spokenOf = actor ? this.#nameOf(actor) : null;
    this.#list = null;
    if (/[:;]$/u.test(text)) this.#list = openList(leadInOf(text, actor), null);
    else if (actor) this.#list = openList({ items: "doings", actor, joins: null }, null);
  }

  #readText(block: TextBlock, leads: boolean): void {
    if (block.marker !== null) this.#list = listOf(this.#list, block.marker);
    else if (!goesOnWithList(this.#list, block)) {
      this.#list = null;
      this.#spokenOf = this.#section.actor ? this.#nameOf(this.#section.actor) : null;
    }
    const row = actorOfRow(block);
    const lead: LeadIn | null = row ? { items: "doings", actor: row, joins: null } : this.#list;
    const sentences = sentencesOf(block.text);
    for (const [at, sentence] of sentences.entries()) {
      const first = at === 0;
      if (leads && at === sentences.length - 1)
        this.#readLeadIn(block, sentence, first ? lead : null);
      else this.#readSentence(block, sentence, first ? lead : null);
    }
  }

  #readLeadIn(block: TextBlock, sentence: Stretch, lead: LeadIn | null): void {
    const whole = WHOLE_BEFORE.exec(sentence.text);
    if (whole) {
      const end = sentence.from + whole.index;
      this.#readSentence(block, stretch(block.text, sentence.from, end), lead);
    }
    const own = leadInOf(sentence.text, lead?.actor ?? this.#section.actor);
    const isItem = block.marker !== null;
    // "The DSL will: - ensure that staff: - know ...": the inner list is part of the outer promise.
    const partOfPromise =
      isItem && own.items === "own" && (lead?.items === "promised" || lead?.items === "means");
    this.#list = openList(partOfPromise && lead ? lead : own, isItem ? this.#list : null);
  }

  #readSentence(block: TextBlock, sentence: Stretch, lead: LeadIn | null): void {
    if (lead?.items === "nothing") return;
    if (lead?.items === "promised" || lead?.items === "means") {
      this.#readItem(block, sentence, lead);
      return;
    }
    const list = listInSentence(block.text, sentence);
    const own = list && leadInOf(list.lead.text, lead?.actor ?? this.#section.actor);
    if (list && own && own.items !== "own" && own.items !== "doings") {
      for (const item of list.items) this.#readSentence(block, item, own);
      return;
    }
    this.#readClauses(block, sentence, lead);
  }

  #readItem(block: TextBlock, item: Stretch, lead: LeadIn): void {
    if (!isPromisedItem(item.text, lead)) return;
    const own = lead.items === "means" ? promiseIn(item.text)?.actor : null;
    this.#keep(block, item, own ?? lead.actor, lead.joins);
  }

  #readClauses(block: TextBlock, sentence: Stretch, lead: LeadIn | null): void {
    const { actor: headed, describes, heading } = this.#section;
    let holder = lead?.actor ?? headed;
    for (const [at, clause] of clausesOf(block.text, sentence).entries()) {
      const words = wordsOf(clause.text.slice(0, 200));
      // In a list of duties the governors' name may have stood in the item above.
      const listed =
        block.marker !== null && OF_DUTIES.test(heading) && isThirdPerson(words[0] ?? "");
      const elided =
        listed || (holder !== null && (lead?.items === "doings" || at > 0 || headed !== null));
      const promise = promiseIn(clause.text, elided);
      const does = lead?.items === "doings" && beginsWithDoing(clause.text);
      if ((!promise && !does) || (describes && !promise?.actor)) continue;
      const actor = promise?.actor ?? (does || startsWithDoing(words) ? holder : null);
      this.#keep(block, clause, actor, null);
      holder = promise?.actor ?? holder;
    }
  }

  #keep(block: TextBlock, words: Stretch, actor: Actor | null, joins: string | null): void {
    const { from, to, text } = withoutJoin(block.text, words);
    const passage = passageIn(this.#pages, block, from, to);
    if (passage.text === "") return;
    const said = tidy(text);
    const frequencyMonths = frequencyIn(said) ?? (joins === null ? null : frequencyIn(joins));
    this.commitments.push({
      text: joins === null ? said : `${joins} ${lowerFirst(said)}`,
      who: this.#whoIs(actor, said),
      frequencyMonths,
      expectation: this.#expectationOf(passage),
      evidence: evidenceOf(passage),
    });
  }

  #whoIs(actor: Actor | null, text: string): string | null {
    if (/^(?:I|My)\b/u.test(text) || actor?.words === "I") return this.#section.signatory;
    if (!actor) return null;
    if (actor.pronoun) return antecedentIn(text) ?? this.#spokenOf;
    this.#spokenOf = this.#nameOf(actor);
    return this.#spokenOf;
  }

  #nameOf({ words }: Actor): string {
    const name = this.#names.get(words) ?? whoOf(words);
    this.#names.set(words, name);
    return name;
  }
}

const ANTECEDENT =
  /\b(?<who>members? of staff|staff|teachers?|DSL|headteacher|pupils?|children|parents?|governors?)\b.{0,300}\b(?:they|he|she)\b/iu;

/** "If a member of staff finds ..., they should": whom "they" stands for. */
function antecedentIn(text: string): string | null {
  const who = ANTECEDENT.exec(text)?.groups?.["who"];
  return who === undefined ? null : whoOf(who);
}

/** Without the semicolon or "and" that joins an item to the next. */
function withoutJoin(text: string, words: Stretch): Stretch {
  const end = /[;,]?(?:\s+(?:and|or))?[;,\s]*$/iu.exec(words.text.slice(-12));
  return stretch(text, words.from, words.to - (end?.[0].length ?? 0));
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

function lowerFirst(text: string): string {
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}
