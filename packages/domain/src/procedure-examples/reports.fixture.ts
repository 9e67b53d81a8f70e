/** Makes what the examples of reports are about: a draft, one that waits for its review, and one that was published. */
import type { Database } from "@safeboard/database/connect";
import { callAs, joinAs, type TrustStory } from "../trust-story.fixture.ts";
import type { ExampleIds } from "./example-ids.ts";

type ReportIds = Pick<
  ExampleIds,
  "draftReportId" | "sentReportId" | "publishedReportId" | "questionId"
>;

/** The whole board reads a trust's reports, so there are the same for all its schools. */
const reports = new WeakMap<TrustStory, Promise<ReportIds>>();

export function reportToBoard(database: Database, story: TrustStory): Promise<ReportIds> {
  const written = reports.get(story) ?? writeReports(database, story);
  reports.set(story, written);
  return written;
}

/** Written by a colleague of the trust's lead, so that the lead can review it. */
async function writeReports(database: Database, story: TrustStory): Promise<ReportIds> {
  const colleague = await joinAs(database, story, "trust_lead", { displayName: "Maud Ingleby" });
  const { report } = callAs(database, colleague);
  const start = async () =>
    (await report.start({ kind: "term", day: "2026-10-01", title: null })).reportId;
  const [draftReportId, sentReportId, publishedReportId] = [
    await start(),
    await start(),
    await start(),
  ];
  await report.sendForReview({ reportId: sentReportId });
  const { edition } = await report.publish({ reportId: publishedReportId, withoutReview: true });
  const { questionId } = await story.as("trustee").report.ask({
    reportId: publishedReportId,
    edition,
    question: "What stands behind the overdue policies?",
  });
  await report.agreeAction({
    reportId: publishedReportId,
    questionId,
    words: "Both schools will be visited.",
    owner: "The trust's lead",
    dueOn: "2027-01-15",
  });
  return { draftReportId, sentReportId, publishedReportId, questionId };
}
