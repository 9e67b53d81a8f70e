import { type StatusName, statusWords } from "@safeboard/ui/status";
import type { MeasureId } from "./arrangement.ts";

/** "2 needs action, 1 met": schools by status, and never a mean of anything. */
export function subtotal(
  rows: readonly { cells: Readonly<Record<MeasureId, { status: StatusName }>> }[],
  id: MeasureId,
): string {
  const counts = Map.groupBy(rows, ({ cells }) => cells[id].status);
  return (Object.keys(statusWords) as (keyof typeof statusWords)[])
    .flatMap((status) => {
      const schools = counts.get(status)?.length ?? 0;
      return schools === 0 ? [] : [`${schools} ${statusWords[status].toLowerCase()}`];
    })
    .join(", ");
}
