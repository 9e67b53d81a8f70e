import type { FixtureBlock, FixtureDocument } from "@safeboard/policy-reader/fixtures";
import { policyClauses, type ClauseName } from "./policy-clauses.ts";

/** A policy as a document, before it is made into a file. */
export type PolicyText = FixtureDocument;

export const heading = (text: string): FixtureBlock => ({ heading: text });
export const paragraph = (text: string): FixtureBlock => ({ paragraph: text });
export const list = (...items: string[]): FixtureBlock => ({ list: items });
export const table = (...rows: string[][]): FixtureBlock => ({ table: rows });

/** Numbered sections, a heading and its paragraphs each. */
export function sections(names: readonly ClauseName[]): FixtureBlock[] {
  return names.flatMap((name, index) => {
    const { heading: words, sentences } = policyClauses[name];
    return [heading(`${index + 1}. ${words}`), ...sentences.map(paragraph)];
  });
}

/** The same clauses as one list of what the school does, for statements in a page or two. */
export const statementOf = (names: readonly ClauseName[]): FixtureBlock =>
  list(...names.map((name) => policyClauses[name].sentences[0]));

export const everyClauseBut = (
  all: readonly ClauseName[],
  ...left: readonly ClauseName[]
): ClauseName[] => all.filter((name) => !left.includes(name));
