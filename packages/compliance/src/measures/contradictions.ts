import { CONTRADICTION_KIND_WORDS } from "../contradictions/contradiction.ts";
import { findContradictions } from "../contradictions/find-contradictions.ts";
import { isOpen, type JudgedContradiction, withSettlements } from "../contradictions/settlement.ts";
import type { Judgement, Measure } from "./measure.ts";
import { judgeUnknownWithoutPolicy } from "./missing-policy.ts";

export const contradictions: Measure = {
  id: "contradictions",
  title: "Contradictions",
  group: "Policy",
  rule: () =>
    "What the school’s current policies say agrees with the register, with each other and with their own dates, or " +
    "somebody has settled which is right. It is partly met while something is to be settled, and needs action when a " +
    "policy names another school, or another safeguarding lead or online safety coordinator than the register has. A " +
    "policy that is referred to and not kept here is listed, and counts for nothing.",
  judge(position, today, settings) {
    const { statements } = position;
    if (!statements) return notLookedFor;
    const { record, settlements } = statements;
    const found = withSettlements(findContradictions(record, today, settings), settlements);
    if (found.length === 0 && record.policies.length === 0)
      return judgeUnknownWithoutPolicy(position);
    const open = found.filter(isOpen);
    const [counting, advice] = [
      open.filter(({ weight }) => weight !== "advice"),
      open.filter(({ weight }) => weight === "advice").length,
    ];
    if (counting.length === 0) return nothingToSettle(advice, found.length - open.length);
    return toSettle(counting, advice);
  },
};

const notLookedFor: Judgement = {
  status: "not_applicable",
  value: "Not looked for",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};

function nothingToSettle(advice: number, settled: number): Judgement {
  const notes = [
    settled > 0 && `${counted(settled, "contradiction is", "contradictions are")} settled.`,
    advice > 0 &&
      `${counted(advice, "policy that is", "policies that are")} referred to, not kept here.`,
  ].filter((note) => note !== false);
  return {
    ...notLookedFor,
    status: "met",
    value: "None to settle",
    detail: notes.join(" ") || null,
    evidence: notes.length > 0 ? [{ kind: "contradictions" }] : [],
  };
}

function toSettle(counting: readonly JudgedContradiction[], advice: number): Judgement {
  const serious = counting.filter(({ weight }) => weight === "needs_action");
  const [first] = serious.length > 0 ? serious : counting;
  if (!first) throw new Error("Nothing is to be settled where nothing contradicts.");
  const only = counting.length === 1;
  const since = counting.flatMap((each) => each.since ?? []).toSorted()[0] ?? null;
  return {
    status: serious.length > 0 ? "needs_action" : "partly_met",
    value: only ? CONTRADICTION_KIND_WORDS[first.kind] : `${counting.length} to settle`,
    detail: [
      ...counting.slice(0, 3).map(({ words }) => words),
      ...(counting.length > 3 ? [`And ${counting.length - 3} more.`] : []),
      ...(advice > 0
        ? [`${counted(advice, "policy that is", "policies that are")} referred to, not kept here.`]
        : []),
    ].join(" "),
    since,
    due: null,
    evidence: [{ kind: "contradictions" }],
    nextAction: {
      code: "settle_contradictions",
      words: only ? "Settle which of the two is right" : `Settle ${counting.length} contradictions`,
    },
    headline: {
      of: "school",
      words: only
        ? "has a contradiction to settle"
        : `has ${counting.length} contradictions to settle`,
    },
  };
}

const counted = (count: number, one: string, several: string): string =>
  `${count} ${count === 1 ? one : several}`;
