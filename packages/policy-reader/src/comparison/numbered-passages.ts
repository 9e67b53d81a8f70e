import type { DocumentPassage } from "./document-passages.ts";
import { type OpenPassage, openPassage } from "./filled-in.ts";
import { type KnownWords, type Word, wordsOf } from "./words.ts";

/** A passage with its words, each word by a number: what comparing needs of it. */
export interface NumberedPassage extends DocumentPassage {
  words: Word[];
  /** Of its words, the same for the same word in both documents. */
  numbers: number[];
  /** Of its words without marks of punctuation, in rising order. */
  bag: number[];
  /** The same for passages that only layout tells apart. */
  identity: number;
  /** For a model's passage that leaves something open. */
  open: OpenPassage | null;
}

/** Gives the passages of two documents numbers that can be compared. */
export class PassageNumbers {
  readonly #known: KnownWords = new Map();
  readonly #words = new Map<string, number>();
  readonly #passages = new Map<string, number>();

  number(passage: DocumentPassage): NumberedPassage {
    const words = wordsOf(passage.text, this.#known);
    const open = openPassage(passage.text);
    const numbers = words.map(({ key, start }) => {
      // What stands in a gap is no word of the text: "[school name]" has none in common with "Elm School".
      const gap = open?.gaps.find((each) => each.start <= start && start < each.end);
      return numberOf(this.#words, gap ? `${gap.written} ${key}` : key);
    });
    const bag = numbers.filter((_, at) => words[at]?.isPunctuation === false).toSorted(byNumber);
    // Whether an item of a list ends with a semicolon, a stop or nothing is the list's matter, not the item's.
    const said = words.at(-1)?.isPunctuation === true ? numbers.slice(0, -1) : numbers;
    return {
      ...passage,
      words,
      numbers,
      bag,
      identity: numberOf(this.#passages, said.join(" ")),
      open,
    };
  }
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  return number;
}

const byNumber = (a: number, b: number) => a - b;
