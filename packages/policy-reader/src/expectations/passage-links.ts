import type { ExpectationElement } from "@safeboard/compliance/expectations";
import { passageIn } from "../commitments/layout/text-blocks.ts";
import type { Passage } from "../facts/layout/passages.ts";
import type { SignFound } from "./match-sign.ts";
import type { Unit } from "./units.ts";

interface Link {
  expectation: string;
  need: ExpectationElement["need"];
  groups: number;
  own: number;
}

const order = { always: 0, counts: 0, adds: 1, hint: 2 } as const;

/** Which expectation a sentence answers: every sign that it bears is put in, the one that says most comes out. */
export class PassageLinks {
  readonly #pages: readonly string[];
  readonly #units: readonly Unit[];
  readonly #best = new Map<number, Link>();

  constructor(pages: readonly string[], units: readonly Unit[]) {
    this.#pages = pages;
    this.#units = units;
  }

  /** Of equals the first stays: the sets come in their order, the statutory guidance before the template. */
  add(expectation: string, { need }: ExpectationElement, { unit, groups, own }: SignFound): void {
    const link = { expectation, need, groups, own };
    const best = this.#best.get(unit);
    if (best === undefined || isBetter(link, best)) this.#best.set(unit, link);
  }

  expectationOf({ page, start, end }: Passage): string | null {
    let best: Link | null = null;
    for (let at = this.#lastFrom(page, start); at < this.#units.length; at += 1) {
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
    let [low, high] = [0, this.#units.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      const place = this.#placeOf(middle);
      if (place.page < page || (place.page === page && place.start <= start)) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #placeOf(at: number): Passage {
    const unit = this.#units[at];
    if (!unit) return { page: 0, start: 0, end: 0, text: "" };
    return passageIn(this.#pages, unit.block, unit.from, unit.to);
  }
}

/** What is needed before what only hints, then the sign with more groups in the sentence. */
function isBetter(a: Link, b: Link): boolean {
  return (order[b.need] - order[a.need] || a.groups - b.groups || a.own - b.own) > 0;
}
