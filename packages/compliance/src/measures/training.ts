import { percentInWords } from "../percent.ts";
import { countRequirements } from "../training/kept-requirements.ts";
import {
  bandWords,
  type CoverageCounts,
  coveragePercent,
  coverageStatus,
  peopleCounted,
} from "../training/coverage.ts";
import { countsReported, type ReportedFigure } from "../training/reported-figure.ts";
import { type Status, severityOf } from "../statuses.ts";
import type { Judgement, Measure } from "./measure.ts";
import {
  noParts,
  partsCounted,
  partsReported,
  reportedInWords,
  reportedValue,
} from "./training-parts.ts";
import { listNames } from "./wording.ts";

export const training: Measure = {
  id: "training",
  title: "Training",
  group: "People",
  rule: (settings) =>
    `Everybody of whom a course is a must has done it, and it has not expired. The requirement with the lowest share ` +
    `counts, never an average. ${bandWords(settings)} New staff in their time to begin, and those who are exempt with a ` +
    `reason, count neither for nor against. What should be done, and advice, is shown with the school’s training and does ` +
    `not count here.`,
  judge({ training: kept, reportedTraining: reported = [] }, today, settings) {
    if (kept === undefined) return NOT_LOOKED_AT;
    if (!kept || kept.length === 0) return judgeReported(reported, settings) ?? NOBODY_LISTED;
    const counted = countRequirements(kept, today, []);
    const judged = counted.flatMap((requirement) => judgedBy(requirement, settings));
    const parts = partsCounted(counted, settings);
    const [worst] = judged.toSorted(
      (one, other) => severityOf(one.status) - severityOf(other.status) || one.share - other.share,
    );
    if (!worst) return { ...NOBODY_TO_COUNT, parts };
    const short = judged.filter(({ status }) => status !== "met");
    const share = percentInWords(worst.percent);
    const common = {
      ...NOBODY_TO_COUNT,
      status: worst.status,
      evidence: [{ kind: "training" as const }],
      parts,
    };
    if (short.length === 0) {
      const value = judged.length === 1 ? share : `All ${judged.length} met · lowest ${share}`;
      return { ...common, value, detail: everythingMet(judged) };
    }
    const below = `${short.length === 1 ? "1 requirement" : `${short.length} requirements`} below ${percentInWords(settings.trainingMetPercent)}`;
    return {
      ...common,
      value: `${share} · ${below}`,
      detail: `${short.slice(0, 3).map(inWords).join(" ")}${short.length > 3 ? ` And ${short.length - 3} more.` : ""}`,
      nextAction: { code: "train", words: "Look at whose training has lapsed" },
      headline: { of: "school", words: `has ${below} in training` },
    };
  },
};

const NOBODY_TO_COUNT: Judgement = {
  status: "not_applicable",
  value: "Nobody to count yet",
  detail: null,
  since: null,
  due: null,
  evidence: [],
  nextAction: null,
  headline: null,
};

const NOT_LOOKED_AT: Judgement = {
  ...NOBODY_TO_COUNT,
  value: "Not looked at",
  parts: noParts({ status: "not_applicable", value: "Not looked at" }),
};

/** Silence: nobody knows who is trained where nobody is on the list. */
const NOBODY_LISTED: Judgement = {
  ...NOBODY_TO_COUNT,
  status: "not_reported",
  value: "No staff listed",
  parts: noParts({ status: "not_reported", value: "No staff listed" }),
  nextAction: { code: "train", words: "List the staff and their training" },
};

/**
 * Where nobody is on a list, what the school has reported in numbers: the lowest share of what is a must, said as reported
 * and with its day. Null where it has reported nothing of that kind.
 */
function judgeReported(
  reported: readonly ReportedFigure[],
  settings: Parameters<Measure["judge"]>[2],
): Judgement | null {
  const figures = reported
    .filter(({ isMust }) => isMust)
    .flatMap((figure) => {
      const counts = countsReported(figure);
      const percent = coveragePercent(counts);
      const share = counts.inDate / peopleCounted(counts);
      return percent === null ? [] : [{ figure, counts, percent, share }];
    })
    .toSorted((one, other) => one.share - other.share);
  const [worst] = figures;
  if (!worst) return null;
  const { figure, counts, percent } = worst;
  const status = coverageStatus(counts, settings);
  return {
    ...NOBODY_TO_COUNT,
    status,
    value: reportedValue(percent),
    detail: reportedInWords(figure),
    evidence: [{ kind: "training" }],
    nextAction: status === "met" ? null : { code: "train", words: "Look at what was reported" },
    parts: partsReported(
      figures.map((each) => each.figure),
      settings,
    ),
  };
}

interface Judged {
  title: string;
  counts: CoverageCounts;
  status: Status;
  /** In whole per cent, as it is printed. */
  percent: number;
  /** As it is compared: 94.6% is less than 95. */
  share: number;
}

function judgedBy(
  { title, counts }: { title: string; counts: CoverageCounts },
  settings: Parameters<Measure["judge"]>[2],
): Judged[] {
  const percent = coveragePercent(counts);
  // Where everybody is new or exempt there is nothing to judge yet.
  if (percent === null) return [];
  const share = counts.inDate / peopleCounted(counts);
  return [{ title, counts, status: coverageStatus(counts, settings), percent, share }];
}

function inWords({ title, counts, percent }: Judged): string {
  const { inDate, expired, neverDone } = counts;
  const lacking = [
    expired > 0 && `${expired} expired`,
    neverDone > 0 && `${neverDone} never done`,
  ].filter((words) => words !== false);
  return `${title}: ${inDate} of ${peopleCounted(counts)} in date (${percentInWords(percent)}), ${listNames(lacking)}.`;
}

function everythingMet(judged: readonly Judged[]): string {
  const lowest = Math.min(...judged.map(({ percent }) => percent));
  return judged.length === 1
    ? `${judged[0]?.title ?? ""} is met.`
    : `All ${judged.length} requirements are met; the lowest share is ${percentInWords(lowest)}.`;
}
