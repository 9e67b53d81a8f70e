import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonGroup, ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";
import { trainingAddress } from "../../training/addresses.ts";
import { AsAtForm, asAtInWords } from "../../training/as-at-form.tsx";
import { CountsTable } from "../../training/counts-table.tsx";
import { loadMatrix } from "../../training/load-matrix.server.ts";
import { matrixAddress } from "../../training/matrix-filter.ts";
import { PeopleMatrix } from "../../training/people-matrix.tsx";
import { ReportedTable } from "../../training/reported-table.tsx";
import { SchoolFilters } from "../../training/school-filters.tsx";
import { bandsInWords, lowestSentence, matrixSentence } from "../../training/training-sentences.ts";
import { SchoolTrainingSections } from "../../training/training-sections.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Training, ${loaded?.page.school.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { searchParams } = new URL(args.request.url);
    return {
      ...(await loadMatrix(caller, schoolId, searchParams)),
      isOwnSchool: actor.scope === "school",
      mayRecord: rolePermits(actor.role, "record", "training"),
    };
  });

export default function SchoolTraining() {
  const { asked, page, facets, narrowed, isOwnSchool, mayRecord } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { school, asAt, rules, requirements, inPost } = page;
  const here = trainingAddress(school.id);
  const address = (changes: Parameters<typeof matrixAddress>[2]) =>
    matrixAddress(school.id, parameters, changes);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...(isOwnSchool ? [] : [{ href: "/training", label: "Training" }]),
          { href: `/schools/${school.id}`, label: school.name },
        ]}
        current="Training"
      />
      <PageHeading
        title={`${school.name}: ${matrixSentence(page)}`}
        lead={lowestSentence(requirements)}
        asAt={asAtInWords(asAt)}
        actions={
          mayRecord && (
            <ButtonGroup>
              <ButtonLink href={`${here}/record`}>Record training</ButtonLink>
            </ButtonGroup>
          )
        }
      />
      <SchoolTrainingSections schoolId={school.id} current="people" />
      <OutcomeNotice outcomes={outcomes} />
      <AsAtForm
        asked={asked}
        asAt={asAt}
        keep={{
          standing: parameters.get("standing"),
          group: parameters.get("group"),
          requirement: parameters.get("requirement"),
          q: parameters.get("q"),
        }}
        todayHref={address({ "as-at": null, known: null })}
      />
      {inPost === 0 && (
        <EmptyState
          title={asAt.when === "today" ? "Your staff list comes first" : "Nobody was known of"}
          action={
            mayRecord && (
              <ButtonLink href={`/schools/${school.id}/staff`}>Enter your staff</ButtonLink>
            )
          }
        >
          <p>
            {asAt.when === "today"
              ? "Training is asked of the people on the staff list, by their group and their roles."
              : "On this day nobody is known to have been on the staff list."}
          </p>
        </EmptyState>
      )}
      {mayRecord && inPost > 0 && (
        <section aria-labelledby="people" className="page-section">
          <h2 id="people">Person by person</h2>
          <SchoolFilters page={page} facets={facets} parameters={parameters} />
          {narrowed.people.length > 0 ? (
            <>
              <PeopleMatrix
                schoolId={school.id}
                {...narrowed}
                requirementHref={(code) =>
                  address({ requirement: parameters.get("requirement") === code ? null : code })
                }
              />
              <DownloadLinks href={exportAddress(here, parameters)} />
            </>
          ) : (
            <EmptyState
              title="Nobody fits"
              action={
                <ButtonLink
                  href={address({ standing: null, group: null, requirement: null, q: null })}
                >
                  Show everybody
                </ButtonLink>
              }
            >
              <p>No one at the school matches these filters together.</p>
            </EmptyState>
          )}
        </section>
      )}
      {requirements.length > 0 && (
        <section aria-labelledby="requirements" className="page-section">
          <h2 id="requirements">Requirement by requirement</h2>
          <CountsTable
            caption="How many people are in date, by requirement"
            heading="Requirement"
            rules={rules}
            rows={requirements.map(({ code, title, counted }) => ({
              id: code,
              title,
              counted,
              href: mayRecord ? `${address({ requirement: code })}#people` : undefined,
            }))}
          />
          <DownloadLinks href={exportAddress(here, parameters, "requirements")} />
          <p className="form-note">{bandsInWords(rules)}</p>
          {asAt.when === "past" && page.countsFormer && (
            <p className="form-note">
              People who left so long ago that their names are no longer kept are counted as they
              stood at the end of the month, by all that was known when their names were removed.
            </p>
          )}
        </section>
      )}
      {page.reported.length > 0 && (
        <section aria-labelledby="reported" className="page-section">
          <h2 id="reported">Reported in numbers</h2>
          <ReportedTable figures={page.reported} />
          <DownloadLinks href={exportAddress(here, parameters, "reported")} what="the numbers" />
          <p className="form-note">
            The school has reported these without saying who. They are in none of the figures above,
            which are counted from people.
          </p>
        </section>
      )}
      <PrintFooter source="Safeboard" asAt={asAt.day} />
    </>
  );
}

const outcomes = {
  recorded: "It is recorded.",
  booked: "It is booked. Record it once it is done.",
};
