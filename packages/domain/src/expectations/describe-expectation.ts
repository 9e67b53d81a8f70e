/** An expectation as a page shows it: what is asked, why, by whom, and by which rule it is judged. */
import type {
  Expectation,
  ExpectationSet,
  ExpectationSource,
  Force,
} from "@safeboard/compliance/expectations";

export interface ExpectationDescribed {
  setId: string;
  id: string;
  statement: string;
  why: string;
  force: Force;
  from: string | null;
  to: string | null;
  note: string | null;
  sources: ExpectationSource[];
  /** The rule in plain English: which of its elements must be there. */
  rule: string;
}

export interface SetDescribed {
  id: string;
  name: string;
  about: string;
  version: string;
  expectations: number;
}

export function describeExpectation(
  set: Pick<ExpectationSet, "id">,
  expectation: Expectation,
): ExpectationDescribed {
  const { id, statement, why, force, from, to, note, sources } = expectation;
  return {
    setId: set.id,
    id,
    statement,
    why,
    force,
    from,
    to,
    note,
    sources,
    rule: ruleOf(expectation),
  };
}

export function describeSet({
  id,
  name,
  about,
  version,
  expectations,
}: ExpectationSet): SetDescribed {
  return { id, name, about, version, expectations: expectations.length };
}

function ruleOf({ elements, enough }: Expectation): string {
  const always = elements.filter(({ need }) => need === "always");
  const counting = elements.filter(({ need }) => need === "counts" || need === "adds");
  const needed = [
    always.length > 0 &&
      (always.length === 1
        ? `says that: ${quoted(always)}`
        : `says all of these: ${quoted(always)}`),
    enough > 0 &&
      (enough === counting.length
        ? `says all of these: ${quoted(counting)}`
        : `says at least ${enough} of these: ${quoted(counting)}`),
  ].filter((part) => part !== false);
  const rest = elements.length > 1 ? " It is partly met when only some of it is there." : "";
  return `It is met when the policy ${needed.join("; and ")}.${rest}`;
}

const quoted = (elements: Expectation["elements"]) =>
  elements.map(({ says }) => `“${says.replace(/\.$/u, "")}”`).join(", ");
