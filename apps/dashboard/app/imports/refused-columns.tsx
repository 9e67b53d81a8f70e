import { Notice } from "@safeboard/ui/notice";
import type { ImportMapping } from "../domain-answers.ts";

/** Why a file is refused that says who pupils are, and that it is taken once those columns are dropped. */
export function RefusedColumns({ columns }: { columns: ImportMapping["columns"] }) {
  const left = columns.filter(({ refused, dropped }) => refused !== null && !dropped);
  if (left.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={
        left.length === 1
          ? "This file is refused until you drop 1 column"
          : `This file is refused until you drop ${left.length} columns`
      }
    >
      <p>
        No pupil’s name is kept here. What stands in these columns is not shown, and is deleted with
        the file as soon as its rows are read, or after a day if you do not go on.
      </p>
      <ul>
        {left.map(({ column, refused }) => (
          <li key={column}>{refused}</li>
        ))}
      </ul>
    </Notice>
  );
}
