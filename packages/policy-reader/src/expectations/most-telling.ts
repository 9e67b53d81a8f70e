import type { ExpectationElement } from "@safeboard/compliance/expectations";
import type { DocumentIndex } from "./document-index.ts";
import type { SignFound } from "./match-sign.ts";
import { stemsIn } from "./words.ts";

/** So many are compared; a text that says a thing more often says it plainly in one of the first. */
const MOST_COMPARED = 100;
const elementWords = new WeakMap<ExpectationElement, ReadonlySet<string>>();

/**
 * Of the places that say an element, the one to quote: with most of its sign in the sentence itself, then with most of
 * the words by which the element is described, then the shortest stretch; the first of equals. Null when there is none.
 */
export function mostTelling(
  found: readonly SignFound[],
  element: ExpectationElement,
  index: DocumentIndex,
): SignFound | null {
  const own = found.reduce((most, each) => Math.max(most, each.own), 0);
  let best: { each: SignFound; shared: number } | null = null;
  for (const each of found.filter((one) => one.own === own).slice(0, MOST_COMPARED)) {
    // A title page says things in fewer words than a sentence that speaks of them.
    const shared =
      element.where === "anywhere" ? 0 : sharedWords(index.stemsOf(each.unit), element);
    const better =
      best === null ||
      shared > best.shared ||
      (shared === best.shared && each.span < best.each.span && each.groups >= best.each.groups);
    if (better) best = { each, shared };
  }
  return best?.each ?? null;
}

/** How many of the words by which an element is described are among the words of a unit. */
export function sharedWords(words: ReadonlySet<string>, element: ExpectationElement): number {
  const described = elementWords.get(element) ?? stemsIn(`${element.says} ${element.wording}`);
  elementWords.set(element, described);
  let shared = 0;
  for (const stem of described) if (words.has(stem)) shared += 1;
  return shared;
}
