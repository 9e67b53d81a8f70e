/** A closed list of answers: short codes are kept, words are shown. */

export interface CodedList<Code extends string> {
  /** In the order in which a form offers them. */
  codes: readonly [Code, ...Code[]];
  has: (code: string) => code is Code;
  /** In words. A code that the list no longer has is shown as it is written. */
  title: (code: string) => string;
}

export type CodeOf<List> = List extends CodedList<infer Code> ? Code : never;

/** @param titles words by code, at least one */
export function codedList<const Titles extends Readonly<Record<string, string>>>(
  titles: Titles,
): CodedList<Extract<keyof Titles, string>> {
  type Code = Extract<keyof Titles, string>;
  const [first, ...others] = Object.keys(titles) as Code[];
  if (first === undefined) throw new Error("A list of answers has at least one.");
  const has = (code: string): code is Code => Object.hasOwn(titles, code);
  return {
    codes: [first, ...others],
    has,
    title: (code) => (has(code) ? (titles[code] ?? "") : code.replaceAll("_", " ")),
  };
}
