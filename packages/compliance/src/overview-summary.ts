/** The sentence on top of the overview: how many schools, and the one to look at first. */
import type { MeasureWeights } from "./measure-weights.ts";
import type { MeasuredSchool, MeasureId } from "./measures/measures.ts";
import { possessive } from "./measures/wording.ts";
import type { Status } from "./statuses.ts";
import { mostUrgentFirst, pressingCells } from "./urgency.ts";

type NamedSchool = MeasuredSchool & { name: string };

/**
 * "3 of 12 schools need action; Ashdown Vale's policy is 61 days overdue." Schools that have said nothing are counted
 * in a sentence of their own, so that silence never passes for good news.
 */
export function overviewSummary(
  schools: readonly NamedSchool[],
  weights: MeasureWeights = {},
): string {
  const [only] = schools;
  if (!only) return "This trust has no schools yet.";
  const order = mostUrgentFirst(schools, weights);
  const having = (...statuses: Status[]) => order.filter(({ status }) => statuses.includes(status));
  const needAction = having("needs_action");
  const soon = having("partly_met", "due_soon");
  const silent = having("not_reported");
  const total = schools.length === 1 ? "1 school" : `${schools.length} schools`;
  const count = (some: number, one: string, several: string) =>
    `${some} of ${total} ${some === 1 ? one : several}`;
  const said = [...silences(silent, count), ...differences(schools, count)].join(" ");
  if (needAction.length > 0) {
    const clause = count(needAction.length, "needs action", "need action");
    return `${withFirst(clause, needAction)} ${said}`.trim();
  }
  if (soon.length > 0) {
    const clause = `No school needs action, but ${count(soon.length, "has", "have")} something to put right or due soon`;
    return `${withFirst(clause, soon)} ${said}`.trim();
  }
  const inOrder = schools.length === 1 ? `${only.name} is in order.` : `All ${total} are in order.`;
  return silent.length > 0 ? said : `${inOrder} ${said}`.trim();
}

type Count = (some: number, one: string, several: string) => string;

/** What a school can be silent about, and how it is said: the first of these that is true of it counts it. */
const SILENCES: readonly { about: MeasureId; words: string }[] = [
  { about: "policy_review", words: "reported whether a policy is in place" },
  { about: "other_roles", words: "recorded who holds every role" },
  { about: "training", words: "listed the staff whose training counts" },
  { about: "incident_reporting", words: "reported any incidents, nor that there were none" },
  { about: "filtering_review", words: "recorded any review of filtering" },
  { about: "promised_practised", words: "shown anything of what the policy promises" },
];

function silences(silent: readonly NamedSchool[], count: Count): string[] {
  let left = silent;
  const sentences: string[] = [];
  for (const { about, words } of SILENCES) {
    const { true: found = [], false: others = [] } = Object.groupBy(left, (school) =>
      isMarked(school, about, "not_reported") ? "true" : "false",
    );
    left = others;
    if (found.length > 0) sentences.push(`${count(found.length, "has", "have")} not ${words}.`);
  }
  if (left.length > 0)
    sentences.push(`${count(left.length, "has", "have")} not reported all that is asked.`);
  return sentences;
}

/** A sign asks somebody to look, whatever else there is to do. */
function differences(schools: readonly NamedSchool[], count: Count): string[] {
  const marked = schools.filter((school) => isMarked(school, "incident_signal", "partly_met"));
  if (marked.length === 0) return [];
  const words = "reported more or fewer incidents last term than chance would explain";
  return [`${count(marked.length, words, words)}.`];
}

const isMarked = ({ cells }: NamedSchool, measure: MeasureId, as: Status): boolean =>
  cells.some(({ measureId, status }) => measureId === measure && status === as);

function withFirst(clause: string, [first]: readonly NamedSchool[]): string {
  const about = first ? aboutSchool(first) : null;
  return about ? `${clause}; ${about}.` : `${clause}.`;
}

function aboutSchool(school: NamedSchool): string | null {
  const headline = pressingCells(school).find((cell) => cell.headline)?.headline;
  if (!headline) return null;
  return headline.of === "policy"
    ? `${possessive(school.name)} policy ${headline.words}`
    : `${school.name} ${headline.words}`;
}
