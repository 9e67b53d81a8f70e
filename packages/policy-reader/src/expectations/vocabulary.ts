import {
  lexicon,
  phrases,
  type Alternative,
  type ExpectationSet,
} from "@safeboard/compliance/expectations";
import { FORMS } from "./forms.ts";
import { keysOfTerm, type Word } from "./words.ts";

/** A term of a concept: its words one after another. */
interface Term {
  keys: string[];
  concept: number;
  /** A capital at the beginning of a sentence says nothing ("Prevent"). */
  notFirst: boolean;
}

/** A term in a text, with the numbers of its first and last word. */
export interface TermFound {
  concept: number;
  first: number;
  last: number;
}

/** In place of a concept's number: a set phrase, whose words mean nothing by themselves. */
const PHRASE = -1;

/** The words of sets' signs, ready to be found. Concepts are numbered. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #termsByFirst = new Map<string, Term[]>();
  /** The forms by their concept's number. */
  readonly forms: Array<{ concept: number; form: RegExp }> = [];

  constructor() {
    for (const phrase of phrases.join(",").split(",")) this.#take(phrase, PHRASE);
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of what a sign names; met for the first time it is taken in. A set's own concepts are its own. */
  numberOf(alternative: Alternative, set: ExpectationSet): number {
    if ("words" in alternative) return this.#numberFor(`'${alternative.words}'`, alternative.words);
    const { concept } = alternative;
    const own = Object.hasOwn(set.concepts, concept) ? set.concepts[concept] : undefined;
    if (own !== undefined) return this.#numberFor(`${set.id} ${concept}`, own);
    const form = FORMS[concept];
    const number = this.#numberFor(concept, lexicon[concept] ?? "");
    if (form && this.forms.every((known) => known.concept !== number)) {
      this.forms.push({ concept: number, form });
    }
    return number;
  }

  #numberFor(name: string, terms: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    for (const term of terms.split(",")) this.#take(term, number);
    return number;
  }

  #take(term: string, concept: number): void {
    const keys = keysOfTerm(term);
    const [first] = keys;
    if (first === undefined) return;
    const made = { keys, concept, notFirst: keys.length === 1 && /^\^\p{Lu}\p{Ll}+$/u.test(first) };
    const terms = this.#termsByFirst.get(first);
    if (terms) terms.push(made);
    else this.#termsByFirst.set(first, [made]);
  }

  /** Every term in the words, in reading order. */
  find(words: readonly Word[]): TermFound[] {
    const found: TermFound[] = [];
    const spoken: TermFound[] = [];
    for (const [at, word] of words.entries()) {
      for (const key of word.keys) {
        for (const { keys, concept, notFirst } of this.#termsByFirst.get(key) ?? []) {
          if ((notFirst && at === 0) || !follows(words, at, keys)) continue;
          const there = { concept, first: at, last: at + keys.length - 1 };
          (concept === PHRASE ? spoken : found).push(there);
        }
      }
    }
    if (spoken.length === 0) return found;
    const phraseAt = new Map<number, TermFound>();
    for (const phrase of spoken) {
      for (let at = phrase.first; at <= phrase.last; at += 1) {
        const known = phraseAt.get(at);
        if (!known || lengthOf(known) < lengthOf(phrase)) phraseAt.set(at, phrase);
      }
    }
    return found.filter((term) => {
      const phrase = phraseAt.get(term.first);
      return !phrase || phrase.last < term.last || lengthOf(phrase) <= lengthOf(term);
    });
  }
}

function lengthOf({ first, last }: TermFound): number {
  return last - first;
}

/** Whether the term goes on as it began. */
function follows(words: readonly Word[], at: number, keys: readonly string[]): boolean {
  for (let offset = 1; offset < keys.length; offset += 1) {
    if (!words[at + offset]?.keys.includes(keys[offset] ?? "")) return false;
  }
  return true;
}
