import type { ReportList } from "../domain-answers.ts";

/** The page's answer: what is published, and what waits for the reader. */
export function reportsAnswer(published: ReportList["published"]): string {
  const [latest] = published;
  if (!latest) return "No board report has been published yet";
  const open = published.reduce((sum, { questions }) => sum + questions.open, 0);
  const asked =
    open === 0
      ? "no question is open"
      : open === 1
        ? "1 question is open"
        : `${open} questions are open`;
  return `The latest report is about ${latest.period.title}, and ${asked}`;
}
