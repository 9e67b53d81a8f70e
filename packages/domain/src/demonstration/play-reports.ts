import { addDays, type IsoDate } from "@safeboard/compliance/dates";
import {
  lastWholePeriod,
  periodOf,
  type ReportingPeriod,
} from "@safeboard/compliance/reporting-periods";
import type { DomainCaller } from "../router.ts";

/** Days after a term in which its report is written. */
const WRITTEN_WITHIN = 35;

const NARRATIVES = {
  summary:
    "Reporting is steadier than a year ago, and every school has somebody who answers for online safety.",
  decisions:
    "The board is asked to:\n\n- note the report\n- agree that policies that are overdue are approved by the end of next term",
  curriculum:
    "Pupils of Years 5 to 9 were taught about scams, and about pictures that a machine has made.",
  link_trustee:
    "The link trustee visited two schools, and saw how staff try the filter and write down what they find.",
} as const;

/** The days on which the reports on the last two terms were written: in time, or today. */
export function reportDays(today: IsoDate): { first: IsoDate; second: IsoDate } {
  const last = lastWholePeriod("term", today);
  const before = periodOf("term", addDays(last.start, -1));
  return { first: writtenOn(before, today), second: writtenOn(last, today) };
}

function writtenOn({ end }: ReportingPeriod, today: IsoDate): IsoDate {
  const written = addDays(end, WRITTEN_WITHIN);
  return written < today ? written : today;
}

/**
 * The board has had a report on each of the last two terms, has asked about the second, and the next is being written.
 *
 * @param leadOn the domain on behalf of the trust's lead on a day
 * @param trusteeOn the same for a trustee
 */
export async function playReports(
  leadOn: (day: IsoDate) => DomainCaller,
  trusteeOn: (day: IsoDate) => DomainCaller,
  today: IsoDate,
): Promise<void> {
  const last = lastWholePeriod("term", today);
  const before = periodOf("term", addDays(last.start, -1));
  await publish(leadOn, before, today);
  const reportId = await publish(leadOn, last, today);
  const trustee = trusteeOn(today);
  await trustee.report.markRead({ reportId, edition: 1 });
  const { questionId } = await trustee.report.ask({
    reportId,
    edition: 1,
    section: "policies",
    question: "What keeps the overdue policies from being approved?",
  });
  const lead = leadOn(today);
  await lead.report.agreeAction({
    reportId,
    questionId,
    words: "Each governing body that is late has the policy on the agenda of its next meeting.",
    owner: "The trust’s governance officer",
    dueOn: addDays(today, 42),
  });
  const draft = await lead.report.start({ kind: "term", day: today, title: null });
  await write(lead, draft.reportId, "curriculum");
}

async function publish(
  leadOn: (day: IsoDate) => DomainCaller,
  period: ReportingPeriod,
  today: IsoDate,
): Promise<string> {
  const lead = leadOn(writtenOn(period, today));
  const { reportId } = await lead.report.start({ kind: "term", day: period.start, title: null });
  for (const section of ["summary", "decisions", "curriculum", "link_trustee"] as const) {
    await write(lead, reportId, section);
  }
  await lead.report.publish({ reportId, withoutReview: true });
  return reportId;
}

const write = (
  lead: DomainCaller,
  reportId: string,
  section: keyof typeof NARRATIVES,
): Promise<unknown> =>
  lead.report.saveSection({
    reportId,
    section,
    narrative: NARRATIVES[section],
    isLeftOut: false,
    revision: 0,
  });
