import { evidenceKindTitle } from "../practice/evidence-kinds.ts";
import { countKept, type KeptPromises } from "../practice/kept-practice.ts";
import { type PracticeCounts, shownState } from "../practice/practice-standing.ts";
import type { IsoDate } from "../dates/dates.ts";
import type { Judgement, Measure } from "./measure.ts";
import { countDays, listNames } from "./wording.ts";

export const promisedPractised: Measure = {
  id: "promised_practised",
  title: "Promises practised",
  group: "Practice",
  rule: ({ dueSoonDays }) =>
    `Every promise of the school’s current policies has evidence that still counts, or somebody has said why nothing ` +
    `need be shown. Evidence that has run out needs action. Promises of which nothing was ever shown make it partly met, ` +
    `and where nothing at all was shown it is not reported: they may well be kept. Due soon within ` +
    `${countDays(dueSoonDays)} of the last day, and never for longer than a quarter of the time that the evidence counts.`,
  judge({ promises: kept }, today, settings) {
    if (kept === undefined) return { ...NOTHING, value: "Not looked at" };
    if (!kept || kept.length === 0) return NOTHING;
    const counts = countKept({ promises: kept }, today, settings);
    const { promised, current, runsOutSoon, expired, none } = counts;
    const shown = current + runsOutSoon;
    const common = {
      ...NOTHING,
      value: `${shown} of ${promised} shown`,
      detail: detailOf(counts, kept, today),
      evidence: [{ kind: "promises" as const }],
    };
    const show = { code: "show_promises", words: "Show what is done of what is promised" } as const;
    if (expired > 0) {
      return {
        ...common,
        status: "needs_action",
        value: `${shown} of ${promised} · ${expired} out of date`,
        since: firstOf(kept, today, "expired", settings),
        nextAction: { ...show, words: "Record evidence for what has run out" },
        headline: {
          of: "school",
          words: `has ${expired === 1 ? "a promise whose evidence has" : `${expired} promises whose evidence has`} run out`,
        },
      };
    }
    if (none === promised) {
      return { ...common, status: "not_reported", value: "Nothing shown yet", nextAction: show };
    }
    if (none > 0) return { ...common, status: "partly_met", nextAction: show };
    if (runsOutSoon === 0) return { ...common, status: "met" };
    return {
      ...common,
      status: "due_soon",
      due: firstOf(kept, today, "runs_out_soon", settings),
      nextAction: { ...show, words: "Record evidence for what runs out soon" },
    };
  },
};

const NOTHING: Judgement = {
  status: "not_applicable",
  value: "No promises yet",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};

function detailOf(counts: PracticeCounts, kept: readonly KeptPromises[], today: IsoDate): string {
  const { promised, current, runsOutSoon, expired, none } = counts;
  const parts = [
    `Of ${promised === 1 ? "1 promise" : `${promised} promises`}, ${current + runsOutSoon} ${current + runsOutSoon === 1 ? "has" : "have"} current evidence` +
      `${expired > 0 ? `; the evidence of ${expired} has run out` : ""}${none > 0 ? `; ${none} ${none === 1 ? "has" : "have"} none` : ""}.`,
    ...ranOut(kept, today),
  ];
  return parts.join(" ");
}

/** By kind, what has run out: the first three. */
function ranOut(promises: readonly KeptPromises[], today: IsoDate): string[] {
  const kinds = new Set(
    promises
      .filter(({ shown }) => shown?.until && shown.until < today)
      .map(({ kind }) => evidenceKindTitle(kind).toLowerCase()),
  );
  if (kinds.size === 0) return [];
  const named = [...kinds].slice(0, 3);
  const more = kinds.size > 3 ? [`${kinds.size - 3} more`] : [];
  return [`Run out: ${listNames([...named, ...more])}.`];
}

/** The earliest last day of those that stand so. */
function firstOf(
  promises: readonly KeptPromises[],
  today: IsoDate,
  state: "expired" | "runs_out_soon",
  settings: { dueSoonDays: number },
): IsoDate | null {
  const days = promises.flatMap(({ shown }) =>
    shown?.until && shownState(shown, today, settings) === state ? [shown.until] : [],
  );
  return days.toSorted()[0] ?? null;
}
