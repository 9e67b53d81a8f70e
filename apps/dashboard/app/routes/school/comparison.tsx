import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { driftInWords } from "@safeboard/compliance/push-standing";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ComparedPassages } from "@safeboard/ui/compared-passages";
import { EmptyState } from "@safeboard/ui/empty-state";
import { FilterChips } from "@safeboard/ui/filter-chips";
import { Notice } from "@safeboard/ui/notice";
import { PageHeading } from "@safeboard/ui/page-heading";
import { ComparisonChoices, comparedWith } from "../../comparison/comparison-choices.tsx";
import { comparisonSentence, whatIsLost } from "../../comparison/comparison-sentence.ts";
import { ExpectationChangeTable } from "../../comparison/expectation-change-table.tsx";
import type { ComparisonPage } from "../../domain-answers.ts";
import { policyTrail } from "../../policy/policy-trail.ts";
import { VersionSections } from "../../policy/version-sections.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? `What changed, version ${page.number}, ${page.school.name}` : "What changed"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, ({ caller }) =>
    caller.comparison.read({
      schoolId: routeId(args.params["schoolId"]),
      versionId: routeId(args.params["versionId"]),
      ...chosenIn(new URL(args.request.url).searchParams.get("with")),
    }),
  );

/** "model:" and an id, or the id of another version; anything else is answered like one that isn't there. */
function chosenIn(chosen: string | null) {
  if (chosen === null || chosen === "") return {};
  return chosen.startsWith("model:")
    ? { with: { modelVersionId: routeId(chosen.slice("model:".length)) } }
    : { with: { versionId: routeId(chosen) } };
}

export default function Comparison() {
  const page = useLoaderData<typeof loader>();
  const { school, typeCode, typeName, versionId, number, compared } = page;
  const names = compared && namesOf(compared);
  return (
    <>
      <Breadcrumbs
        trail={[
          ...policyTrail(school, { kind: typeCode, kindName: typeName }),
          {
            href: `/schools/${school.id}/policies/${versionId}`,
            label: `Version ${number}`,
          },
        ]}
        current="What changed"
      />
      <PageHeading
        title={
          compared ? comparisonSentence(compared) : "There is nothing to compare this with yet"
        }
        lead={compared && whatIsLost(compared.expectations)}
        asAt={
          compared &&
          names &&
          `${names.before} and ${inSentence(names.after)}, passage by passage${driftNote(compared.drift)}`
        }
      />
      <VersionSections schoolId={school.id} versionId={versionId} current="compare" />
      <ComparisonChoices page={page} chosen={comparedWith(page)} />
      {compared && names ? (
        <Differences compared={compared} names={names} />
      ) : (
        <EmptyState title="One version and no model">
          <p>
            Once the school has a second version of this policy, or the trust publishes a model of
            it, this page shows what is different.
          </p>
        </EmptyState>
      )}
    </>
  );
}

type Compared = NonNullable<ComparisonPage["compared"]>;

function Differences({
  compared: { comparison, expectations },
  names,
}: {
  compared: Compared;
  names: { before: string; after: string };
}) {
  const [parameters] = useSearchParams();
  const { passages, isWhole } = comparison;
  const all = parameters.get("show") === "all";
  const different = passages.filter(({ outcome, moved }) => outcome !== "same" || moved).length;
  return (
    <>
      {expectations.length > 0 && (
        <section aria-labelledby="expectations" className="page-section first-column-wide">
          <h2 id="expectations">What this does to the expectations</h2>
          <ExpectationChangeTable
            caption="Expectations whose status changes"
            {...names}
            changes={expectations}
          />
        </section>
      )}
      <section aria-labelledby="passages" className="page-section compared-section">
        <h2 id="passages">Passage by passage</h2>
        {!isWhole && (
          <Notice tone="warning" title="Only the beginning was compared">
            <p>The texts are longer than any policy. What follows later is left out here.</p>
          </Notice>
        )}
        <FilterChips
          label="Show"
          groups={[
            {
              name: "Show",
              chips: [
                {
                  label: "Only what changed",
                  count: different,
                  href: showing(parameters, null),
                  current: !all,
                },
                {
                  label: "The whole text",
                  count: passages.length,
                  href: showing(parameters, "all"),
                  current: all,
                },
              ],
            },
          ]}
        />
        <ComparedPassages {...names} passages={passages} onlyChanges={!all} />
      </section>
    </>
  );
}

/** The same comparison, with all of the text or only what changed. */
function showing(parameters: URLSearchParams, show: "all" | null): string {
  const shown = new URLSearchParams(parameters);
  if (show === null) shown.delete("show");
  else shown.set("show", show);
  return `?${shown}`;
}

function namesOf({ before, after }: Compared): { before: string; after: string } {
  const withModel = before.what === "model";
  return {
    before: withModel ? `Model, version ${before.number}` : `Version ${before.number}`,
    after: withModel ? `The school’s version ${after.number}` : `Version ${after.number}`,
  };
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

function driftNote(drift: Compared["drift"]): string {
  if (!drift) return "";
  const { passages, changed, missing } = drift;
  return ` · drift from the model: ${driftInWords(drift).toLowerCase()} (${changed + missing} of its ${passages} passages changed or missing)`;
}
