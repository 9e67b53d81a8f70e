import { MEASURES } from "../measures/measures.ts";
import type { ReportBlock } from "./report-blocks.ts";
import { REPORT_SECTIONS, type ReportSectionCode } from "./report-sections.ts";
import type { ReportSources } from "./report-sources.ts";
import { actionsSection } from "./sections/actions.ts";
import { concernsSection } from "./sections/concerns.ts";
import { filteringSection } from "./sections/filtering.ts";
import { policiesSection } from "./sections/policies.ts";
import { promisesSection } from "./sections/promises.ts";
import { responsiblePeopleSection } from "./sections/responsible-people.ts";
import { schoolBySchoolSection } from "./sections/school-by-school.ts";
import { summarySection } from "./sections/summary.ts";
import { trainingSection } from "./sections/training.ts";

/** What the product says in each section; the lead's narrative stands beside it. */
export interface FilledReport {
  sections: { code: ReportSectionCode; title: string; blocks: ReportBlock[] }[];
  rules: { title: string; rule: string }[];
}

/** What is to be decided, what is taught and feared, what a trustee saw: words, which nobody but the lead can give. */
const nothing = (): ReportBlock[] => [];

const FILLED_BY: Readonly<Record<ReportSectionCode, (sources: ReportSources) => ReportBlock[]>> = {
  summary: summarySection,
  decisions: nothing,
  roles: responsiblePeopleSection,
  policies: policiesSection,
  training: trainingSection,
  concerns: concernsSection,
  filtering: filteringSection,
  promises: promisesSection,
  curriculum: nothing,
  link_trustee: nothing,
  actions: actionsSection,
  schools: schoolBySchoolSection,
};

/** Every section of a report, filled from the facts of its day. */
export const fillReport = (sources: ReportSources): FilledReport => ({
  sections: REPORT_SECTIONS.codes.map((code) => ({
    code,
    title: REPORT_SECTIONS.title(code),
    blocks: FILLED_BY[code](sources).filter((block) => !isEmpty(block)),
  })),
  rules: MEASURES.map(({ title, rule }) => ({ title, rule: rule(sources.settings) })),
});

const isEmpty = (block: ReportBlock): boolean =>
  (block.kind === "figures" && block.figures.length === 0) ||
  (block.kind === "stories" && block.stories.length === 0) ||
  (block.kind === "table" && block.rows.length === 0);
