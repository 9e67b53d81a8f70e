import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FileField } from "@safeboard/ui/file-field";
import { PageHeading } from "@safeboard/ui/page-heading";
import { SelectField } from "@safeboard/ui/select-field";
import { fileSize } from "../../policy/file-size.ts";
import { policyTrail } from "../../policy/policy-trail.ts";
import { receivePolicy } from "../../policy/receive-policy.server.ts";
import { UploadProgress } from "../../policy/upload-progress.tsx";
import { useUpload, type RefusedUpload } from "../../policy/use-upload.ts";
import { policyInSentence } from "../../policy/version-words.ts";
import { requirePermission } from "../../request/permission.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Upload a policy, ${page.school.name}` : "Upload a policy"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const schoolId = routeId(args.params["schoolId"]);
    const { school, policies } = await caller.policy.list({ schoolId });
    requirePermission(actor, "upload", "policy");
    const types = policies.map(({ type }) => type).filter(({ retired }) => !retired);
    const asked = new URL(args.request.url).searchParams.get("kind") ?? "online_safety";
    const chosen = types.find(({ code }) => code === asked) ?? types[0];
    return {
      school,
      types: types.map(({ code, name }) => ({ code, name })),
      chosen: chosen && { code: chosen.code, name: chosen.name },
      largest: args.context.services.largestDocument,
    };
  });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const outcome = await receivePolicy({ request, context, params });
  if (outcome.received) return redirect(outcome.goTo);
  const { problem, there, status } = outcome;
  return data<RefusedUpload>({ problem, there }, status);
}

export default function Upload() {
  const { school, types, chosen, largest } = useLoaderData<typeof loader>();
  const address = `/schools/${school.id}/policies/upload`;
  const { state, send, cancel } = useUpload(`${address}/file`);
  const answered = useActionData<typeof action>();
  const { problem, there } = (state.phase === "refused" ? state : answered) ?? {};
  const busy = state.phase === "sending" || state.phase === "reading";
  return (
    <>
      <Breadcrumbs
        trail={policyTrail(school, chosen && { kind: chosen.code, kindName: chosen.name })}
        current="Upload"
      />
      <PageHeading
        title={`Upload your ${policyInSentence(chosen?.name ?? "")}`}
        lead="We read it and show you the dates, names and guidance in it. You check them and confirm; until then nothing changes."
      />
      <ErrorSummary errors={problem ? [{ fieldId: "document", message: problem }] : []} />
      {there && (
        <p>
          <Anchor href={there}>Open the version that is this file</Anchor>
        </p>
      )}
      <form
        method="post"
        action={address}
        encType="multipart/form-data"
        className="upload-form"
        onSubmit={send}
      >
        <SelectField
          name="kind"
          label="Which policy is it?"
          defaultValue={chosen?.code}
          options={types.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <FileField
          name="document"
          label={`The policy of ${school.name}`}
          hint={`PDF, Word (.docx), OpenDocument, RTF, a web page or plain text, up to ${fileSize(largest)}. Choose it, or drop it on the box.`}
          accept=".pdf,.docx,.odt,.rtf,.html,.htm,.txt"
          error={problem}
        />
        {!busy && <Button>Upload and read</Button>}
        <UploadProgress state={state} cancel={cancel} />
      </form>
    </>
  );
}
