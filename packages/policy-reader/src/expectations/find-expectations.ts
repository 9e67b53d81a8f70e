import {
  judge,
  type ElementFinding,
  type ExpectationElement,
  type ExpectationFinding,
  type ExpectationSet,
} from "@safeboard/compliance/expectations";
import { passageIn } from "../commitments/layout/text-blocks.ts";
import { evidenceOf, type Passage } from "../facts/layout/passages.ts";
import { compileSets, type CompiledSet } from "./compiled-sets.ts";
import { DocumentIndex } from "./document-index.ts";
import { matchSign, type SignFound } from "./match-sign.ts";
import { mostTelling } from "./most-telling.ts";
import { PassageLinks } from "./passage-links.ts";
import { unitsOf } from "./units.ts";

const LONGEST_QUOTE = 400;
/** The shares that were right on policies that no word was chosen for (decisions/0001). */
const SAID_IN_FULL = 0.95;
/** When its list's lead-in, its heading or its neighbours say a part. */
const SAID_WITH_OTHERS = 0.88;
const NOT_SAID = 0.9;
const TITLE_UNITS = 8;
const LONGEST_TITLE = 120;
/** The share of sentences from which on a document is about what they name. */
const ABOUT = 0.2;

/** What was found, and which expectation a passage answers. */
export interface ExpectationsRead {
  /** In the sets' order. */
  findings: ExpectationFinding[];
  /** The id of the expectation that a passage of the same pages answers best, null when it answers none. */
  expectationOf: (passage: Passage) => string | null;
}

/**
 * Judges a document's pages of text by each set: what it says itself, whatever another document may say. Sets are
 * checked ones (readExpectationSet). Pure and deterministic; the time it takes grows with the text's length.
 */
export function findExpectations(
  pages: readonly string[],
  sets: readonly ExpectationSet[],
): ExpectationFinding[] {
  return readExpectations(pages, sets).findings;
}

/** As findExpectations, with what links other passages to the expectations. */
export function readExpectations(
  pages: readonly string[],
  sets: readonly ExpectationSet[],
): ExpectationsRead {
  const compiled = compileSets(sets);
  const index = new DocumentIndex(unitsOf(pages), compiled.vocabulary);
  const links = new PassageLinks(pages, index);
  const findings = compiled.sets.flatMap((compiledSet) => {
    const { set, expectations } = compiledSet;
    const subjects = isAbout(compiledSet, index) ? compiledSet.subjects : [];
    return expectations.map(({ expectation, elements }) => {
      const said = elements.map(({ element, signs }) => {
        const options = { index, subjects, anywhere: element.where === "anywhere" };
        const found = signs.flatMap((sign) => matchSign(sign, options));
        for (const each of found) links.add(expectation.id, element, each);
        return findingOf(pages, index, element, found);
      });
      const { status, evidence, confidence } = judge(expectation, said);
      const made = { setId: set.id, setVersion: set.version, id: expectation.id };
      return { ...made, status, evidence, confidence, elements: said };
    });
  });
  return { findings, expectationOf: (passage) => links.expectationOf(passage) };
}

function findingOf(
  pages: readonly string[],
  index: DocumentIndex,
  element: ExpectationElement,
  found: readonly SignFound[],
): ElementFinding {
  const { id } = element;
  const best = mostTelling(found, element, index);
  const unit = best && index.units[best.unit];
  if (!best || !unit) return { id, evidence: null, words: [], confidence: NOT_SAID };
  const end = Math.min(unit.to, unit.from + LONGEST_QUOTE);
  const evidence = evidenceOf(passageIn(pages, unit.block, unit.from, end));
  const words = [...new Set(best.hits.map((hit) => index.wordsOf(hit)))];
  return { id, evidence, words, confidence: best.own === 1 ? SAID_IN_FULL : SAID_WITH_OTHERS };
}

/**
 * Whether the document is about the set's subjects: its title names the first of them, or many sentences do, or the
 * title names another and many sentences name any.
 */
function isAbout({ subjects }: CompiledSet, index: DocumentIndex): boolean {
  const { units } = index;
  const sentences = units.filter(({ kind }) => kind === "sentence").length;
  const naming = (concepts: readonly number[]) => {
    const named = index.hitsOf({ concepts: [...concepts], where: "sentence" });
    const titled = units.slice(0, TITLE_UNITS).some(({ text, kind }, unit) => {
      return kind !== "mention" && text.length <= LONGEST_TITLE && named.has(unit);
    });
    return { titled, often: named.size > ABOUT * sentences };
  };
  const first = naming(subjects.slice(0, 1));
  const any = naming(subjects);
  return first.titled || first.often || (any.titled && any.often);
}
