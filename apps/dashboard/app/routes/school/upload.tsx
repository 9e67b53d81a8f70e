import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { Button } from "@safeboard/ui/button";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { FileField } from "@safeboard/ui/file-field";
import { PageHeading } from "@safeboard/ui/page-heading";
import { fileSize } from "../../policy/file-size.ts";
import { receivePolicy } from "../../policy/receive-policy.server.ts";
import { UploadProgress } from "../../policy/upload-progress.tsx";
import { useUpload } from "../../policy/use-upload.ts";
import { requirePermission } from "../../request/permission.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? `Upload a policy, ${page.school.name}` : "Upload a policy"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { school } = await caller.school.read({ schoolId: routeId(args.params["schoolId"]) });
    requirePermission(actor, "upload", "policy");
    return { school, largest: args.context.services.largestDocument };
  });

export async function action({ request, context, params }: ActionFunctionArgs) {
  const outcome = await receivePolicy({ request, context, params });
  if (outcome.received) return redirect(outcome.goTo);
  return data({ problem: outcome.problem }, outcome.status);
}

export default function Upload() {
  const { school, largest } = useLoaderData<typeof loader>();
  const address = `/schools/${school.id}/policies/upload`;
  const { state, send, cancel } = useUpload(`${address}/file`);
  const answered = useActionData<typeof action>()?.problem;
  const problem = state.phase === "refused" ? state.problem : answered;
  const busy = state.phase === "sending" || state.phase === "reading";
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: `/schools/${school.id}`, label: school.name },
          { href: `/schools/${school.id}/policies`, label: "Online safety policy" },
        ]}
        current="Upload"
      />
      <PageHeading
        title="Upload your online safety policy"
        lead="We read it and show you the dates, names and guidance in it. You check them and confirm; until then nothing changes."
      />
      <ErrorSummary errors={problem ? [{ fieldId: "document", message: problem }] : []} />
      <form
        method="post"
        action={address}
        encType="multipart/form-data"
        className="upload-form"
        onSubmit={send}
      >
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
