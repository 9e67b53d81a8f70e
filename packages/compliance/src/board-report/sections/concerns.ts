import { inIncidents } from "../incident-wording.ts";
import type { ReportBlock, ReportTable } from "../report-blocks.ts";
import type { PublishedFigure, PublishedTerm, ReportSources } from "../report-sources.ts";
import { cell, metFigure } from "../report-wording.ts";

/**
 * Incidents as they were published for trustees. A rise may mean better reporting, so no number is coloured; how much was
 * reported stands beside each.
 */
export function concernsSection({ terms, schools, period }: ReportSources): ReportBlock[] {
  const latest = terms.findLast(({ start }) => start <= period.end);
  const reporting = metFigure(
    schools,
    "incident_reporting",
    "Schools whose monthly reports are complete",
  );
  if (!latest) {
    return [
      { kind: "figures", figures: [reporting] },
      { kind: "paragraph", text: "No term’s incidents have been published for the board yet." },
    ];
  }
  const shown = terms.filter(({ start }) => start <= latest.start).slice(-MOST_TERMS);
  return [
    {
      kind: "figures",
      figures: [
        {
          key: "incidents",
          label: "Incidents in the term",
          value: inIncidents(latest.trust.total),
          number: latest.trust.total.incidents,
          unit: "count",
          note: `${latest.title}. ${reportedWords(latest)}`,
          status: null,
        },
        {
          key: "incident rate",
          label: "Incidents for 1,000 pupils a term",
          value: rateWords(latest.trust.total),
          number: latest.trust.total.rate,
          unit: "rate",
          note: null,
          status: null,
        },
        reporting,
      ],
    },
    {
      kind: "chart",
      key: "incidents by term",
      title: "Incidents by term and kind of risk",
      description: shown
        .map(({ title, trust }) => `${title}: ${inIncidents(trust.total)}`)
        .join(". "),
      isStacked: true,
      unit: "incidents",
      categories: shown.map(({ title }) => title),
      series: (latest.trust.areas ?? []).map(({ key, title }) => ({
        title,
        status: null,
        values: shown.map(
          ({ trust }) => trust.areas.find((area) => area.key === key)?.incidents ?? null,
        ),
      })),
      note: SMALL_NUMBERS,
    },
    bySchool(latest),
    {
      kind: "figures",
      figures: latest.severities.map(({ key, title, ...figure }) => ({
        key: `severity ${key}`,
        // Read by itself in what changed, and in the trend.
        label: `Incidents, severity ${title.toLowerCase()}`,
        value: inIncidents(figure),
        number: figure.incidents,
        unit: "count" as const,
        note: null,
        status: null,
      })),
    },
  ];
}

const MOST_TERMS = 6;

const SMALL_NUMBERS =
  "Small numbers are not shown, nor are those from which they could be worked out. More incidents may mean better reporting.";

function bySchool({ title, schools, trust }: PublishedTerm): ReportTable {
  return {
    kind: "table",
    key: "incidents by school",
    title: `Incidents by school, ${title}`,
    columns: [
      { title: "School", isNumeric: false },
      { title: "Months reported", isNumeric: false },
      { title: "Incidents", isNumeric: true },
      { title: "For 1,000 pupils", isNumeric: true },
      ...trust.areas.map((area) => ({ title: area.title, isNumeric: true })),
    ],
    rows: schools.map((row) => ({
      key: row.title ?? "",
      cells: [
        cell(row.title ?? ""),
        cell(`${row.monthsReported} of ${row.monthsExpected}`),
        cell(inIncidents(row.total)),
        cell(rateWords(row.total)),
        ...row.areas.map((area) => cell(inIncidents(area))),
      ],
    })),
    note: SMALL_NUMBERS,
  };
}

const reportedWords = ({ trust }: PublishedTerm): string =>
  `${trust.monthsReported} of ${trust.monthsExpected} monthly reports were made.`;

const rateWords = ({ rate }: PublishedFigure): string =>
  rate === null ? "Not shown" : rate.toFixed(1);
