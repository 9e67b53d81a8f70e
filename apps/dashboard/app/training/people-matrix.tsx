import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { MatrixCell } from "@safeboard/ui/matrix-cell";
import { MatrixTable } from "@safeboard/ui/matrix-table";
import type { MatrixPerson, TrainingMatrix } from "../domain-answers.ts";
import { standingAddress } from "./addresses.ts";
import { cellWords, enoughInWords } from "./cell-words.ts";

/** People by what is asked of them: each cell leads to the record behind it, where it is booked or recorded too. */
export function PeopleMatrix({
  schoolId,
  people,
  requirements,
  requirementHref,
}: Pick<TrainingMatrix, "people" | "requirements"> & {
  schoolId: string;
  /** Where a column's heading leads: the same table with this column alone. */
  requirementHref: (code: string) => string;
}) {
  return (
    <MatrixTable
      caption="People by training requirement, the most pressing first"
      captionHidden
      rows={people}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "Name",
        cell: (person) => (
          <>
            <strong>{person.name}</strong>
            <span className="row-note">
              {[STAFF_GROUP_TITLES[person.group], ...person.roles].join(" · ")}
            </span>
            <span className="row-note">{inOrder(person)}</span>
          </>
        ),
      }}
      columns={requirements.map(({ code, title }) => ({
        id: code,
        heading: title,
        href: requirementHref(code),
        cell: ({ id, name, cells }: MatrixPerson) => {
          const cell = cells[code];
          if (!cell) return null;
          const { heard, words, note } = cellWords(cell);
          return (
            <MatrixCell
              status={cell.status}
              href={standingAddress(schoolId, id, code)}
              heard={`${name}, ${heard}`}
              note={note}
            >
              {words}
            </MatrixCell>
          );
        },
      }))}
    />
  );
}

/** "2 of 5 in date": on a phone the rest is below it, and what is in order is not. */
function inOrder({ cells }: MatrixPerson): string {
  const asked = Object.values(cells).filter(
    (cell) => cell.standing !== "exempt" && enoughInWords(cell) === null,
  );
  if (asked.length === 0) return "Nothing is asked of them";
  const inDate = asked.filter(({ standing }) => standing === "in_date").length;
  return inDate === asked.length
    ? asked.length === 1
      ? "In date"
      : `All ${asked.length} in date`
    : `${inDate} of ${asked.length} in date`;
}
