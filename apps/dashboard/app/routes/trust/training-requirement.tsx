import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { percentInWords } from "@safeboard/compliance/percent";
import { STAFF_GROUP_TITLES } from "@safeboard/compliance/staff-groups";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { PrintFooter } from "@safeboard/ui/print-footer";
import { exportAddress } from "../../components/export-address.ts";
import { groupOf } from "../../staff/staff-sentence.ts";
import type { RequirementAcrossSchools } from "../../domain-answers.ts";
import { asMember } from "../../request/visit.server.ts";
import { AboutRequirement } from "../../training/about-requirement.tsx";
import { dayKept } from "../../training/across-address.ts";
import { requirementAddress, trainingAddress } from "../../training/addresses.ts";
import { asAtAsked } from "../../training/as-at-asked.ts";
import { AsAtForm, asAtInWords } from "../../training/as-at-form.tsx";
import { CountsTable } from "../../training/counts-table.tsx";
import { bandsInWords, inDateOf } from "../../training/training-sentences.ts";
import { TrainingSections } from "../../training/training-sections.tsx";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.page.requirement.title ?? "Training"} by school - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const asked = asAtAsked(new URL(args.request.url).searchParams);
    return {
      asked,
      page: await caller.training.oneAcrossSchools({
        requirementCode: args.params["requirementCode"] ?? "",
        known: asked.known,
        ...(asked.asAt !== undefined && { asAt: asked.asAt }),
      }),
    };
  });

export default function TrainingRequirement() {
  const { asked, page } = useLoaderData<typeof loader>();
  const [parameters] = useSearchParams();
  const { asAt, rules, requirement, total, schools, byGroup, elsewhere } = page;
  return (
    <>
      <Breadcrumbs trail={[{ href: "/training", label: "Training" }]} current={requirement.title} />
      <PageHeading title={sentence(page)} lead={requirement.what} asAt={asAtInWords(asAt)} />
      <TrainingSections current="coverage" below />
      <AsAtForm
        asked={asked}
        asAt={asAt}
        keep={{}}
        todayHref={requirementAddress(requirement.code)}
      />
      {requirement.inForceUntil !== undefined && (
        <p className="form-note">
          It is asked no longer: the last day was {formatIsoDate(requirement.inForceUntil)}.
        </p>
      )}
      {schools.length === 0 ? (
        <EmptyState title="Nobody is asked for it">
          <p>No school has anybody in the groups and roles of whom it is asked on this day.</p>
        </EmptyState>
      ) : (
        <>
          <section aria-labelledby="schools" className="page-section">
            <h2 id="schools">School by school</h2>
            <CountsTable
              caption="How many people are in date, by school"
              heading="School"
              rules={rules}
              total={{ heading: "Together", counted: total }}
              rows={schools.map(({ id, name, hub, counted, groups }) => ({
                id,
                title: name,
                href: `/schools/${id}`,
                note: [hub?.name, groupsInWords(groups)].filter(Boolean).join(" · "),
                counted,
                statusHref: `${trainingAddress(id)}?requirement=${encodeURIComponent(requirement.code)}${dayOf(parameters)}`,
              }))}
            />
            <DownloadLinks href={exportAddress(requirementAddress(requirement.code), parameters)} />
            <p className="form-note">{bandsInWords(rules)}</p>
            {elsewhere.length > 0 && (
              <p className="form-note">
                Asked of nobody at{" "}
                {new Intl.ListFormat("en-GB").format(elsewhere.map(({ name }) => name))}.
              </p>
            )}
          </section>
          <section aria-labelledby="groups" className="page-section">
            <h2 id="groups">By staff group</h2>
            <CountsTable
              caption="How many people are in date, by staff group"
              heading="Staff group"
              rules={rules}
              rows={byGroup.map(({ group, counted }) => ({
                id: group,
                title: STAFF_GROUP_TITLES[group],
                counted,
              }))}
            />
            <DownloadLinks
              href={exportAddress(requirementAddress(requirement.code), parameters, "groups")}
            />
          </section>
        </>
      )}
      <section aria-labelledby="rule" className="page-section">
        <h2 id="rule">The rule</h2>
        <AboutRequirement requirement={requirement} />
      </section>
      <PrintFooter source="Safeboard" asAt={asAt.day} />
    </>
  );
}

/** "Prevent awareness: 87%, 26 of 30 people are in date". */
function sentence({ requirement, total }: RequirementAcrossSchools): string {
  if (total.required + total.exempt === 0) return `${requirement.title}: nobody is asked for it`;
  if (total.percent === null) return `${requirement.title}: nobody has to be in date yet`;
  return `${requirement.title}: ${percentInWords(total.percent)}, ${total.inDate} of ${inDateOf(total)} people are in date`;
}

/** "18 teaching staff, 2 governors": of whom a school's figure is made. */
const groupsInWords = (groups: RequirementAcrossSchools["schools"][number]["groups"]): string =>
  groups
    .map(({ group, counted }) => `${counted.required} ${groupOf(counted.required, group)}`)
    .join(", ");

const dayOf = (parameters: URLSearchParams): string => {
  const kept = dayKept("", parameters);
  return kept === "" ? "" : `&${kept.slice(1)}`;
};
