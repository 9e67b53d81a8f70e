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
import { RadioGroup } from "@safeboard/ui/radio-group";
import { SelectField } from "@safeboard/ui/select-field";
import { TextField } from "@safeboard/ui/text-field";
import { modelFileHint, modelFileTypes } from "../../models/model-file-words.ts";
import { receiveModel } from "../../models/receive-model.server.ts";
import { requirePermission } from "../../request/permission.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Add a model policy - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    if (actor.scope === "board") throw new Response(null, { status: 404 });
    requirePermission(actor, "write", "model");
    const types = await caller.policy.types();
    return {
      types: types.filter(({ retired }) => !retired).map(({ code, name }) => ({ code, name })),
      largest: args.context.services.largestDocument,
    };
  });

export async function action(args: ActionFunctionArgs) {
  const outcome = await receiveModel(args, (caller, { fileName, bytes, fields }) =>
    caller.model.create({
      name: fields.get("name") ?? "",
      typeCode: fields.get("typeCode") ?? "",
      mode: fields.get("mode") === "for_all_schools" ? "for_all_schools" : "model",
      fileName,
      bytes,
    }),
  );
  if (outcome.done) {
    const { modelId, modelVersionId } = outcome.value;
    return redirect(`/models/${modelId}/versions/${modelVersionId}`);
  }
  const { refusal, status, fields } = outcome;
  return data({ refusal, typed: Object.fromEntries(fields) }, { status });
}

export default function NewModel() {
  const { types, largest } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const typed = answer?.typed ?? {};
  const errors = errorsOf(answer?.refusal);
  return (
    <>
      <Breadcrumbs trail={[{ href: "/models", label: "Model policies" }]} current="Add one" />
      <PageHeading
        title="Add a model policy"
        lead="We read it and show you what it says, which gaps it leaves for schools, and which expectations it meets. No school sees it until you publish it."
      />
      <ErrorSummary
        errors={Object.entries(errors).map(([fieldId, message]) => ({ fieldId, message }))}
      />
      <Form method="post" encType="multipart/form-data" className="upload-form" noValidate>
        <TextField
          name="name"
          label="What is it called?"
          hint="Like Online safety model policy"
          autoComplete="off"
          width="full"
          defaultValue={typed["name"]}
          error={errors["name"]}
        />
        <SelectField
          name="typeCode"
          label="Which policy is it?"
          defaultValue={typed["typeCode"] ?? "online_safety"}
          options={types.map(({ code, name }) => ({ value: code, label: name }))}
          error={errors["typeCode"]}
        />
        <RadioGroup
          name="mode"
          legend="What do schools do with it?"
          defaultValue={typed["mode"] ?? "model"}
          choices={[
            {
              value: "model",
              label: "They adopt or adapt it",
              hint: "Each school has a policy of its own that follows the model.",
            },
            {
              value: "for_all_schools",
              label: "They read it: the trust holds it for all schools",
              hint: "There is nothing to adopt.",
            },
          ]}
          error={errors["mode"]}
        />
        <FileField
          name="document"
          label="The model’s file"
          hint={modelFileHint(largest)}
          accept={modelFileTypes}
          error={errors["document"]}
        />
        <Button>Upload and read</Button>
      </Form>
    </>
  );
}

interface Refused {
  message: string;
  fieldErrors: Readonly<Record<string, string>>;
}

/** What isn't about a field is about the file: it can't be read, or its name is taken. */
function errorsOf(refusal: Refused | undefined): Readonly<Record<string, string>> {
  if (!refusal) return {};
  const { fieldErrors, message } = refusal;
  return Object.keys(fieldErrors).length > 0 ? fieldErrors : { document: message };
}
