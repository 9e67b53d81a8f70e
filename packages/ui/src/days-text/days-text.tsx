/** How long until something is due, in words. `daysUntilDue` is whole days: 0 today, less than 0 overdue. */
export function DaysText({ daysUntilDue }: { daysUntilDue: number }) {
  return <>{daysInWords(daysUntilDue)}</>;
}

function daysInWords(daysUntilDue: number): string {
  if (daysUntilDue === 0) return "Due today";
  if (daysUntilDue === 1) return "Due tomorrow";
  if (daysUntilDue > 0) return `Due in ${daysUntilDue.toLocaleString("en-GB")} days`;
  if (daysUntilDue === -1) return "1 day overdue";
  return `${(-daysUntilDue).toLocaleString("en-GB")} days overdue`;
}
