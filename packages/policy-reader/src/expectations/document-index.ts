import type { CompiledGroup } from "./compiled-sets.ts";
import { deniedIn } from "./denied.ts";
import { formsIn } from "./forms.ts";
import type { Unit } from "./units.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { stemsIn, wordsOf } from "./words.ts";

/** One place where a unit names a concept. */
export interface Hit {
  unit: number;
  /** The numbers of its words. */
  first: number;
  last: number;
  /** Offsets in the unit's text. */
  from: number;
  to: number;
}

/** How far into a unit its beginning reaches, in words. */
const FIRST_WORDS = 4;

/** What each unit names; what a sentence denies, it doesn't name. */
export class DocumentIndex {
  readonly units: readonly Unit[];
  /** The numbers of the units that are the document's title. */
  readonly titles: readonly number[];
  /** By the concept's number, in reading order. */
  readonly #hits: Hit[][];
  readonly #stems = new Map<number, ReadonlySet<string>>();
  readonly #byUnit = new Map<string, Map<number, Hit[]>>();

  constructor(units: readonly Unit[], vocabulary: Vocabulary) {
    this.units = units;
    this.titles = units.flatMap(({ title }, unit) => (title ? [unit] : []));
    this.#hits = Array.from({ length: vocabulary.size }, () => []);
    for (const [unit, { text, kind }] of units.entries()) {
      if (kind !== "contents" && kind !== "left open") this.#read(unit, text, vocabulary);
    }
  }

  #read(unit: number, text: string, vocabulary: Vocabulary): void {
    const words = wordsOf(text);
    const denied = deniedIn(text);
    const add = (concept: number, hit: Hit) => {
      if (denied.some(({ from, to }) => from < hit.to && hit.from < to)) return;
      this.#hits[concept]?.push(hit);
    };
    for (const { concept, first, last } of vocabulary.find(words)) {
      const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
      add(concept, { unit, first, last, from, to });
    }
    for (const { concept, form } of vocabulary.forms) {
      for (const { from, to } of formsIn(text, form)) {
        const first = words.findIndex((word) => word.to > from);
        if (first >= 0) add(concept, { unit, first, last: first, from, to });
      }
    }
  }

  /** The hits of a sign's group by their unit. */
  hitsOf({ concepts, where }: CompiledGroup): ReadonlyMap<number, readonly Hit[]> {
    const atBeginning = where === "beginning" || where === "beginning_around";
    const key = `${atBeginning ? "^" : ""}${concepts.join()}`;
    const known = this.#byUnit.get(key);
    if (known) return known;
    const byUnit = new Map<number, Hit[]>();
    for (const concept of concepts) {
      for (const hit of this.#hits[concept] ?? []) {
        if (atBeginning && hit.first >= FIRST_WORDS) continue;
        const here = byUnit.get(hit.unit);
        if (here) here.push(hit);
        else byUnit.set(hit.unit, [hit]);
      }
    }
    this.#byUnit.set(key, byUnit);
    return byUnit;
  }

  /** A unit's words without their inflections and without the commonest. */
  stemsOf(unit: number): ReadonlySet<string> {
    const known = this.#stems.get(unit);
    if (known) return known;
    const stems = stemsIn(this.units[unit]?.text ?? "");
    this.#stems.set(unit, stems);
    return stems;
  }

  /** The words of a hit as written. */
  wordsOf({ unit, from, to }: Hit): string {
    return this.units[unit]?.text.slice(from, to) ?? "";
  }
}
