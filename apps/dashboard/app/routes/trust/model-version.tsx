import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { ButtonLink } from "@safeboard/ui/button";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SectionNavigation } from "@safeboard/ui/section-navigation";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { ModelAbout } from "../../models/model-about.tsx";
import { modelHeading } from "../../models/model-standings.ts";
import { ModelChange, ModelExpectations, ModelText } from "../../models/model-text.tsx";
import { PublishForm } from "../../models/publish-form.tsx";
import { RetireForm } from "../../models/retire-form.tsx";
import { SchoolsOfModel } from "../../models/schools-of-model.tsx";
import { SendForm } from "../../models/send-form.tsx";
import { takeModelStep } from "../../models/take-model-step.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  {
    title: `${loaded ? `${loaded.page.model.name}, version ${loaded.page.version.number}` : "Model policy"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const page = await caller.model.read({
      modelId: routeId(args.params["modelId"]),
      modelVersionId: routeId(args.params["modelVersionId"]),
    });
    const mayPush = rolePermits(actor.role, "push", "model");
    return {
      page,
      hubs: mayPush ? await caller.hub.list() : [],
      mayPush,
      mayWrite: rolePermits(actor.role, "write", "model"),
      seesSchools: actor.scope === "trust" || actor.scope === "hub",
    };
  });

export const action = (args: ActionFunctionArgs) => takeModelStep(args);

export default function ModelVersion() {
  const { page, hubs, mayPush, mayWrite, seesSchools } = useLoaderData<typeof loader>();
  const answer: { refused?: RefusedForm } = useActionData<typeof action>() ?? {};
  const { refused } = answer;
  const { model, version, versions, latestPublished, change, schools } = page;
  const here = `/models/${model.id}/versions/${version.id}`;
  const isLatest = version.number === latestPublished;
  const adopted = model.mode === "model" && version.publishedAt !== null;
  return (
    <>
      <Breadcrumbs
        trail={[{ href: "/models", label: "Model policies" }]}
        current={`${model.name}, version ${version.number}`}
      />
      <PageHeading title={modelHeading(page)} asAt={<ModelAbout page={page} />} />
      {versions.length > 1 && (
        <SectionNavigation
          label="Versions of this model"
          links={versions.map(({ id, number, publishedAt }) => ({
            href: `/models/${model.id}/versions/${id}`,
            label: `Version ${number}${publishedAt ? "" : ", draft"}`,
            ...(id === version.id && { current: "page" as const }),
          }))}
        />
      )}
      {!refused && (
        <OutcomeNotice
          outcomes={{
            published: "The version is published.",
            sent: "The model is sent. It stands on the schools’ lists now.",
            left_out: "Nobody was sent it: these schools have this version already.",
            taken_back: "The model is taken back from the school.",
            retired: "The model is out of use.",
          }}
        />
      )}
      <ErrorSummary errors={summaryOf(refused)} />
      {change && (
        <section
          aria-labelledby="change"
          className="page-section compared-section first-column-wide"
        >
          <h2 id="change">What changed since version {change.since.number}</h2>
          <ModelChange change={change} number={version.number} />
        </section>
      )}
      {mayWrite && !version.publishedAt && !model.retired && (
        <section aria-labelledby="publish" className="page-section">
          <h2 id="publish">Publish this version</h2>
          <PublishForm page={page} refused={refused} />
        </section>
      )}
      {adopted && seesSchools && (
        <section aria-labelledby="schools" className="page-section">
          <h2 id="schools">The schools</h2>
          <SchoolsOfModel schools={schools} latest={latestPublished} mayPush={mayPush} />
          <DownloadLinks href={exportAddress(here)} />
        </section>
      )}
      {adopted && isLatest && mayPush && !model.retired && (
        <section aria-labelledby="send" className="page-section">
          <h2 id="send">Send it to schools</h2>
          <SendForm page={page} hubs={hubs} refused={refused} />
        </section>
      )}
      <section aria-labelledby="says" className="page-section compared-section first-column-wide">
        <h2 id="says">What it says</h2>
        {model.typeCode === "online_safety" && (
          <>
            <ModelExpectations sets={page.expectations} />
            <DownloadLinks href={exportAddress(here, undefined, "expectations")} />
          </>
        )}
        <ModelText version={version} />
      </section>
      {mayWrite && !model.retired && (
        <section aria-labelledby="upkeep" className="page-section compared-section">
          <h2 id="upkeep">A new version</h2>
          <p>
            <ButtonLink kind="quiet" href={`/models/${model.id}/upload`}>
              Upload the next version
            </ButtonLink>
          </p>
          <RetireForm model={model} />
        </section>
      )}
    </>
  );
}
