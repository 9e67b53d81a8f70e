import type { PushedModelPage } from "../domain-answers.ts";

/** A passage's text cut where its gaps begin and end. */
export function piecesOf(text: string, gaps: PushedModelPage["passages"][number]["gaps"]) {
  const edges = [0, ...gaps.flatMap(({ start, end }) => [start, end]), text.length];
  return edges
    .slice(0, -1)
    .map((start, index) => ({
      start,
      words: text.slice(start, edges[index + 1]),
      isGap: index % 2 === 1,
    }))
    .filter(({ words }) => words !== "");
}
