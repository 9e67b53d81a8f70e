import type { SerializeFrom } from "@remix-run/node";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { Status } from "@safeboard/ui/status";
import { profileAddress } from "../profile/addresses.ts";
import { cellIn, type ColumnId } from "./arrangement.ts";
import { explainedAt } from "../school/measure-anchor.ts";
import { phaseInWords } from "../school/phase.ts";
import type { loadCompared } from "./load-compared.server.ts";

type Compared = SerializeFrom<typeof loadCompared>;
type School = Compared["compared"][number];
type Measure = Compared["columns"][number];

/** Whether the schools stand otherwise in a measure. */
export const differs = (schools: readonly School[], { id }: { id: ColumnId }): boolean =>
  new Set(schools.map((school) => cellIn(school, id).status)).size > 1;

/** Measures down, schools across; where the schools differ is said in words. */
export function ComparedTable({
  compared,
  columns,
  moment,
}: Pick<Compared, "compared" | "columns" | "moment">) {
  return (
    <DataTable
      caption="Schools side by side"
      captionHidden
      narrow="lines"
      rows={columns}
      rowKey={({ id }) => id}
      rowHeading={{
        heading: "Measure",
        cell: (measure) => (
          <>
            {measure.title}
            {differs(compared, measure) && (
              <span className="row-note">
                <strong className="differs">Differs</strong>
              </span>
            )}
          </>
        ),
      }}
      columns={compared.map((school) => ({
        id: school.schoolId,
        heading: school.name,
        href: `/schools/${school.schoolId}`,
        cell: ({ id }: Measure) => {
          const { status, value } = cellIn(school, id);
          return (
            <Status status={status} href={explainedAt(school.schoolId, id, moment)}>
              {value}
            </Status>
          );
        },
      }))}
    />
  );
}

/** What the schools are, before how they stand. */
export function ComparedFacts({ compared }: Pick<Compared, "compared">) {
  return (
    <ul className="compared-schools">
      {compared.map((school) => (
        <li key={school.schoolId}>
          <Anchor href={`/schools/${school.schoolId}`}>{school.name}</Anchor>
          <Status status={school.status} />
          <span>{aboutSchool(school)}</span>
          <Anchor href={profileAddress(school.schoolId)}>
            Profile<span className="heard-only"> of {school.name}</span>
          </Anchor>
        </li>
      ))}
    </ul>
  );
}

const aboutSchool = ({ phase, pupils, hub, localAuthority }: School): string =>
  [
    phase && phaseInWords(phase),
    pupils !== null && `${pupils.toLocaleString("en-GB")} pupils`,
    hub?.name,
    localAuthority,
  ]
    .filter(Boolean)
    .join(" · ");
