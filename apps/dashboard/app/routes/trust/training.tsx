import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { asMember } from "../../request/visit.server.ts";
import { acrossAddress, dayKept } from "../../training/across-address.ts";
import { requirementAddress, trainingAddress } from "../../training/addresses.ts";
import { AsAtForm, asAtInWords } from "../../training/as-at-form.tsx";
import { CountsTable } from "../../training/counts-table.tsx";
import { loadAcross } from "../../training/load-across.server.ts";
import { ReportedTable } from "../../training/reported-table.tsx";
import { CountedMatrix, SchoolsMatrix } from "../../training/schools-matrix.tsx";
import { acrossSentence, bandsInWords, lowestSentence } from "../../training/training-sentences.ts";
import { TrainingSections } from "../../training/training-sections.tsx";

export const meta: MetaFunction = () => [{ title: "Training - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) => loadAcross(caller, new URL(args.request.url).searchParams));

export default function Training() {
  const { asked, page } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { asAt, rules, requirements, schools, byGroup } = page;
  return (
    <>
      <PageHeading
        title={acrossSentence(page)}
        lead={lowestSentence(requirements.map(({ title, total }) => ({ title, counted: total })))}
        asAt={asAtInWords(asAt)}
      />
      <TrainingSections current="coverage" />
      <AsAtForm
        asked={asked}
        asAt={asAt}
        keep={{ hub: parameters.get("hub"), group: parameters.get("group") }}
        todayHref={acrossAddress(parameters, { "as-at": null, known: null })}
      />
      <AcrossFilters page={page} parameters={parameters} />
      {requirements.length === 0 ? (
        <EmptyState title="Nobody is asked for training yet">
          <p>
            {asAt.when === "past"
              ? "On this day nobody was known to be on the schools’ staff lists."
              : "As soon as a school has entered its staff list, it appears here."}
          </p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="requirements" className="page-section">
            <h2 id="requirements">Requirement by requirement</h2>
            <CountsTable
              caption="How many people are in date, by requirement"
              heading="Requirement"
              rules={rules}
              rows={requirements.map(({ code, title, total }) => ({
                id: code,
                title,
                counted: total,
                href: dayKept(requirementAddress(code), parameters),
              }))}
            />
            <DownloadLinks href={exportAddress("/training", parameters, "requirements")} />
            <p className="form-note">{bandsInWords(rules)}</p>
          </section>
          <section aria-labelledby="schools" className="page-section">
            <h2 id="schools">School by school</h2>
            <SchoolsMatrix page={page} parameters={parameters} />
            <DownloadLinks href={exportAddress("/training", parameters)} />
            <p className="form-note">Together is a sum of people, not a mean of percentages.</p>
          </section>
          <section aria-labelledby="groups" className="page-section">
            <h2 id="groups">By staff group</h2>
            <CountedMatrix
              caption="Staff groups by training requirement"
              heading="Staff group"
              page={page}
              parameters={parameters}
              rows={byGroup.map(({ group, cells }) => ({
                id: group,
                name: STAFF_GROUP_TITLES[group],
                href: acrossAddress(parameters, { group }),
                note: null,
                cells,
                cellHref: (code) => dayKept(requirementAddress(code), parameters),
              }))}
            />
            <DownloadLinks href={exportAddress("/training", parameters, "groups")} />
          </section>
        </>
      )}
      {page.own.length > 0 && (
        <section aria-labelledby="own" className="page-section">
          <h2 id="own">What schools ask for beyond the trust’s list</h2>
          <CountsTable
            caption="How many people are in date with what a school asks for itself"
            heading="School and requirement"
            rules={rules}
            rows={page.own.map(({ schoolId, schoolName, code, title, counted }) => ({
              id: `${schoolId} ${code}`,
              title: `${schoolName}: ${title}`,
              counted,
              href: `${trainingAddress(schoolId)}?requirement=${encodeURIComponent(code)}`,
            }))}
          />
          <p className="form-note">
            Each counts at its own school only, and in none of the figures above.
          </p>
        </section>
      )}
      {page.reported.length > 0 && (
        <section aria-labelledby="reported" className="page-section">
          <h2 id="reported">Reported in numbers</h2>
          <ReportedTable
            figures={page.reported}
            nameOf={(id) => schools.find((each) => each.id === id)?.name ?? "School"}
          />
          <DownloadLinks
            href={exportAddress("/training", parameters, "reported")}
            what="the numbers"
          />
          <p className="form-note">
            Schools have reported these without saying who. They are in none of the figures above,
            which are counted from people.
          </p>
        </section>
      )}
      {schools.length === 0 && <p className="form-note">No school is in this hub on this day.</p>}
      <PrintFooter source="Safeboard" asAt={asAt.day} />
    </>
  );
}

function AcrossFilters({
  page: { hubs, groups },
  parameters,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>["page"];
  parameters: URLSearchParams;
}) {
  const [hub, group] = [parameters.get("hub"), parameters.get("group")];
  return (
    <FilterChips
      label="Filter schools and people"
      groups={[
        {
          name: "Hub",
          chips:
            hubs.length > 1 || hub
              ? [
                  {
                    label: "All schools",
                    current: hub === null,
                    all: true,
                    href: acrossAddress(parameters, { hub: null }),
                  },
                  ...hubs.map(({ id, name, schools }) => ({
                    label: name,
                    count: schools,
                    current: hub === id,
                    href: acrossAddress(parameters, { hub: id }),
                  })),
                ]
              : [],
        },
        {
          name: "Staff group",
          chips:
            groups.length > 1 || group
              ? [
                  {
                    label: "Everybody",
                    current: group === null,
                    all: true,
                    href: acrossAddress(parameters, { group: null }),
                  },
                  ...groups.map((each) => ({
                    label: STAFF_GROUP_TITLES[each],
                    current: group === each,
                    href: acrossAddress(parameters, { group: each }),
                  })),
                ]
              : [],
        },
      ]}
    />
  );
}
