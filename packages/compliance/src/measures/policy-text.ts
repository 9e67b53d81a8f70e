import type { IsoDate } from "../dates/dates.ts";
import { judgesSchools, scoreOf, type Standing, standingsOn } from "../expectations/standing.ts";
import type { CurrentPolicy } from "../school-position.ts";
import type { EvidenceReference, Judgement, Measure } from "./measure.ts";
import { judgeUnknownWithoutPolicy } from "./missing-policy.ts";
import { countDays, listNames } from "./wording.ts";

export const policyText: Measure = {
  id: "policy_text",
  title: "Policy text",
  group: "Policy",
  rule: ({ guidanceGraceDays }) =>
    `The policy says what the statutory guidance in force and the trust's own expectations ask of it, itself or in ` +
    `another of the school's policies. A “must” that is missing needs action; a “must” that is partly there, or a ` +
    `“should” that is missing or partly there, is partly met; “consider” and good practice are advice. What a new edition ` +
    `asks for is at most partly met for ${countDays(guidanceGraceDays)} from its first day (our default; a trust can ` +
    `enter other dates). The charity-style policy statement is shown apart and never counts here.`,
  judge(position, today, settings) {
    const { policy, text } = position;
    if (!policy) return judgeUnknownWithoutPolicy(position);
    const standings = text
      ? standingsOn(today, text, text.sets.filter(judgesSchools), settings)
      : [];
    const checked = standings.filter(({ status }) => status !== null);
    if (checked.length === 0) return notChecked(policy);
    const pressing = checked.filter(({ weight }) => weight === "needs_action");
    const lacking = checked.filter(({ weight }) => weight === "partly_met");
    const { applicable, met, metElsewhere } = scoreOf(checked);
    const common = {
      detail: detailOf(pressing, lacking, checked),
      due: firstRedDay(lacking),
      evidence: evidenceOf(policy),
    };
    const score = `${met + metElsewhere} of ${applicable} met`;
    if (pressing.length > 0) {
      const missing = `${pressing.length === 1 ? "1 required thing" : `${pressing.length} required things`} missing`;
      return {
        ...common,
        status: "needs_action",
        value: missing,
        since: sinceWhen(pressing, policy),
        nextAction: complete(policy, "Add what the policy must say"),
        headline: { of: "policy", words: `lacks ${numberOfMusts(pressing.length)}` },
      };
    }
    if (lacking.length > 0) {
      return {
        ...common,
        status: "partly_met",
        value: score,
        since: sinceWhen(lacking, policy),
        nextAction: complete(policy, "Add what the policy should say"),
        headline: { of: "policy", words: `lacks some of what it should say (${score})` },
      };
    }
    return {
      ...common,
      status: "met",
      value: score,
      since: null,
      nextAction: null,
      headline: null,
    };
  },
};

function notChecked(policy: CurrentPolicy): Judgement {
  return {
    status: "not_reported",
    value: "Not checked yet",
    detail:
      "The policy's text has not been compared with the expectations yet. This happens by itself.",
    since: null,
    due: null,
    evidence: evidenceOf(policy),
    nextAction: null,
    headline: null,
  };
}

/** Missing musts that are said in full. */
const MOST_IN_FULL = 3;

/** In words and numbers: nobody but the lead knows an expectation by its code, and the page behind the cell lists them all. */
function detailOf(
  pressing: readonly Standing[],
  lacking: readonly Standing[],
  checked: readonly Standing[],
): string {
  const elsewhere = checked.filter(({ status }) => status === "met_elsewhere").length;
  const advice = checked.filter(
    ({ weight, grace }) => weight === "advice" && grace === null,
  ).length;
  const missing = [
    ...pressing
      .slice(0, MOST_IN_FULL)
      .map(({ expectation }) => `“${expectation.statement.replace(/\.$/u, "")}”`),
    ...(pressing.length > MOST_IN_FULL ? [`${pressing.length - MOST_IN_FULL} more`] : []),
  ];
  return (
    [
      missing.length > 0 && `Missing, and required: ${listNames(missing)}.`,
      lacking.length > 0 &&
        `${counted(lacking.length, pressing.length > 0)} missing or said only in part.`,
      elsewhere > 0 && `${counted(elsewhere)} said in another document.`,
      advice > 0 && `${counted(advice)} advice, and not there or only in part.`,
    ]
      .filter(Boolean)
      .join(" ") || "Everything that is expected today is there."
  );
}

/** "2 more expectations are". */
const counted = (count: number, isMore = false): string =>
  `${count}${isMore ? " more" : ""} ${count === 1 ? "expectation is" : "expectations are"}`;

/** The day on which the first of what is lacking would need action; null when nothing is about to. */
function firstRedDay(lacking: readonly Standing[]): IsoDate | null {
  const days = lacking.flatMap(({ grace, expectation, status }) =>
    grace && expectation.force === "must" && status === "not_found" ? [grace.redFrom] : [],
  );
  return days.toSorted()[0] ?? null;
}

/** Lacking since it was asked for, or since the policy was confirmed, whichever came later. */
function sinceWhen(some: readonly Standing[], { confirmedAt }: CurrentPolicy): IsoDate {
  const days = some.map(({ expectation: { from } }) =>
    from !== null && from > confirmedAt ? from : confirmedAt,
  );
  return days.toSorted()[0] ?? confirmedAt;
}

function complete({ versionId }: CurrentPolicy, words: string): Judgement["nextAction"] {
  return { code: "complete_policy", words, versionId };
}

function evidenceOf({ versionId }: CurrentPolicy): EvidenceReference[] {
  return [{ kind: "policy_expectations", versionId }];
}

const numberOfMusts = (count: number) =>
  count === 1 ? "1 thing that it must say" : `${count} things that it must say`;
