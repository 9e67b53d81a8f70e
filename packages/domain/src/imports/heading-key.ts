import { wordKey } from "@safeboard/compliance/imports";

/** What two exports of one source have in common: the same headings in the same order. */
export function headingKey(headings: readonly string[]): string {
  return JSON.stringify(headings.map(wordKey));
}
