import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import { StatusIcon } from "@safeboard/ui/status-icon";
import type { PeopleAcrossSchools } from "../domain-answers.ts";
import { phaseInWords } from "../school/phase.ts";

type School = PeopleAcrossSchools["schools"][number];

/** Schools by roles: in each cell who holds it, or since when nobody does, and a way to the register behind it. */
export function RolesMatrix({
  page: { roles, on, known },
  schools,
  isToday,
}: {
  page: PeopleAcrossSchools;
  schools: readonly School[];
  isToday: boolean;
}) {
  const day = isToday ? "" : `?on=${on}${known === "then" ? "&known=then" : ""}`;
  return (
    <div className="roles-matrix">
      <DataTable
        caption="Schools by role"
        captionHidden
        narrow="cards"
        // What nobody was recorded for is counted in the row's heading, and listed where it presses.
        leavesOut={{ statuses: ["met", "not_applicable", "not_reported"], ask: "Show every role" }}
        rows={schools}
        rowKey={({ id }) => id}
        rowHeading={{
          heading: "School",
          cell: ({ id, name, phase, cells }) => (
            <>
              <Anchor href={`/schools/${id}/people${day}`}>{name}</Anchor>
              <span className="row-note">
                {phase && `${phaseInWords(phase)} · `}
                {filledOf(cells)}
              </span>
            </>
          ),
        }}
        columns={roles.map(({ code, title }) => ({
          id: code,
          heading: title,
          href: `/people/roles#${code}`,
          cell: (school: School) => (
            <RoleOfSchool
              cell={school.cells[code]}
              href={`/schools/${school.id}/people${day}#${code}`}
            />
          ),
          total: `${schools.filter(({ cells }) => cells[code]?.holders.length).length} of ${
            schools.filter(({ cells }) => cells[code]).length
          }`,
        }))}
        totals="Filled"
      />
    </div>
  );
}

function filledOf(cells: School["cells"]): string {
  const all = Object.values(cells);
  return `${all.filter(({ holders }) => holders.length > 0).length} of ${all.length} filled`;
}

function RoleOfSchool({ cell, href }: { cell: School["cells"][string] | undefined; href: string }) {
  if (!cell) {
    return (
      <span className="not-asked" data-status="not_applicable">
        <StatusIcon status="not_applicable" />
        <span className="heard-only">Not asked of this school</span>
      </span>
    );
  }
  const names = cell.holders.map(({ name }) => name).join(", ");
  return (
    <Status status={cell.status} href={href}>
      {names === "" ? (cell.findings[0]?.value ?? "Nobody") : names}
    </Status>
  );
}
