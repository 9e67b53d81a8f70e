import type { Commitment } from "@safeboard/compliance/commitments";
import { evidenceOf, type Passage } from "../facts/layout/passages.ts";
import { type Actor, wordsOf } from "./actor.ts";
import { antecedentIn } from "./antecedent.ts";
import { frequencyIn } from "./frequency.ts";
import {
  actorOfRow,
  beginsWithDoing,
  goesOnWithList,
  intervalOfRow,
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
import { lowerFirst, tidy, withoutJoin } from "./said-words.ts";
import { isHeading, type Section, sectionOf, START } from "./sections.ts";
import { whoOf } from "./who.ts";
import { wholeBeforeList } from "./whole-lead-in.ts";

/** Below such a heading a command is a rule: "Keep drinks away from tablets." */
const OF_RULES =
  /\b(?:rules?|expectations|dos? and don['\u2019]?ts?|code of (?:conduct|practice)|procedures?|protocols?|steps|guidelines|strategies)\b/iu;
const OUR_DUTIES = /^our (?:duties|responsibilities|commitments?|promises?|pledges?)\b/iu;
const WE: Actor = { words: "we", at: 0, pronoun: false };
const COMMAND = /^(?:please |always |never |do not |don['\u2019]t |only )/iu;
/** Whoever signs the agreement that a command stands in, if it is one. */
const SIGNER: Actor = { words: "I", at: 0, pronoun: false };
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
    else this.#readText(block, next);
  }

  #readHeading({ text }: TextBlock): void {
    this.#section = sectionOf(text, this.#section);
    const { actor } = this.#section;
    this.#spokenOf = actor ? this.#nameOf(actor) : null;
    this.#list = null;
    if (OUR_DUTIES.test(text))
      this.#list = openList({ items: "promised", actor: WE, joins: null }, null);
    else if (/[:;]$/u.test(text)) this.#list = openList(leadInOf(text, actor), null);
    else if (actor || OF_RULES.test(text))
      this.#list = openList({ items: "doings", actor, joins: null }, null);
  }

  #readText(block: TextBlock, next: TextBlock | undefined): void {
    if (block.marker !== null) this.#list = listOf(this.#list, block.marker);
    else if (!goesOnWithList(this.#list, block)) {
      this.#list = null;
      this.#spokenOf = this.#section.actor ? this.#nameOf(this.#section.actor) : null;
    }
    const row = actorOfRow(block);
    const lead: LeadIn | null = row ? { items: "doings", actor: row, joins: null } : this.#list;
    const leads = opensList(block, next);
    const sentences = sentencesOf(block.text);
    // Behind an item's first sentence, only what says so itself or is a command goes on promising.
    const later: LeadIn | null =
      lead && lead.items !== "nothing" && (row || block.marker !== null)
        ? { ...lead, items: row ? "doings" : "commands", joins: null }
        : null;
    for (const [at, sentence] of sentences.entries()) {
      const above = at === 0 ? lead : later;
      if (next && leads && at === sentences.length - 1)
        this.#readLeadIn(block, sentence, above, next);
      else this.#readSentence(block, sentence, above);
    }
  }

  #readLeadIn(block: TextBlock, sentence: Stretch, lead: LeadIn | null, next: TextBlock): void {
    const own = leadInOf(sentence.text, lead?.actor ?? this.#section.actor);
    const whole = wholeBeforeList(sentence.text, own, next.text);
    if (whole !== null) {
      this.#readSentence(block, stretch(block.text, sentence.from, sentence.from + whole), lead);
    }
    const isItem = block.marker !== null;
    // "The DSL will: - ensure that staff: - know ...": the inner list is part of the outer promise.
    const partOfPromise =
      isItem &&
      own.items === "own" &&
      !/\b(?:on|of|about)\W*$/iu.test(sentence.text) &&
      (lead?.items === "promised" || lead?.items === "means");
    this.#list = openList(
      partOfPromise && lead ? lead : own,
      isItem ? this.#list : null,
      block.marker,
    );
  }

  #readSentence(block: TextBlock, sentence: Stretch, lead: LeadIn | null): void {
    if (lead?.items === "nothing" || lead?.items === "things") return;
    if (lead?.items === "promised" || lead?.items === "means") {
      this.#readItem(block, sentence, lead);
      return;
    }
    const list = listInSentence(block.text, sentence);
    const own = list && leadInOf(list.lead.text, lead?.actor ?? this.#section.actor);
    if (list && own && own.items !== "own" && own.items !== "doings" && own.items !== "things") {
      for (const item of list.items) this.#readSentence(block, item, own);
      return;
    }
    this.#readClauses(block, sentence, lead);
  }

  #readItem(block: TextBlock, item: Stretch, lead: LeadIn): void {
    if (!isPromisedItem(item.text, lead)) return;
    const ownFirst = lead.items === "means" || lead.onlyNames === true || lead.actor === null;
    const own = ownFirst && lead.joins === null ? promiseIn(item.text)?.actor : null;
    const begins = own && (lead.onlyNames !== true || own.at === 0) ? own : null;
    this.#keep(block, item, begins ?? lead.actor, lead.joins);
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
        listed ||
        (holder !== null &&
          (lead?.items === "doings" || lead?.items === "commands" || at > 0 || headed !== null));
      const promise = promiseIn(clause.text, elided);
      const does = lead !== null && beginsWithDoing(clause.text, lead);
      if ((!promise && !does) || (describes && !promise?.actor)) continue;
      const told = does || COMMAND.test(clause.text) || startsWithDoing(words);
      const actor = promise?.actor ?? (told ? (holder ?? SIGNER) : null);
      this.#keep(block, clause, actor, null);
      holder = promise?.actor ?? holder;
    }
  }

  #keep(block: TextBlock, words: Stretch, actor: Actor | null, joins: string | null): void {
    const { from, to, text } = withoutJoin(block.text, words);
    const passage = passageIn(this.#pages, block, from, to);
    if (passage.text === "") return;
    const said = tidy(text);
    const frequencyMonths =
      frequencyIn(said) ?? (joins === null ? intervalOfRow(block) : frequencyIn(joins));
    this.commitments.push({
      text: joins === null ? said : `${joins} ${lowerFirst(said)}`,
      who: this.#whoIs(actor, said),
      frequencyMonths,
      expectation: this.#expectationOf(passage),
      evidence: evidenceOf(passage),
    });
  }

  #whoIs(actor: Actor | null, text: string): string | null {
    if (/^(?:I|My)\b/u.test(text) || /^(?:I|you)$/iu.test(actor?.words ?? ""))
      return this.#section.signatory;
    if (!actor) return null;
    if (actor.pronoun) {
      this.#spokenOf = antecedentIn(text) ?? this.#spokenOf;
      return this.#spokenOf;
    }
    this.#spokenOf = this.#nameOf(actor);
    return this.#spokenOf;
  }

  #nameOf({ words }: Actor): string {
    const name = this.#names.get(words) ?? whoOf(words);
    this.#names.set(words, name);
    return name;
  }
}
