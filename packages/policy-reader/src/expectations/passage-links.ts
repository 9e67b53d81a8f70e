import type { ExpectationElement } from "@safeboard/compliance/expectations";
import { passageIn } from "../commitments/layout/text-blocks.ts";
import type { Passage } from "../facts/layout/passages.ts";
import type { DocumentIndex } from "./document-index.ts";
import { sharedWords } from "./most-telling.ts";
import type { SignFound } from "./match-sign.ts";

interface Link {
  expectation: string;
  need: ExpectationElement["need"];
  groups: number;
  own: number;
  /** Words that the sentence has in common with the element's description. */
  shared: number;
}

const order = { always: 0, counts: 0, adds: 1, hint: 2 } as const;
/** What a title page may say too ("agreed by governors") links a sentence only by a sign as plain as this. */
const PLAIN = 3;

/** Which expectation a sentence answers: every sign that it bears is put in, the one that says most comes out. */
export class PassageLinks {
  readonly #pages: readonly string[];
  readonly #index: DocumentIndex;
  readonly #best = new Map<number, Link>();

  constructor(pages: readonly string[], index: DocumentIndex) {
    this.#pages = pages;
    this.#index = index;
  }

  /** Of equals the first stays: the sets come in their order, the statutory guidance before the template. */
  add(expectation: string, element: ExpectationElement, { unit, groups, own }: SignFound): void {
    if (element.where === "anywhere" && groups < PLAIN) return;
    const shared = sharedWords(this.#index.stemsOf(unit), element);
    const link = { expectation, need: element.need, groups, own, shared };
    const best = this.#best.get(unit);
    if (best === undefined || isBetter(link, best)) this.#best.set(unit, link);
  }

  expectationOf({ page, start, end }: Passage): string | null {
    let best: Link | null = null;
    for (let at = this.#lastFrom(page, start); at < this.#index.units.length; at += 1) {
      const place = this.#placeOf(at);
      if (place.page > page || (place.page === page && place.start >= end)) break;
      const link = this.#best.get(at);
      const overlaps = place.page === page && place.end > start;
      if (link && overlaps && (best === null || isBetter(link, best))) best = link;
    }
    return best?.expectation ?? null;
  }

  /** The last unit that begins at the place or before. Units stand in reading order. */
  #lastFrom(page: number, start: number): number {
    let [low, high] = [0, this.#index.units.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const place = this.#placeOf(middle);
      if (place.page < page || (place.page === page && place.start <= start)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #placeOf(at: number): Passage {
    const unit = this.#index.units[at];
    if (!unit) return { page: 0, start: 0, end: 0, text: "" };
    return passageIn(this.#pages, unit.block, unit.from, unit.to);
  }
}

/** What is needed before what only hints, then what is described in the same words, then the sign with more groups. */
function isBetter(a: Link, b: Link): boolean {
  return (
    (order[b.need] - order[a.need] || a.shared - b.shared || a.groups - b.groups || a.own - b.own) >
    0
  );
}
