import { lexicon, type Alternative, type ExpectationSet } from "@safeboard/compliance/expectations";
import { FORMS } from "./forms.ts";
import { wordsOf, type Word } from "./words.ts";

/** A term of a concept: its words one after another. */
interface Term {
  keys: string[];
  concept: number;
  /** A capital at the beginning of a sentence says nothing ("Prevent"). */
  notFirst: boolean;
}

/** The words of a set's signs, ready to be found. Concepts are numbered. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #termsByFirst = new Map<string, Term[]>();
  readonly #own: Readonly<Record<string, string>>;
  /** The forms by their concept's number. */
  readonly forms: Array<{ concept: number; form: RegExp }> = [];

  constructor(set: ExpectationSet) {
    this.#own = set.concepts;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of what a sign names; met for the first time it is taken in. */
  numberOf(alternative: Alternative): number {
    const name = "concept" in alternative ? alternative.concept : `'${alternative.words}'`;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(name, number);
    if ("words" in alternative) this.#take(alternative.words, number);
    else {
      const form = FORMS[alternative.concept];
      if (form) this.forms.push({ concept: number, form });
      const terms = this.#own[alternative.concept] ?? lexicon[alternative.concept] ?? "";
      for (const term of terms.split(",")) this.#take(term, number);
    }
    return number;
  }

  #take(term: string, concept: number): void {
    const words = wordsOf(term);
    const [first] = words;
    if (!first) return;
    const keys = words.map(({ written, stem }) => (/\p{Lu}/u.test(written) ? `=${written}` : stem));
    const notFirst = words.length === 1 && /^\p{Lu}\p{Ll}+$/u.test(first.written);
    const [firstKey = ""] = keys;
    const terms = this.#termsByFirst.get(firstKey);
    const made = { keys, concept, notFirst };
    if (terms) terms.push(made);
    else this.#termsByFirst.set(firstKey, [made]);
  }

  /** Calls back for every term in the words, with the numbers of its first and last word. */
  find(
    words: readonly Word[],
    found: (concept: number, first: number, last: number) => void,
  ): void {
    words.forEach((word, at) => {
      for (const key of keysOf(word)) {
        for (const { keys, concept, notFirst } of this.#termsByFirst.get(key) ?? []) {
          if (notFirst && at === 0) continue;
          if (follows(words, at, keys)) found(concept, at, at + keys.length - 1);
        }
      }
    });
  }
}

function follows(words: readonly Word[], at: number, keys: readonly string[]): boolean {
  return keys.every((key, offset) => {
    const word = words[at + offset];
    return word !== undefined && keysOf(word).includes(key);
  });
}

/** A word answers to its stem and, with a capital, to itself as written ("DSLs" to "DSL" too). */
function keysOf({ stem, written }: Word): string[] {
  if (!/\p{Lu}/u.test(written)) return [stem];
  const single = written.replace(/(?<=\p{Lu})s$/u, "");
  // "IT" in a line of capitals may be the pronoun, but "it" never is the abbreviation.
  return [stem, `=${single}`];
}
