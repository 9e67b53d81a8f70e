import { EmptyState } from "@safeboard/ui/empty-state";
import type { ReminderList } from "../domain-answers.ts";
import { ReminderTable } from "./reminder-table.tsx";

/** What is overdue, what fell due of late, and what comes: most pressing first. */
export function ReminderSections({ list }: { list: ReminderList }) {
  const { overdue, fallen, coming } = list;
  if (overdue.length + fallen.length + coming.length === 0) {
    return (
      <EmptyState title="No reminder falls due">
        <p>
          Reminders come from the review dates of current policies, from appointments that end with
          nobody to follow, and from reviews of filtering and monitoring: one falls due in each
          academic year.
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="reminders">
      {overdue.length > 0 && (
        <section aria-labelledby="overdue" className="page-section">
          <h2 id="overdue">Overdue</h2>
          <ReminderTable caption="Overdue reviews" rows={overdue} />
        </section>
      )}
      {fallen.length > 0 && (
        <section aria-labelledby="fallen" className="page-section">
          <h2 id="fallen">Fell due in the last 30 days</h2>
          <ReminderTable caption="Reminders of the last 30 days" rows={fallen} />
        </section>
      )}
      {coming.length > 0 && (
        <section aria-labelledby="coming" className="page-section">
          <h2 id="coming">To come</h2>
          <ReminderTable caption="Reminders to come" rows={coming} />
        </section>
      )}
    </div>
  );
}

/** By which days somebody is reminded, as the trust has chosen them: "90, 60, 30 and 7 days before a review …". */
export function reminderRule({
  reminderDays,
  overdueReminderDays,
}: Pick<ReminderList, "reminderDays" | "overdueReminderDays">): string {
  const days = new Intl.ListFormat("en-GB").format(
    reminderDays.toSorted((a, b) => b - a).map(String),
  );
  const every = overdueReminderDays === 7 ? "every week" : `every ${overdueReminderDays} days`;
  return `Reminders fall due ${days} days before a review or the end of an appointment, and ${every} once a review is overdue. No mail is sent yet: they stand here, and in your calendar if you wish.`;
}

/** The answer first. */
export function reminderHeading({ overdue, coming }: ReminderList): string {
  const late =
    overdue.length === 0
      ? "No review is overdue"
      : overdue.length === 1
        ? "1 review is overdue"
        : `${overdue.length} reviews are overdue`;
  const ahead = coming.length === 1 ? "1 reminder" : `${coming.length} reminders`;
  return `${late}; ${coming.length === 0 ? "no reminder falls" : `${ahead} ${coming.length === 1 ? "falls" : "fall"}`} due in the next three months`;
}
