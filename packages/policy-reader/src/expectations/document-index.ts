import { deniedIn } from "./denied.ts";
import { formsIn } from "./forms.ts";
import type { Unit } from "./units.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** One place where a unit names a concept, as numbers of its words. */
export interface Hit {
  unit: number;
  first: number;
  last: number;
  /** Its words as written. */
  text: string;
}

/** What each unit names; what a sentence denies, it doesn't name. */
export interface DocumentIndex {
  units: readonly Unit[];
  /** By the concept's number, in reading order. */
  hits: Hit[][];
  /** The numbers of the units that are the document's title. */
  titles: readonly number[];
}

export function indexUnits(units: readonly Unit[], vocabulary: Vocabulary): DocumentIndex {
  const hits: Hit[][] = Array.from({ length: vocabulary.size }, () => []);
  units.forEach(({ text, kind }, unit) => {
    if (kind === "contents") return;
    const words = wordsOf(text);
    const denied = deniedIn(text);
    const add = (concept: number, first: number, last: number, from: number, to: number) => {
      if (denied.some((stretch) => stretch.from < to && from < stretch.to)) return;
      hits[concept]?.push({ unit, first, last, text: text.slice(from, to) });
    };
    for (const { concept, first, last } of vocabulary.find(words)) {
      add(concept, first, last, words[first]?.from ?? 0, words[last]?.to ?? 0);
    }
    for (const { concept, form } of vocabulary.forms) {
      for (const { from, to } of formsIn(text, form)) {
        const first = words.findIndex((word) => word.to > from);
        if (first >= 0) add(concept, first, first, from, to);
      }
    }
  });
  const titles = units.flatMap(({ title }, unit) => (title ? [unit] : []));
  return { units, hits, titles };
}
