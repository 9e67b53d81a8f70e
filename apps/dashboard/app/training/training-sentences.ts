/** The answer first: what the pages about training say before their tables. */
import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { bandWords } from "@safeboard/compliance/training";
import type {
  Counted,
  CoverageRules,
  RequirementsPage,
  TrainingAcrossSchools,
  TrainingMatrix,
} from "../domain-answers.ts";

/** To follow the school's name: "3 of 42 people need action in training". */
export function matrixSentence({
  people,
  inPost,
  requirements,
  rules,
  asAt,
}: TrainingMatrix): string {
  if (inPost === 0) {
    return asAt.when === "past"
      ? "nobody was on the staff list that day"
      : "nobody is on the staff list yet";
  }
  if (requirements.length === 0) return "no training is asked of anybody";
  // Whoever reads counts only has no people to count.
  if (people.length === 0) return requirementsSentence(requirements.map(countedOf), rules);
  const needing = people.filter(({ cells }) => having(cells, "needs_action")).length;
  const soon = people.filter(({ cells }) => having(cells, "due_soon")).length;
  const all = asAt.when === "past" ? " that day" : "";
  const lacking = lackingSentence(requirements);
  if (needing > 0)
    return `${needing} of ${inPost} people ${needing === 1 ? "needs" : "need"} action in training${all}${lacking}`;
  if (soon > 0)
    return `everybody is in date${all}; ${peopleInWords(soon)} ${soon === 1 ? "is" : "are"} due soon${lacking}`;
  return `everybody is in date with all training${all}${lacking}`;
}

/** What is asked of the school rather than of each: "; nobody yet has Cyber security for a governor". */
function lackingSentence(requirements: TrainingMatrix["requirements"]): string {
  const lacking = requirements.filter(
    ({ enough, counted }) => enough !== undefined && counted.expired + counted.neverDone > 0,
  );
  const [first] = lacking;
  if (!first) return "";
  if (lacking.length > 1) return `, and too few have done ${lacking.length} kinds of it`;
  return `, and ${first.counted.inDate === 0 ? "nobody" : `only ${first.counted.inDate}`} has ${first.title}`;
}

/** "2 of 6 requirements are below 95%". */
export function requirementsSentence(
  counted: readonly Counted[],
  { trainingMetPercent }: CoverageRules,
): string {
  const below = counted.filter(
    ({ status }) => status === "partly_met" || status === "needs_action",
  ).length;
  const judged = counted.filter(({ percent }) => percent !== null).length;
  if (judged === 0) return "nobody has to be in date yet";
  if (below === 0)
    return judged === 1
      ? `the one requirement is at ${percentInWords(trainingMetPercent)} or more`
      : `all ${judged} requirements are at ${percentInWords(trainingMetPercent)} or more`;
  return `${below} of ${judged} ${judged === 1 ? "requirement" : "requirements"} ${below === 1 ? "is" : "are"} below ${percentInWords(trainingMetPercent)}`;
}

/** "Prevent awareness stands lowest, at 71%: 20 of 28 people are in date." */
export function lowestSentence(
  requirements: readonly { title: string; counted: Counted }[],
): string {
  const [lowest] = requirements
    .filter(({ counted }) => counted.percent !== null && counted.status !== "met")
    .toSorted((one, other) => (one.counted.percent ?? 0) - (other.counted.percent ?? 0));
  if (!lowest || lowest.counted.percent === null) return "";
  const { counted, title } = lowest;
  return `${title} stands lowest, at ${percentInWords(lowest.counted.percent)}: ${counted.inDate} of ${inDateOf(counted)} are in date.`;
}

/** Those among whom the percentage is taken: whoever is still in time to begin is not. */
export const inDateOf = ({ inDate, expired, neverDone }: Counted): number =>
  inDate + expired + neverDone;

/** The trust's page. */
export function acrossSentence({ requirements, rules, asAt }: TrainingAcrossSchools): string {
  const words = requirementsSentence(
    requirements.map(({ total }) => total),
    rules,
  );
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  if (asAt.when !== "future") return `${sentence}, across the trust`;
  return `${sentence} on ${formatIsoDate(asAt.day)}, if nothing is done`;
}

/** Printed beside every percentage. */
export const bandsInWords = (rules: CoverageRules): string =>
  `${bandWords(rules)} People who are still in time to begin, and those who are exempt, count neither way. Where so many are enough, so many are required, whoever they are.`;

const countedOf = ({ counted }: { counted: Counted }) => counted;

const having = (cells: TrainingMatrix["people"][number]["cells"], status: string): boolean =>
  Object.values(cells).some((cell) => cell.status === status);

const peopleInWords = (people: number): string => (people === 1 ? "1 person" : `${people} people`);

/** "13 kinds of training are asked: 11 of the national list, 1 of them changed, and 2 of the trust's own". */
export function kindsAskedSentence({ requirements }: RequirementsPage): string {
  const own = requirements.filter(({ from, nationally }) => from === "trust" && !nationally).length;
  const changed = requirements.filter(({ nationally }) => nationally !== null).length;
  const national = requirements.length - own;
  const all =
    requirements.length === 1
      ? "1 kind of training is"
      : `${requirements.length} kinds of training are`;
  return `${all} asked: ${national} of the national list${changed > 0 ? `, ${changed} of them changed` : ""}${own > 0 ? `, and ${own} of the trust’s own` : ""}`;
}
