import { expectationSetSchema, type Expectation, type ExpectationSet } from "./expectation-set.ts";
import { lexicon } from "./lexicon/lexicon.ts";
import { readSign } from "./sign.ts";

/** Known to the matcher by their form, not by words. */
export const conceptsByForm = ["a-date", "a-person", "an-email", "a-phone"] as const;

/**
 * Checks a set, such as a trust's own. `errors` are sentences that begin with the place ("Expectation T2, element
 * rota: ..."), for the person who wrote it; they hold everything that is wrong, not only the first.
 */
export function readExpectationSet(
  written: unknown,
): { set: ExpectationSet; errors: null } | { set: null; errors: string[] } {
  const parsed = expectationSetSchema.safeParse(written);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) => {
      return `${placeOf(written, path)}: ${message}`;
    });
    return { set: null, errors };
  }
  const set = parsed.data;
  const errors = [
    ...twice(set.expectations).map((id) => `Expectation ${id} is there twice.`),
    ...set.expectations.flatMap((expectation) => errorsOf(expectation, set)),
  ];
  for (const concept of set.subject) {
    if (!isConcept(concept, set)) errors.push(`The subject “${concept}” is not a concept.`);
  }
  return errors.length > 0 ? { set: null, errors } : { set, errors: null };
}

function errorsOf(expectation: Expectation, set: ExpectationSet): string[] {
  const { id, elements, enough, from, to } = expectation;
  const errors = twice(elements).map(
    (element) => `Expectation ${id}: element ${element} is there twice.`,
  );
  const counting = elements.filter(({ need }) => need === "counts" || need === "adds").length;
  if (enough > counting) {
    errors.push(`Expectation ${id}: ${enough} elements can't be enough, as ${counting} count.`);
  }
  if (enough === 0 && elements.every(({ need }) => need !== "always")) {
    errors.push(
      `Expectation ${id}: nothing in it is needed; give an element “always”, or say how many are enough.`,
    );
  }
  if (from !== null && to !== null && to < from) {
    errors.push(`Expectation ${id}: it ends before it begins.`);
  }
  for (const element of elements) {
    for (const written of element.signs) {
      const place = `Expectation ${id}, element ${element.id}`;
      const read = readSign(written);
      if ("error" in read) errors.push(`${place}: ${read.error}`);
      else {
        for (const option of read.sign.groups.flatMap(({ alternatives }) => alternatives)) {
          if ("concept" in option && !isConcept(option.concept, set)) {
            errors.push(`${place}: there is no concept “${option.concept}”.`);
          }
        }
      }
    }
  }
  return errors;
}

function isConcept(name: string, { concepts }: ExpectationSet): boolean {
  const known: readonly string[] = conceptsByForm;
  return known.includes(name) || Object.hasOwn(concepts, name) || Object.hasOwn(lexicon, name);
}

function twice(items: readonly { id: string }[]): string[] {
  const ids = items.map(({ id }) => id);
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

/** Names the expectation and the element by their ids, as far as they have any. */
function placeOf(written: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let here = written;
  for (const key of path) {
    here = (here as Record<PropertyKey, unknown> | undefined)?.[key];
    const id = (here as { id?: unknown } | undefined)?.id;
    if (typeof key !== "number") names.push(String(key));
    else names.push(typeof id === "string" ? id : `number ${key + 1}`);
  }
  const place = names
    .join(" ")
    .replace(/^expectations /u, "Expectation ")
    .replace(/ elements (?=\S)/u, ", element ");
  return place || "The set";
}
