import type { FrozenReport } from "@safeboard/compliance/board-report";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { printable, STAND_IN } from "../typeface/printable-text.ts";
import { legibleAccent } from "./legible-accent.ts";
import { planSection } from "./plan-section.ts";
import type { PlannedChanges, PlannedFact, ReportPlan } from "./report-plan.ts";

/**
 * Everything that a report prints, ready to be drawn.
 * @param logo where the template finds the trust's logo; null where there is none that can be drawn
 */
export function planReport(report: FrozenReport, logo: string | null): ReportPlan {
  const { trust, period, edition, title } = report;
  const [year = 1, month = 1, day = 1] = edition.publishedOn.split("-").map(Number);
  const plan = everyText<ReportPlan>(
    {
      title,
      trust: trust.name,
      period: period.title,
      heads: {
        trust: onOneLine(trust.name),
        title: onOneLine(title.includes(period.title) ? title : `${title}, ${period.title}`),
      },
      accent: legibleAccent(report.look.accent),
      published: { year, month, day },
      logo,
      facts: planFacts(report),
      correction: planCorrection(report),
      since: planSince(report),
      moreSince: planMoreSince(report),
      sections: report.sections.map(planSection),
      rules: report.rules.map(({ title: term, rule }) => ({ term, detail: rule })),
      glossary: report.glossary.map(({ term, meaning }) => ({ term, detail: meaning })),
      footer: `As at ${formatIsoDate(report.asAt)} · ${editionInWords(report)}`,
      standIn: null,
    },
    printable,
  );
  if (plan.title === "") plan.title = "Report to the board";
  if (!JSON.stringify(plan).includes(STAND_IN)) return plan;
  return { ...plan, standIn: "stands for a sign that can't be printed." };
}

function editionInWords({ edition }: FrozenReport): string {
  return `Edition ${edition.number}, published on ${formatIsoDate(edition.publishedOn)}`;
}

function planFacts(report: FrozenReport): PlannedFact[] {
  const { period, asAt, author, reviewer } = report;
  return [
    {
      term: "Period",
      detail: `${period.title}, ${formatIsoDate(period.start)} to ${formatIsoDate(period.end)}`,
    },
    { term: "Facts as at", detail: formatIsoDate(asAt) },
    { term: "Edition", detail: editionInWords(report) },
    { term: "Written by", detail: author },
    ...(reviewer === null ? [] : [{ term: "Reviewed by", detail: reviewer }]),
  ];
}

function planCorrection({ edition }: FrozenReport): PlannedChanges | null {
  if (edition.correction === null) return null;
  const title = `This edition corrects edition ${Math.max(1, edition.number - 1)}`;
  return { title, ...edition.correction };
}

/** More would push the lead's own words from the first page. */
const mostOnFirstPage = 8;

function planSince({ since }: FrozenReport): PlannedChanges | null {
  if (since === null) return null;
  const because = `Compared with “${since.title}”.`;
  const title = `Since the report of ${formatIsoDate(since.publishedOn)}`;
  const { length } = since.changes;
  if (length === 0) return { title, because, changes: ["Nothing has changed."] };
  if (length <= mostOnFirstPage) return { title, because, changes: since.changes };
  const shown = since.changes.slice(0, mostOnFirstPage - 1);
  const more = `${length - shown.length} more figures have changed: they are listed after the sections.`;
  return { title, because, changes: [...shown, more] };
}

function planMoreSince({ since }: FrozenReport): PlannedChanges[] {
  if (since === null) return [];
  const day = formatIsoDate(since.publishedOn);
  const { changes, schools } = since;
  return [
    {
      title: `More figures that changed since ${day}`,
      because: null,
      changes: changes.length > mostOnFirstPage ? changes.slice(mostOnFirstPage - 1) : [],
    },
    { title: `School by school since ${day}`, because: null, changes: schools },
  ].filter((part) => part.changes.length > 0);
}

/** What half of a page's head has room for. */
const mostOfHead = 56;

function onOneLine(text: string): string {
  if (text.length <= mostOfHead) return text;
  return `${text.slice(0, text.lastIndexOf(" ", mostOfHead - 1)).replace(/[\s,:;]+$/u, "")}…`;
}

/** The same data with each text in it changed: one place that no text can slip past. */
function everyText<Data>(data: Data, change: (text: string) => string): Data {
  const changed = (value: unknown): unknown => {
    if (typeof value === "string") return change(value);
    if (Array.isArray(value)) return value.map(changed);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, changed(part)]));
  };
  return changed(data) as Data;
}
