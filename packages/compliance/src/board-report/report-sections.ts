/** The sections of a report to the board, in the order in which trustees read them. */
import { codedList, type CodeOf } from "../coded-list.ts";

export const REPORT_SECTIONS = codedList({
  summary: "Summary",
  decisions: "Decisions sought",
  roles: "Who is responsible",
  policies: "Policies",
  training: "Training",
  concerns: "Incidents and concerns",
  filtering: "Filtering and monitoring",
  promises: "Promised and practised",
  curriculum: "Curriculum and emerging risks",
  actions: "Findings and actions",
  link_trustee: "Comments of the link trustee",
  schools: "School by school",
});
export type ReportSectionCode = CodeOf<typeof REPORT_SECTIONS>;

/** Without these there is no report; any other can be left out. */
const ALWAYS: ReadonlySet<ReportSectionCode> = new Set(["summary"]);

export const canBeLeftOut = (section: ReportSectionCode): boolean => !ALWAYS.has(section);

/** What the lead is asked to write beside the figures of a section. */
export const SECTION_QUESTIONS: Readonly<Record<ReportSectionCode, string>> = {
  summary: "What is going well, and what worries you?",
  decisions: "What should the board decide, and by when?",
  roles: "Which posts are new or vacant, and how are they covered?",
  policies: "Which policies were approved, and what holds up those that are late?",
  training: "What was taught, to whom, and how is it seen to have worked?",
  concerns:
    "What lies behind the numbers: better reporting, a new risk, one bad week? What was learned?",
  filtering: "What did the reviews find, and what is being changed?",
  promises: "Which promises of the policies are hard to keep, and why?",
  curriculum: "What is taught about being safe online, and which risks are new?",
  actions: "Which earlier actions were closed, which slipped, and what is new?",
  link_trustee: "What did the link trustee see and ask on visits?",
  schools: "Is there a school about which the board should know more?",
};
