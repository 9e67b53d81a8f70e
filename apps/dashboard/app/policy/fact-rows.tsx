import { formatIsoDate, formatWrittenDate } from "@safeboard/compliance/dates";
import type { DateFact, Evidence } from "@safeboard/compliance/policy-facts";
import type { ReadFact } from "@safeboard/ui/fact-list";
import type { PassageMark } from "@safeboard/ui/passages";
import type { ReactNode } from "react";
import { dayOfMoment } from "../components/moment-in-words.ts";
import type { PolicyVersionPage } from "../domain-answers.ts";
import { cycleAlone, factLabels, type FactName } from "./fact-labels.ts";

export interface FactRow {
  /** "nextReview", "people-0": names the row, its passage and its form. */
  id: string;
  fact: FactName;
  /** Which of several: the first person named is 0. Null for facts of which there is one. */
  index: number | null;
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  doubt?: string | undefined;
  evidence: Evidence | null;
}

const missing = <span className="fact-missing">The policy doesn&rsquo;t say</span>;

/** Every fact of a version as a row for the page, in the order in which a policy usually gives them. */
export function factRows(page: PolicyVersionPage): FactRow[] {
  const { facts } = page;
  const doubts = new Map(page.toCheck.map(({ fact, words }) => [fact, words]));
  const row = (
    fact: FactName,
    value: ReactNode,
    evidence: Evidence | null,
    detail?: ReactNode,
  ) => ({
    id: fact,
    fact,
    index: null,
    label: factLabels[fact],
    value: value ?? missing,
    detail: detail ?? saidBy(page, fact),
    doubt: doubts.get(fact),
    evidence,
  });
  const dateRow = (fact: "adopted" | "lastReviewed" | "nextReview") =>
    row(
      fact,
      facts[fact] && formatWrittenDate(facts[fact]),
      facts[fact]?.evidence ?? null,
      facts[fact] ? dateDetail(facts[fact], doubts.has(fact), saidBy(page, fact)) : undefined,
    );
  const cycle = facts.reviewCycleMonths;
  return [
    row("school", facts.school?.value, facts.school?.evidence ?? null),
    row("title", facts.title?.value, facts.title?.evidence ?? null),
    dateRow("adopted"),
    dateRow("lastReviewed"),
    dateRow("nextReview"),
    row("reviewCycleMonths", cycle && cycleAlone(cycle.value), cycle?.evidence ?? null),
    row("approvingBody", facts.approvingBody?.value, facts.approvingBody?.evidence ?? null),
    ...facts.people.map((person, index): FactRow => ({
      id: `people-${index}`,
      fact: "people",
      index,
      label: person.roles.join(", ") || factLabels.people,
      value: person.name,
      detail: person.email ?? saidBy(page, "people"),
      doubt: unsure(person.confidence) ? doubts.get("people") : undefined,
      evidence: quoted(person.evidence),
    })),
    ...facts.guidance.map((cited, index): FactRow => ({
      id: `guidance-${index}`,
      fact: "guidance",
      index,
      label: factLabels.guidance,
      value: cited.edition ? `${cited.document}, ${cited.edition}` : cited.document,
      detail: saidBy(page, "guidance"),
      doubt: unsure(cited.confidence) ? doubts.get("guidance") : undefined,
      evidence: quoted(cited.evidence),
    })),
    {
      ...row(
        "relatedPolicies",
        facts.relatedPolicies.length > 0
          ? facts.relatedPolicies.map(({ value }) => value).join("; ")
          : null,
        facts.relatedPolicies[0]?.evidence ?? null,
      ),
    },
  ];
}

/** The passages of the rows, for the document beside them. */
export function passageMarks(rows: readonly FactRow[]): PassageMark[] {
  return rows.flatMap(({ id, label, doubt, evidence }) =>
    evidence ? [{ id, label, doubt: doubt !== undefined, ...pick(evidence) }] : [],
  );
}

export const readFact = (row: FactRow, edit?: ReactNode, editing?: boolean): ReadFact => ({
  id: row.id,
  label: row.label,
  value: row.value,
  detail: row.detail,
  doubt: row.doubt,
  edit,
  editing,
});

const pick = ({ page, start, end }: Evidence) => ({ page, start, end });

/** A passage that is empty stands for none: somebody typed what the text doesn't say. */
const quoted = (evidence: Evidence) => (evidence.quote === "" ? null : evidence);

const unsure = (confidence: number | undefined) => (confidence ?? 1) < 0.9;

function saidBy(page: PolicyVersionPage, fact: FactName): string | undefined {
  const source = page.sources[fact];
  if (source.said === "reader") return undefined;
  return `Corrected by ${source.name} on ${dayOfMoment(source.at)}`;
}

/** What a date spans, whether it was worked out (unless its doubt says so), who corrected it. */
function dateDetail(
  date: DateFact,
  doubted: boolean,
  said: string | undefined,
): string | undefined {
  const range =
    date.precision === "day"
      ? undefined
      : `${formatIsoDate(date.start)} to ${formatIsoDate(date.end)}`;
  const computed = date.computed && !doubted ? "worked out from the review cycle" : undefined;
  const parts = [range, computed, said].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join("; ") : undefined;
}
