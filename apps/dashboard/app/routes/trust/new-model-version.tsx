import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FileField } from "@safeboard/ui/file-field";
import { PageHeading } from "@safeboard/ui/page-heading";
import { modelFileHint, modelFileTypes } from "../../models/model-file-words.ts";
import { receiveModel } from "../../models/receive-model.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  {
    title: `${page ? `Next version of ${page.model.name}` : "Next version of a model"} - Safeboard`,
  },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { model } = await caller.model.read({ modelId: routeId(args.params["modelId"]) });
    requirePermission(actor, "write", "model");
    return { model, largest: args.context.services.largestDocument };
  });

export async function action(args: ActionFunctionArgs) {
  const modelId = routeId(args.params["modelId"]);
  const outcome = await receiveModel(args, (caller, { fileName, bytes }) =>
    caller.model.upload({ modelId, fileName, bytes }),
  );
  if (outcome.done) return redirect(`/models/${modelId}/versions/${outcome.value.modelVersionId}`);
  return data({ problem: outcome.refusal.message }, { status: outcome.status });
}

export default function NewModelVersion() {
  const { model, largest } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>()?.problem;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: "/models", label: "Model policies" },
          { href: `/models/${model.id}`, label: model.name },
        ]}
        current="Next version"
      />
      <PageHeading
        title={`Upload the next version of ${model.name}`}
        lead="We compare it with the version before and say what that does to the expectations. It stays a draft until you publish it."
      />
      <ErrorSummary errors={problem ? [{ fieldId: "document", message: problem }] : []} />
      <Form method="post" encType="multipart/form-data" className="upload-form" noValidate>
        <FileField
          name="document"
          label="The next version’s file"
          hint={modelFileHint(largest)}
          accept={modelFileTypes}
          error={problem}
        />
        <Button>Upload and compare</Button>
      </Form>
    </>
  );
}
