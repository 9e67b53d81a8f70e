import type { Example } from "../example.ts";
import { MatrixCell } from "./matrix-cell.tsx";
import { MatrixTable } from "./matrix-table.tsx";

const people = [
  { id: "price", name: "Nia Price", group: "Teaching staff" },
  { id: "kerr", name: "Ivo Kerr", group: "Volunteers" },
];

export const examples: Example[] = [
  {
    name: "of people and what is asked of them",
    element: (
      <MatrixTable
        caption="Training by person"
        rows={people}
        rowKey={({ id }) => id}
        rowHeading={{
          heading: "Name",
          cell: ({ name, group }) => `${name}, ${group}`,
        }}
        columns={[
          {
            id: "safeguarding",
            heading: "Safeguarding and online safety",
            href: "/training/safeguarding",
            cell: ({ id }) =>
              id === "price" && (
                <MatrixCell status="needs_action" heard="Expired" href="?price" note="Booked 7 Dec">
                  31 Aug 26
                </MatrixCell>
              ),
          },
          {
            id: "induction",
            heading: "Induction",
            cell: ({ id }) =>
              id === "kerr" && (
                <MatrixCell status="met" heard="In date" href="?kerr">
                  Done
                </MatrixCell>
              ),
          },
        ]}
      />
    ),
  },
];
