import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { exportAddress } from "../components/export-address.ts";
import type { PeopleAcrossSchools } from "../domain-answers.ts";

/** People who carry more posts than one person should, with each of them. */
export function BusyPeople({
  page: { busy, mostRoles },
}: {
  page: Pick<PeopleAcrossSchools, "busy" | "mostRoles">;
}) {
  return (
    <section aria-labelledby="busy" className="page-section">
      <h2 id="busy">
        {busy.length === 1 ? "One person holds" : `${busy.length} people hold`} more than{" "}
        {mostRoles} posts
      </h2>
      <p>
        To head several schools is one post, and so is a role that spans the schools. Any other
        counts once at each school.
      </p>
      <DataTable
        caption="People with many posts"
        captionHidden
        narrow="cards"
        rows={busy}
        rowKey={({ name, held }) => `${name} ${held[0]?.schoolId}`}
        rowHeading={{
          heading: "Who",
          cell: ({ name, byNameAlone }) => (
            <>
              <strong>{name}</strong>
              {byNameAlone && (
                <span className="row-note">Taken for one person by the name alone</span>
              )}
            </>
          ),
        }}
        columns={[
          { id: "posts", heading: "Posts", numeric: true, cell: ({ posts }) => posts },
          {
            id: "where",
            heading: "Which, and where",
            cell: ({ held }) => (
              <ul className="posts-held">
                {held.map(({ schoolId, schoolName, title }) => (
                  <li key={`${schoolId} ${title}`}>
                    {title}, <Anchor href={`/schools/${schoolId}/people`}>{schoolName}</Anchor>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      <DownloadLinks href={exportAddress("/people", undefined, "busy")} />
    </section>
  );
}
