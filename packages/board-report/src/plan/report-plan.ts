/** What is printed where, in words and shares: the template draws it and decides nothing but looks. */
import type { Status } from "@safeboard/compliance/statuses";

export interface ReportPlan {
  title: string;
  trust: string;
  /** "Summer term 2026". */
  period: string;
  /** At the head of each page but the first: the trust, and the title with its period where it doesn't name it. */
  heads: { trust: string; title: string };
  accent: string;
  published: { year: number; month: number; day: number };
  /** Where the logo lies for the template; null where there is none. */
  logo: string | null;
  facts: PlannedFact[];
  correction: PlannedChanges | null;
  /** Of the figures, on the first page. */
  since: PlannedChanges | null;
  /** What the first page has no room for, and changes of single schools: after the sections. */
  moreSince: PlannedChanges[];
  sections: PlannedSection[];
  rules: PlannedFact[];
  glossary: PlannedFact[];
  /** At the foot of each page: which report this is. */
  footer: string;
  /** What the sign means that stands for those that couldn't be printed; null where there are none. */
  standIn: string | null;
}

export interface PlannedFact {
  term: string;
  detail: string;
}

export interface PlannedChanges {
  title: string;
  because: string | null;
  changes: string[];
}

export interface PlannedSection {
  code: string;
  title: string;
  isLandscape: boolean;
  narrative: PlannedText[];
  blocks: PlannedBlock[];
}

/** A paragraph's lines, or the items of a list. */
export type PlannedText =
  | { kind: "paragraph"; lines: string[] }
  | { kind: "list"; items: string[] };

export type PlannedBlock =
  | { kind: "text"; texts: PlannedText[] }
  | PlannedFigures
  | PlannedTable
  | PlannedChart
  | PlannedStories;

export interface PlannedFigures {
  kind: "figures";
  figures: {
    label: string;
    value: string;
    status: PlannedStatus | null;
    note: string | null;
  }[];
}

/** Words that are printed, and those that are heard where the printed ones don't name the status. */
export interface PlannedStatus {
  status: Status;
  words: string;
  heard: string | null;
}

export interface PlannedTable {
  kind: "table";
  title: string;
  /** Of its type, in points. */
  size: number;
  columns: { title: string; isNumeric: boolean; isHyphenated: boolean; width: number }[];
  rows: { text: string; status: PlannedStatus | null }[][];
  /** What the shapes in its cells mean, where the cells' own words don't say it. */
  legend: PlannedStatus[];
  note: string | null;
}

export interface PlannedChart {
  kind: "chart";
  title: string;
  description: string;
  unit: string;
  isStacked: boolean;
  series: { title: string; status: Status | null }[];
  categories: { title: string; bars: PlannedBar[] }[];
  note: string | null;
}

export interface PlannedBar {
  series: number;
  words: string;
  /** Of the chart's width, 0 to 1; null where there is nothing to show. */
  share: number | null;
}

export interface PlannedStories {
  kind: "stories";
  stories: {
    school: string;
    measure: string;
    status: PlannedStatus;
    detail: string | null;
    facts: PlannedFact[];
  }[];
}
