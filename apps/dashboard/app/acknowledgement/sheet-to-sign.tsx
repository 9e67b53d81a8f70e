import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import type { AcknowledgementsPage, PersonAsked } from "../domain-answers.ts";

/** On paper only: a line for each person who is still to confirm. */
export function SheetToSign({
  page: { school, version },
  people,
}: {
  page: AcknowledgementsPage;
  people: readonly PersonAsked[];
}) {
  return (
    <div className="sheet-to-sign">
      <p className="sheet-school">{school.name}</p>
      <p className="sheet-title">
        {version.title}, version {version.number}
      </p>
      <p>I have read this policy and understood it.</p>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Group</th>
            <th scope="col">Signature</th>
            <th scope="col">Date</th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ askId, name, group }) => (
            <tr key={askId}>
              <th scope="row">{name}</th>
              <td>{STAFF_GROUP_TITLES[group]}</td>
              <CellToFillIn kind="signature" />
              <CellToFillIn kind="date" />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellToFillIn({ kind }: { kind: "signature" | "date" }) {
  // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell is no control
  return <td className={`sheet-${kind}`} />;
}
