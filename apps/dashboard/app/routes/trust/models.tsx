import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { rolePermits } from "@safeboard/domain/permissions";
import { Anchor } from "@safeboard/ui/anchor";
import { ButtonLink } from "@safeboard/ui/button";
import { DataTable } from "@safeboard/ui/data-table";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { Tag } from "@safeboard/ui/tag";
import { exportAddress } from "../../components/export-address.ts";
import { dayOfMoment } from "../../components/moment-in-words.ts";
import type { ModelSummary } from "../../domain-answers.ts";
import { standingsInWords } from "../../models/model-standings.ts";
import { PoliciesSections } from "../../policy/policies-sections.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Model policies - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    models: await caller.model.list(),
    mayWrite: rolePermits(actor.role, "write", "model"),
    ofTrust: actor.scope === "trust" || actor.scope === "hub",
  }));

export default function Models() {
  const { models, mayWrite, ofTrust } = useLoaderData<typeof loader>();
  const add = mayWrite && <ButtonLink href="/models/new">Add a model policy</ButtonLink>;
  return (
    <>
      <PageHeading
        title={heading(models)}
        lead="A model is written once by the trust. Each school adopts it as it is, or adapts it with its own names and dates; you see who did, and how far each has moved away from it since."
        actions={models.length > 0 && add}
      />
      {ofTrust && <PoliciesSections current="models" />}
      {models.length === 0 ? (
        <EmptyState title="No model policy yet" action={add}>
          <p>
            {mayWrite
              ? "Upload the policy that your schools are to follow, with gaps such as [school name] where each fills in its own."
              : "When the trust publishes one, it is here."}
          </p>
        </EmptyState>
      ) : (
        <>
          <ModelTable models={models} />
          <DownloadLinks href={exportAddress("/models")} />
        </>
      )}
    </>
  );
}

function ModelTable({ models }: { models: readonly ModelSummary[] }) {
  return (
    <DataTable
      caption="Model policies"
      captionHidden
      narrow="cards"
      rows={models}
      rowKey={({ modelId }) => modelId}
      rowHeading={{
        heading: "Model",
        cell: ({ modelId, name, typeName }) => (
          <>
            <Anchor href={`/models/${modelId}`}>{name}</Anchor>
            <span className="row-note">{typeName}</span>
          </>
        ),
      }}
      columns={[
        {
          id: "version",
          heading: "Version",
          cell: ({ published, draft }) => (
            <div>
              {published && `${published.number}, published ${dayOfMoment(published.at)}`}
              {draft && (
                <span className="model-draft">
                  <Tag>Version {draft.number} is a draft</Tag>
                </span>
              )}
            </div>
          ),
        },
        { id: "schools", heading: "At the schools", cell: standingsInWords },
      ]}
    />
  );
}

function heading(models: readonly ModelSummary[]): string {
  const inUse = models.filter(({ retired, published }) => !retired && published);
  if (inUse.length === 0) return "The trust has no model policy yet";
  const ignored = inUse
    .flatMap(({ atSchools }) => atSchools)
    .filter(({ push }) => push.standing === "ignored").length;
  const there =
    inUse.length === 1 ? "1 model policy is in use" : `${inUse.length} model policies are in use`;
  if (ignored === 0) return there;
  return `${there}; ${ignored === 1 ? "1 answer is" : `${ignored} answers are`} overdue`;
}
