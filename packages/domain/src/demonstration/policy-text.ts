import { policyClauses, type ClauseName } from "./policy-clauses.ts";

/** One block of a policy document, in reading order. */
export type Block =
  | { kind: "title" | "heading" | "paragraph"; text: string }
  | { kind: "list"; items: readonly string[] }
  | { kind: "table"; rows: readonly (readonly string[])[] };

/** A policy as a document, before it is made into a file. */
export interface PolicyText {
  title: string;
  blocks: readonly Block[];
}

export const title = (text: string): Block => ({ kind: "title", text });
export const heading = (text: string): Block => ({ kind: "heading", text });
export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const list = (...items: string[]): Block => ({ kind: "list", items });
export const table = (...rows: string[][]): Block => ({ kind: "table", rows });

/** Numbered sections, a heading and its paragraphs each. */
export function sections(names: readonly ClauseName[]): Block[] {
  return names.flatMap((name, index) => {
    const { heading: words, sentences } = policyClauses[name];
    return [heading(`${index + 1}. ${words}`), ...sentences.map(paragraph)];
  });
}

/** The same clauses as one list of what the school does, for statements in a page or two. */
export function statementOf(names: readonly ClauseName[]): Block {
  return list(...names.map((name) => policyClauses[name].sentences[0]));
}

export const everyClauseBut = (
  all: readonly ClauseName[],
  ...left: readonly ClauseName[]
): ClauseName[] => all.filter((name) => !left.includes(name));
