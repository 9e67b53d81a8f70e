import { formatIsoDate, type IsoDate } from "../dates/dates.ts";
import { percentInWords } from "../percent.ts";
import type { KeptRequirement } from "../training/kept-requirements.ts";
import {
  bandWords,
  type CoverageCounts,
  coverageOn,
  coveragePercent,
  coverageStatus,
  peopleCounted,
} from "../training/coverage.ts";
import { countsReported, type ReportedFigure } from "../training/reported-figure.ts";
import { type Status, severityOf } from "../statuses.ts";
import type { Judgement, Measure } from "./measure.ts";
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
    if (kept === undefined) return { ...NOBODY_TO_COUNT, value: "Not looked at" };
    if (!kept || kept.length === 0) return judgeReported(reported, settings) ?? NOBODY_LISTED;
    const judged = kept.flatMap((requirement) => judgedOn(requirement, today, settings));
    const [worst] = judged.toSorted(
      (one, other) => severityOf(one.status) - severityOf(other.status) || one.share - other.share,
    );
    if (!worst) return NOBODY_TO_COUNT;
    const short = judged.filter(({ status }) => status !== "met");
    const share = percentInWords(worst.percent);
    const common = {
      ...NOBODY_TO_COUNT,
      status: worst.status,
      evidence: [{ kind: "training" as const }],
    };
    if (short.length === 0) return { ...common, value: share, detail: everythingMet(judged) };
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

/** Silence: nobody knows who is trained where nobody is on the list. */
const NOBODY_LISTED: Judgement = {
  ...NOBODY_TO_COUNT,
  status: "not_reported",
  value: "No staff listed",
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
  const [worst] = reported
    .filter(({ isMust }) => isMust)
    .flatMap((figure) => {
      const counts = countsReported(figure);
      const percent = coveragePercent(counts);
      const share = counts.inDate / peopleCounted(counts);
      return percent === null ? [] : [{ figure, counts, percent, share }];
    })
    .toSorted((one, other) => one.share - other.share);
  if (!worst) return null;
  const { figure, counts, percent } = worst;
  const status = coverageStatus(counts, settings);
  return {
    ...NOBODY_TO_COUNT,
    status,
    value: `${percentInWords(percent)} · reported`,
    detail:
      `${figure.courseTitle}, ${figure.groupTitle}: ${figure.completed} of ${peopleCounted(counts)}, reported by the ` +
      `school on ${formatIsoDate(figure.asAt)}. Nobody is on its staff list here, so it is not counted from people.`,
    evidence: [{ kind: "training" }],
    nextAction: status === "met" ? null : { code: "train", words: "Look at what was reported" },
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

function judgedOn(
  { title, changes }: KeptRequirement,
  today: IsoDate,
  settings: Parameters<Measure["judge"]>[2],
): Judged[] {
  const counts = coverageOn(changes, today, []);
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
