import { type StatusName, statusWords } from "@safeboard/ui/status";
import { cellIn, type ColumnId } from "./arrangement.ts";

/** "2 needs action, 1 met": schools by status, and never a mean of anything. */
export function subtotal(
  rows: readonly Parameters<typeof cellIn<{ status: StatusName }>>[0][],
  id: ColumnId,
): string {
  const counts = Map.groupBy(rows, (row) => cellIn(row, id).status);
  return (Object.keys(statusWords) as (keyof typeof statusWords)[])
    .flatMap((status) => {
      const schools = counts.get(status)?.length ?? 0;
      return schools === 0 ? [] : [`${schools} ${statusWords[status].toLowerCase()}`];
    })
    .join(", ");
}
