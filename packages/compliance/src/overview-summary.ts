/** The sentence on top of the overview: how many schools, and the one to look at first. */
import type { MeasuredSchool, MeasureId } from "./measures/measures.ts";
import { possessive } from "./measures/wording.ts";
import type { Status } from "./statuses.ts";
import { mostUrgentFirst, pressingCells } from "./urgency.ts";

type NamedSchool = MeasuredSchool & { name: string };

/**
 * "3 of 12 schools need action; Ashdown Vale's policy is 61 days overdue." Schools that have said nothing are counted
 * in a sentence of their own, so that silence never passes for good news.
 */
export function overviewSummary(schools: readonly NamedSchool[]): string {
  const [only] = schools;
  if (!only) return "This trust has no schools yet.";
  const order = mostUrgentFirst(schools);
  const having = (...statuses: Status[]) => order.filter(({ status }) => statuses.includes(status));
  const needAction = having("needs_action");
  const soon = having("partly_met", "due_soon");
  const silent = having("not_reported");
  const total = schools.length === 1 ? "1 school" : `${schools.length} schools`;
  const count = (some: number, one: string, several: string) =>
    `${some} of ${total} ${some === 1 ? one : several}`;
  const silentAbout = (schoolsLeft: readonly NamedSchool[], measure: MeasureId) =>
    Map.groupBy(schoolsLeft, ({ cells }) =>
      cells.some(({ measureId, status }) => measureId === measure && status === "not_reported"),
    );
  const policy = silentAbout(silent, "policy_review");
  const roles = silentAbout(policy.get(false) ?? [], "other_roles");
  const training = silentAbout(roles.get(false) ?? [], "training");
  const [aboutPolicy, aboutRoles, aboutTraining, others] = [
    policy.get(true),
    roles.get(true),
    training.get(true),
    training.get(false),
  ].map((some) => some?.length ?? 0) as [number, number, number, number];
  const silence = [
    aboutPolicy > 0 &&
      `${count(aboutPolicy, "has", "have")} not reported whether a policy is in place.`,
    aboutRoles > 0 && `${count(aboutRoles, "has", "have")} not recorded who holds every role.`,
    aboutTraining > 0 &&
      `${count(aboutTraining, "has", "have")} not listed the staff whose training counts.`,
    others > 0 && `${count(others, "has", "have")} not recorded any review of filtering.`,
  ]
    .filter(Boolean)
    .join(" ");
  if (needAction.length > 0) {
    const clause = count(needAction.length, "needs action", "need action");
    return `${withFirst(clause, needAction)} ${silence}`.trim();
  }
  if (soon.length > 0) {
    const clause = `No school needs action, but ${count(soon.length, "has", "have")} something to put right or due soon`;
    return `${withFirst(clause, soon)} ${silence}`.trim();
  }
  if (silence) return silence;
  return schools.length === 1 ? `${only.name} is in order.` : `All ${total} are in order.`;
}

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
