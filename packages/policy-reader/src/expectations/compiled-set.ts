import {
  readSign,
  type Expectation,
  type ExpectationElement,
  type ExpectationSet,
} from "@safeboard/compliance/expectations";
import type { CompiledSign } from "./match-sign.ts";
import { Vocabulary } from "./vocabulary.ts";

/** A set ready for matching. */
export interface CompiledSet {
  vocabulary: Vocabulary;
  /** The numbers of the concepts that documents of this kind are about; the first is known by their titles. */
  subjects: number[];
  expectations: Array<{
    expectation: Expectation;
    elements: Array<{ element: ExpectationElement; signs: CompiledSign[] }>;
  }>;
}

const compiled = new WeakMap<ExpectationSet, CompiledSet>();

/** Prepares a set once; it is kept as long as the set is. Throws on a set that was not checked (readExpectationSet). */
export function compileSet(set: ExpectationSet): CompiledSet {
  const known = compiled.get(set);
  if (known) return known;
  const vocabulary = new Vocabulary(set);
  const subjects = set.subject.map((concept) => vocabulary.numberOf({ concept }));
  const expectations = set.expectations.map((expectation) => ({
    expectation,
    elements: expectation.elements.map((element) => ({
      element,
      signs: element.signs.map((sign) => compileSign(sign, vocabulary)),
    })),
  }));
  const made = { vocabulary, subjects, expectations };
  compiled.set(set, made);
  return made;
}

function compileSign(written: string, vocabulary: Vocabulary): CompiledSign {
  const read = readSign(written);
  if ("error" in read) throw new Error(read.error);
  return {
    groups: read.sign.groups.map(({ alternatives, where }) => ({
      concepts: alternatives.map((alternative) => vocabulary.numberOf(alternative)),
      where,
    })),
  };
}
