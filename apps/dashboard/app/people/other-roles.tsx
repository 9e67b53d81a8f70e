import { useSearchParams } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { DataTable } from "@safeboard/ui/data-table";
import { DateText } from "@safeboard/ui/date-text";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ContactLine } from "./contact-line.tsx";
import { exportAddress } from "../components/export-address.ts";
import type { PeopleOfSchool } from "../domain-answers.ts";

type Line = PeopleOfSchool["others"][number]["holders"][number] & { title: string };

/** Roles that somebody holds without being asked of the school. */
export function OtherRoles({ page, mayChange }: { page: PeopleOfSchool; mayChange: boolean }) {
  const [parameters] = useSearchParams();
  const lines = page.others.flatMap(({ title, holders }) =>
    holders.map((held): Line => ({ ...held, title })),
  );
  return (
    <section aria-labelledby="others" className="page-section">
      <h2 id="others">Other roles that somebody holds</h2>
      <DataTable
        caption="Other roles that somebody holds"
        captionHidden
        narrow="cards"
        rows={lines}
        rowKey={({ appointmentId }) => appointmentId}
        rowHeading={{ heading: "Role", cell: ({ title }) => <strong>{title}</strong> }}
        columns={[
          {
            id: "who",
            heading: "Who",
            cell: ({ name, email, telephone }) => (
              <div>
                {name}
                <ContactLine email={email} telephone={telephone} />
              </div>
            ),
          },
          {
            id: "since",
            heading: "Since",
            cell: ({ from, to }) => (
              <div>
                <DateText date={from} />
                {to && (
                  <span className="row-note">
                    until <DateText date={to} />
                  </span>
                )}
              </div>
            ),
          },
          ...(mayChange
            ? [
                {
                  id: "change",
                  heading: "Change",
                  cell: ({ appointmentId, name, title }: Line) => (
                    <Anchor
                      href={`/schools/${page.school.id}/people?change=${appointmentId}#change`}
                    >
                      Change
                      <span className="heard-only">
                        {" "}
                        {name}, {title}
                      </span>
                    </Anchor>
                  ),
                },
              ]
            : []),
        ]}
      />
      <DownloadLinks
        href={exportAddress(`/schools/${page.school.id}/people`, parameters, "others")}
      />
    </section>
  );
}
