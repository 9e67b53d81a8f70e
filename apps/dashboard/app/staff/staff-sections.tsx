import { DownloadLinks } from "@safeboard/ui/download-links";
import { exportAddress } from "../components/export-address.ts";
import type { ListedStaffMember } from "../domain-answers.ts";
import {
  filterStaff,
  type StaffFilter,
  staffFilterInAddress,
  staffStanding,
  type StaffStanding,
} from "./staff-filter.ts";
import { StaffTable } from "./staff-table.tsx";

/** Who is left of a staff list once it is narrowed, by where they stand, and the same as a file. */
export function StaffSections({
  schoolId,
  staff,
  filter,
  today,
}: {
  schoolId: string;
  staff: readonly ListedStaffMember[];
  filter: StaffFilter;
  today: string;
}) {
  const found = Map.groupBy(filterStaff(staff, filter, today), (person) =>
    staffStanding(person, today),
  );
  const narrowing = staffFilterInAddress(filter);
  return (
    <>
      {sections.map(({ standing, title, caption }) => {
        const people = found.get(standing);
        return (
          people && (
            <section key={standing} aria-labelledby={standing} className="page-section">
              <h2 id={standing}>{title}</h2>
              <StaffTable schoolId={schoolId} caption={caption} staff={people} today={today} />
            </section>
          )
        );
      })}
      {found.size > 0 && (
        <DownloadLinks
          what={narrowing.size > 0 ? "the list as it is narrowed here" : "the whole list"}
          href={exportAddress(`/schools/${schoolId}/staff`, narrowing)}
        />
      )}
    </>
  );
}

const sections = [
  { standing: "in_post", title: "Who works here", caption: "Who works at the school, by name" },
  { standing: "to_start", title: "Still to start", caption: "Who is still to start, by name" },
  { standing: "left", title: "Who has left", caption: "Who has left the school, by name" },
] as const satisfies readonly { standing: StaffStanding; title: string; caption: string }[];
