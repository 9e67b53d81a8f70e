/**
 * What a text says of each expectation, small enough to be kept beside a policy's figures: a school's overview reads
 * some fifty letters instead of every passage. It holds no day, so that it never goes stale.
 */
import type { IsoDate } from "../dates/dates.ts";
import type { Expectation, ExpectationSet } from "./expectation-set.ts";
import {
  EXPECTATION_STATUSES,
  type ExpectationStatus,
  statusOfText,
} from "./expectation-status.ts";
import type { ExpectationFinding } from "./finding.ts";
import { judge } from "./judge.ts";
import { asOf } from "./applies.ts";

/**
 * By set and expectation: "m" met, "p" partly, "n" not found, and by a person's word "e" met in another document and
 * "x" not applicable. "m 2023-09-01 p" is met until the elements that came on that day are asked for, then partly.
 */
export type KeptFindings = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a person said of an expectation in place of what was found. */
export interface Ruling {
  setId: string;
  expectationId: string;
  status: ExpectationStatus;
}

const LETTERS: Readonly<Record<ExpectationStatus, string>> = {
  met: "m",
  partly_met: "p",
  not_found: "n",
  met_elsewhere: "e",
  not_applicable: "x",
};

/** @param rulings those in force, one for an expectation at most; they come before what was found */
export function keptFindings(
  sets: readonly ExpectationSet[],
  findings: readonly ExpectationFinding[],
  rulings: readonly Ruling[],
): KeptFindings {
  const found = new Map(findings.map((finding) => [`${finding.setId} ${finding.id}`, finding]));
  const ruled = new Map(
    rulings.map(({ setId, expectationId, status }) => [`${setId} ${expectationId}`, status]),
  );
  const kept = sets.map((set): [string, Record<string, string>] => {
    const letters = set.expectations.flatMap((expectation): [string, string][] => {
      const key = `${set.id} ${expectation.id}`;
      const [ruling, finding] = [ruled.get(key), found.get(key)];
      if (ruling) return [[expectation.id, LETTERS[ruling]]];
      return finding ? [[expectation.id, lettersOf(expectation, finding)]] : [];
    });
    return [set.id, Object.fromEntries(letters)];
  });
  return Object.fromEntries(kept.filter(([, letters]) => Object.keys(letters).length > 0));
}

/** The status that was kept, as at a day; null when the text was never checked for this expectation. */
export function keptStatus(
  kept: KeptFindings,
  set: Pick<ExpectationSet, "id">,
  expectation: Pick<Expectation, "id">,
  day: IsoDate,
): ExpectationStatus | null {
  const letters = kept[set.id]?.[expectation.id];
  if (letters === undefined) return null;
  if (letters.length === 1) return statusOf(letters);
  const [first = "", ...later] = letters.split(" ");
  let current = first;
  for (let at = 0; at + 1 < later.length; at += 2) {
    if ((later[at] ?? "") <= day) current = later[at + 1] ?? current;
  }
  return statusOf(current);
}

function statusOf(letter: string): ExpectationStatus | null {
  return EXPECTATION_STATUSES.find((status) => LETTERS[status] === letter) ?? null;
}

function lettersOf(expectation: Expectation, finding: ExpectationFinding): string {
  const days = new Set(expectation.elements.flatMap(({ from }) => (from === null ? [] : [from])));
  const letterOn = (day: IsoDate) =>
    LETTERS[statusOfText(judge(asOf(expectation, day), finding.elements).status)];
  const written = [letterOn("0000-01-01")];
  for (const day of [...days].toSorted()) {
    const letter = letterOn(day);
    if (letter !== written.at(-1)) written.push(day, letter);
  }
  return written.join(" ");
}
