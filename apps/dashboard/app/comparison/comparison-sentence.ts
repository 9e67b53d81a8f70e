import type { ComparisonPage } from "../domain-answers.ts";

type Compared = Pick<NonNullable<ComparisonPage["compared"]>, "expectations"> & {
  comparison: { counts: NonNullable<ComparisonPage["compared"]>["comparison"]["counts"] };
};

/** The answer first: how many passages differ, and what that does to what is expected of the policy. */
export function comparisonSentence({ comparison: { counts }, expectations }: Compared): string {
  const { filled, changed, added, removed, moved } = counts;
  const differences = [
    counted(changed, "changed"),
    counted(added, "added"),
    counted(removed, "removed"),
    counted(moved, "moved"),
    counted(filled, "filled in"),
  ].filter((words) => words !== "");
  const [first, ...others] = differences;
  if (first === undefined) return "The two texts say the same";
  // "12 passages changed, 3 added and 1 removed".
  const number = Number(first.split(" ")[0]);
  const noun = number === 1 ? "passage" : "passages";
  const told = [first.replace(" ", ` ${noun} `), ...others];
  const effect = effectInWords(expectations);
  return `${new Intl.ListFormat("en-GB").format(told)}${effect && `; ${effect}`}`;
}

const counted = (count: number, what: string) => (count === 0 ? "" : `${count} ${what}`);

function effectInWords(expectations: Compared["expectations"]): string {
  const count = (direction: "lost" | "gained") =>
    expectations.filter((change) => change.direction === direction).length;
  const [lost, gained] = [count("lost"), count("gained")];
  const less =
    lost > 0 && `less is said of ${lost === 1 ? "1 expectation" : `${lost} expectations`}`;
  const more =
    gained > 0 &&
    (lost > 0
      ? `more of ${gained}`
      : `more is said of ${gained === 1 ? "1 expectation" : `${gained} expectations`}`);
  return [less, more].filter(Boolean).join(", ");
}

/** What the later text no longer says, in the words of the first such expectation: they all stand first in their table. */
export function whatIsLost(expectations: Compared["expectations"]): string | null {
  const lost = expectations.filter(({ direction }) => direction === "lost");
  if (lost.length === 0) return null;
  const said = lost[0]?.expectation.statement.replace(/\.$/u, "");
  const more = lost.length > 1 ? `; and of ${lost.length - 1} more, first below` : "";
  return `The later text says less than the earlier one of this: ${said}${more}.`;
}
