import type { IsoDate } from "../dates/dates.ts";
import type { Evidence } from "../policy-facts.ts";
import { asOf } from "./applies.ts";
import type { Expectation, ExpectationElement } from "./expectation-set.ts";
import type { ElementFinding, ExpectationFinding, FindingStatus } from "./finding.ts";

/** How the elements of an expectation that a text says add up. */
export interface Judgement {
  status: FindingStatus;
  /** Of the element that tells most; null when nothing is found. */
  evidence: Evidence | null;
  confidence: number;
  /** What the text would have to say as well; each has a suggested wording. Empty when met. */
  missing: ExpectationElement[];
}

/**
 * Met when every element that is always needed is said and enough of those that count; partly when at least one
 * is said that doesn't only add. Elements that `said` doesn't have count as not said.
 */
export function judge(expectation: Expectation, said: readonly ElementFinding[]): Judgement {
  const findings = new Map(said.map((finding) => [finding.id, finding]));
  const looked = expectation.elements.map((element) => {
    return { element, finding: findings.get(element.id) ?? null };
  });
  const found = looked.filter(({ finding }) => finding !== null && finding.evidence !== null);
  const missing = looked
    .filter((each) => !found.includes(each) && each.element.need !== "hint")
    .map(({ element }) => element);
  const counting = found.filter(({ element: { need } }) => need === "counts" || need === "adds");
  const met =
    missing.every(({ need }) => need !== "always") && counting.length >= expectation.enough;
  const partly = found.some(({ element }) => element.need !== "adds");
  const status = met ? "met" : partly ? "partly" : "not_found";
  const [best] = status === "not_found" ? [] : found.toSorted(mostTelling);
  return {
    status,
    evidence: best?.finding?.evidence ?? null,
    confidence: confidenceOf(status, best?.finding?.confidence ?? 0, found.length),
    missing: met ? [] : missing,
  };
}

/**
 * The status by the rules of a day, such as a policy's adoption: without the elements that came later, and not
 * applicable before the expectation began and after it ended.
 */
export function statusAsOf(
  expectation: Expectation,
  finding: ExpectationFinding,
  day: IsoDate,
): FindingStatus | "not_applicable" {
  const { from, to } = expectation;
  if ((from !== null && day < from) || (to !== null && day > to)) return "not_applicable";
  return judge(asOf(expectation, day), finding.elements).status;
}

const order = { always: 0, counts: 1, adds: 2, hint: 3 } as const;

interface Looked {
  element: ExpectationElement;
  finding: ElementFinding | null;
}

function mostTelling(a: Looked, b: Looked): number {
  return (
    order[a.element.need] - order[b.element.need] ||
    (b.finding?.confidence ?? 0) - (a.finding?.confidence ?? 0)
  );
}

/**
 * As sure as its most telling element; where only a part is found, or something that doesn't suffice, the judgement is
 * a closer one. The shares were measured on policies that no word was chosen for (policy-reader/decisions/0001).
 */
function confidenceOf(status: FindingStatus, best: number, found: number): number {
  if (status === "not_found") return found > 0 ? 0.75 : 0.9;
  return status === "met" ? best : Math.round((best - 0.45) * 100) / 100;
}
