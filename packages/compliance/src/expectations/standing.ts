/** Where a school stands on an expectation on a day, what that weighs, and since or from when. */
import type { IsoDate } from "../dates/dates.ts";
import { type Grace, graceOfRule, type GraceSettings } from "../guidance/grace.ts";
import type { Status } from "../statuses.ts";
import { applies, type SchoolKind } from "./applies.ts";
import type { Expectation, ExpectationSet } from "./expectation-set.ts";
import type { ExpectationStatus } from "./expectation-status.ts";
import { type KeptFindings, keptStatus } from "./kept-findings.ts";

/** What is known of the texts of one school. */
export interface CheckedTexts {
  /** Of its current online safety policy; null while there is none, or nobody has checked it. */
  own: KeptFindings | null;
  /** What its other current policies say, and what the trust holds for all its schools. */
  others: readonly { name: string; findings: KeptFindings }[];
  school: SchoolKind;
}

export interface Standing {
  set: ExpectationSet;
  expectation: Expectation;
  /** Null when the text was not checked for this expectation. */
  status: ExpectationStatus | null;
  /** The document that says it, for `met_elsewhere` where no person said so. */
  elsewhere: string | null;
  /** `advice`: nothing to be judged by; it is shown and weighs nothing. */
  weight: Status | "advice";
  /** Of an expectation that is lacking, and that comes or has just come. */
  grace: Grace | null;
}

/** Every expectation that applies to the school on the day, in the order of the sets. */
export function standingsOn(
  day: IsoDate,
  { own, others, school }: CheckedTexts,
  sets: readonly ExpectationSet[],
  settings: GraceSettings,
): Standing[] {
  return sets.flatMap((set) =>
    set.expectations
      .filter((expectation) => applies(expectation, day, school))
      .map((expectation): Standing => {
        const said = own && keptStatus(own, set, expectation, day);
        const other =
          said === "not_found" || said === "partly_met"
            ? others.find(({ findings }) => keptStatus(findings, set, expectation, day) === "met")
            : undefined;
        const status = other ? "met_elsewhere" : said;
        // Only what is lacking is judged by when it was asked for: most of a set is met.
        const lacks = status === "not_found" || status === "partly_met";
        const grace =
          lacks && expectation.from !== null ? graceOfRule(expectation.from, settings) : null;
        return {
          set,
          expectation,
          status,
          elsewhere: other?.name ?? null,
          weight: status === null ? "not_reported" : weigh(expectation, status, day, grace),
          grace: grace && day < grace.redFrom ? grace : null,
        };
      }),
  );
}

/**
 * What a status weighs by how binding the expectation is: a "must" that is missing needs action, a "should" is partly
 * met, a "consider" or good practice is advice. Within the days of grace nothing is more than partly met.
 */
export function weigh(
  { force }: Pick<Expectation, "force">,
  status: ExpectationStatus,
  day: IsoDate,
  grace: Grace | null,
): Status | "advice" {
  if (status === "met" || status === "met_elsewhere") return "met";
  if (status === "not_applicable") return "not_applicable";
  if (force === "consider" || force === "practice") return "advice";
  if (grace && day < grace.amberFrom) return "advice";
  if (grace && day < grace.redFrom) return "partly_met";
  return force === "must" && status === "not_found" ? "needs_action" : "partly_met";
}

/** Good practice alone makes no set that a school is judged by: the charity-style statement is all of that force. */
export const judgesSchools = ({ expectations }: ExpectationSet): boolean =>
  expectations.some(({ force }) => force !== "practice");

/** How the expectations of a set add up. Sets are never added to each other. */
export interface Score {
  /** Those that apply; what a person said is not applicable is left out. */
  applicable: number;
  met: number;
  metElsewhere: number;
  partly: number;
  missing: Record<Expectation["force"], number>;
  notApplicable: number;
  notChecked: number;
}

export function scoreOf(standings: readonly Pick<Standing, "expectation" | "status">[]): Score {
  const missing: Score["missing"] = { must: 0, should: 0, consider: 0, practice: 0 };
  const counts = { met: 0, met_elsewhere: 0, partly_met: 0, not_found: 0, not_applicable: 0 };
  let notChecked = 0;
  for (const { status, expectation } of standings) {
    if (status === null) notChecked += 1;
    else counts[status] += 1;
    if (status === "not_found") missing[expectation.force] += 1;
  }
  return {
    applicable: standings.length - counts.not_applicable,
    met: counts.met,
    metElsewhere: counts.met_elsewhere,
    partly: counts.partly_met,
    missing,
    notApplicable: counts.not_applicable,
    notChecked,
  };
}
