import type { ComparisonSpeed } from "../comparison/measure-comparison.ts";
import type { CheckingSpeed } from "../reading/measure-checking.ts";
import type { ReadingSpeed } from "../reading/measure-reading.ts";
import { aSecond, count, kilobytes, milliseconds } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** From a file to its text and facts. */
export function readingTable(reading: readonly ReadingSpeed[]): string {
  return textTable(
    [
      "Reading a policy",
      "pages",
      "characters",
      "file",
      "ms alone",
      "half of them",
      "a second",
      "half of them",
    ],
    reading.map(({ format, pages, characters, fileBytes, alone, aSecond: rate }) => [
      format,
      String(pages),
      count(characters),
      kilobytes(fileBytes),
      ...milliseconds(alone),
      ...aSecond(rate),
    ]),
  );
}

/** From the text to what it meets and promises. */
export function checkingTable({
  pages,
  characters,
  expectations,
  checked,
  aSecond: perSecond,
  promises,
}: CheckingSpeed): string {
  return textTable(
    [
      `Checking ${pages} pages (${count(characters)} characters)`,
      "ms",
      "half of them",
      "a second",
      "half of them",
    ],
    [
      [`against ${expectations} expectations`, ...milliseconds(checked), ...aSecond(perSecond)],
      ["for the commitments in them", ...milliseconds(promises), "", ""],
    ],
  );
}

/** From two texts to their differences. */
export function comparisonTable(comparison: readonly ComparisonSpeed[]): string {
  return textTable(
    [
      "Comparing two texts, passage by passage",
      "pages",
      "characters",
      "passages",
      "differences",
      "ms",
      "half of them",
    ],
    comparison.map(({ what, pages, characters, passages, differences, milliseconds: times }) => [
      what,
      String(pages),
      count(characters),
      count(passages),
      count(differences),
      ...milliseconds(times),
    ]),
  );
}
