import {
  readSign,
  type Expectation,
  type ExpectationElement,
  type ExpectationSet,
} from "@safeboard/compliance/expectations";
import { Vocabulary } from "./vocabulary.ts";

/** Sets ready for matching, with one vocabulary for all of them. */
export interface CompiledSets {
  vocabulary: Vocabulary;
  sets: CompiledSet[];
}

export interface CompiledSet {
  set: ExpectationSet;
  /** The numbers of the concepts that documents of this kind are about; the first is known by their titles. */
  subjects: number[];
  expectations: Array<{
    expectation: Expectation;
    elements: Array<{ element: ExpectationElement; signs: CompiledSign[] }>;
  }>;
}

/** A sign with its alternatives' numbers in place of their names. */
export interface CompiledSign {
  groups: CompiledGroup[];
}

export interface CompiledGroup {
  concepts: number[];
  where: "sentence" | "around" | "beginning" | "beginning_around" | "absent";
}

const compiled = new WeakMap<readonly ExpectationSet[], CompiledSets>();

/** Prepares sets once; they are kept as long as the list is. Throws on sets that were not checked (readExpectationSet). */
export function compileSets(sets: readonly ExpectationSet[]): CompiledSets {
  const known = compiled.get(sets);
  if (known) return known;
  const vocabulary = new Vocabulary();
  const made = { vocabulary, sets: sets.map((set) => compileSet(set, vocabulary)) };
  compiled.set(sets, made);
  return made;
}

function compileSet(set: ExpectationSet, vocabulary: Vocabulary): CompiledSet {
  const compileSign = (written: string): CompiledSign => {
    const read = readSign(written);
    if ("error" in read) throw new Error(read.error);
    const groups = read.sign.groups.map(({ alternatives, where }) => {
      const concepts = alternatives.map((alternative) => vocabulary.numberOf(alternative, set));
      return { concepts, where };
    });
    return { groups };
  };
  return {
    set,
    subjects: set.subject.map((concept) => vocabulary.numberOf({ concept }, set)),
    expectations: set.expectations.map((expectation) => ({
      expectation,
      elements: expectation.elements.map((element) => {
        return { element, signs: element.signs.map(compileSign) };
      }),
    })),
  };
}
