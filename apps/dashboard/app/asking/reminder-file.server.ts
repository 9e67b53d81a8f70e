import type { ReminderList } from "../domain-answers.ts";
import type { DownloadTable } from "../request/table-answer.server.ts";

type Line = ReminderList["coming"][number] & { when: string };

/** All that a page of reminders lists, most pressing first, with what each line is listed under. */
export function reminderFile(
  { overdue, fallen, coming }: ReminderList,
  about: { title: string; today: string },
): DownloadTable<Line> {
  const listed = (lines: ReminderList["coming"], when: string) =>
    lines.map((line): Line => ({ ...line, when }));
  return {
    title: about.title,
    source:
      "Safeboard, from the review dates of current policies, from appointments that end and from reviews of filtering",
    asAt: about.today,
    filters: [],
    columns: [
      { heading: "Reminder", cell: ({ words }) => words },
      { heading: "When", cell: ({ when }) => when },
      { heading: "On", kind: "day", cell: ({ on }) => on },
      { heading: "Due", kind: "day", cell: ({ dueOn }) => dueOn },
    ],
    rows: [
      ...listed(overdue, "Overdue"),
      ...listed(fallen, "Fell due in the last 30 days"),
      ...listed(coming, "To come"),
    ],
  };
}
