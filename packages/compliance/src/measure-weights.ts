/** How much each measure counts among schools that are equally pressing, where a trust has said so. */
import { MEASURES } from "./measures/measures.ts";

/** By measure, from 0 to 5; 1 where nothing is said. */
export type MeasureWeights = Readonly<Record<string, number>>;

export const MOST_WEIGHT = 5;

export const weightOf = (weights: MeasureWeights, measureId: string): number =>
  weights[measureId] ?? 1;

/** "twice", "3 times", "not at all", "once". */
export function weightInWords(weight: number): string {
  if (weight === 0) return "not at all";
  return weight === 1 ? "once" : weight === 2 ? "twice" : `${weight} times`;
}

/**
 * What a trust changed, printed where it acts: "Your trust counts Training twice and Plans reviewed not at all."
 *
 * @returns null where every measure counts once
 */
export function weightsSentence(weights: MeasureWeights): string | null {
  const changed = MEASURES.flatMap(({ id, title }) => {
    const weight = weightOf(weights, id);
    return weight === 1 ? [] : [`${title} ${weightInWords(weight)}`];
  });
  if (changed.length === 0) return null;
  return (
    `Among schools that are equally pressing your trust counts ` +
    `${new Intl.ListFormat("en-GB").format(changed)}, and every other measure once. ` +
    `Whatever counts, a school that needs action in anything stands before those that do not.`
  );
}
