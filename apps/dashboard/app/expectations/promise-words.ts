import type { PassageMark } from "@safeboard/ui/passages";
import type { VersionPromises } from "../domain-answers.ts";
import { counted } from "./expectation-words.ts";

/** A promise's place in the list: names its row and its passage, before it has an id of its own too. */
export const promiseAnchor = (index: number): string => `promise-${index + 1}`;

/** "This policy makes 23 promises; 9 say how often". */
export function promisesSentence({ promises }: Pick<VersionPromises, "promises">): string {
  const standing = promises.filter(({ withdrawn }) => withdrawn === null);
  if (standing.length === 0) return "This policy makes no promise";
  const often = standing.filter(({ frequencyMonths }) => frequencyMonths !== null).length;
  const said =
    often === 0 ? "none says how often" : `${often} ${often === 1 ? "says" : "say"} how often`;
  return `This policy makes ${counted(standing.length, "promise")}; ${said}`;
}

/** The passages of those that stand. */
export function promiseMarks({ promises }: Pick<VersionPromises, "promises">): PassageMark[] {
  return promises.flatMap(({ text, passage: { page, start, end }, withdrawn }, index) =>
    withdrawn ? [] : [{ id: promiseAnchor(index), label: text, doubt: false, page, start, end }],
  );
}
