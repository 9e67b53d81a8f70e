import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bulkUploadLimits } from "@safeboard/domain/bulk-upload-limits";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { useState } from "react";
import { BulkUploadForm } from "../../bulk-upload/bulk-upload-form.tsx";
import { BulkUploadTable } from "../../bulk-upload/bulk-upload-table.tsx";
import { receiveBulkUpload } from "../../bulk-upload/receive-bulk-upload.server.ts";
import { exportAddress } from "../../components/export-address.ts";
import { OutcomeNotice } from "../../components/outcome-notice.tsx";
import { PoliciesSections } from "../../policy/policies-sections.tsx";
import { requirePermission } from "../../request/permission.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Upload many policies - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    if (actor.scope === "board") throw new Response(null, { status: 404 });
    requirePermission(actor, "upload", "bulkUpload");
    const [uploads, types] = await Promise.all([caller.bulkUpload.list(), caller.policy.types()]);
    const kinds = types
      .filter(({ retired }) => !retired)
      .map(({ code, name }) => ({ value: code, label: name }));
    const { files, bytes: together } = bulkUploadLimits;
    const limits = { files, together, each: args.context.services.largestDocument };
    return { uploads, kinds, limits };
  });

export async function action({ request, context }: ActionFunctionArgs) {
  const outcome = await receiveBulkUpload({ request, context });
  if (outcome.received) return redirect(outcome.goTo);
  const { field, problem: message, status } = outcome;
  return data({ problem: { field, message } }, status);
}

export default function BulkUpload() {
  const { uploads, kinds, limits } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>()?.problem;
  const [found, setFound] = useState<string | null>(null);
  const problem = found === null ? answered : { field: "files" as const, message: found };
  const waiting = uploads.filter(({ state }) => state === "ready").length;
  return (
    <>
      <PageHeading
        title={heading(waiting)}
        lead="Each file is matched to its school by what it says inside. You see the whole list, and nothing is stored until you confirm it."
      />
      <PoliciesSections current="bulk" />
      <OutcomeNotice
        outcomes={{ cancelled: "The upload is cancelled, and its files are removed." }}
      />
      <ErrorSummary
        errors={problem ? [{ fieldId: problem.field, message: problem.message }] : []}
      />
      {uploads.length > 0 && (
        <section aria-labelledby="uploads" className="page-section">
          <h2 id="uploads">Your trust’s uploads</h2>
          <BulkUploadTable uploads={uploads} />
          <DownloadLinks href={exportAddress("/bulk-upload")} />
        </section>
      )}
      <section aria-labelledby="upload" className="page-section">
        <h2 id="upload">Upload many policies at once</h2>
        <BulkUploadForm {...{ kinds, limits, problem, onProblem: setFound }} />
      </section>
    </>
  );
}

function heading(waiting: number): string {
  if (waiting === 0) return "Upload the policies of many schools at once";
  return waiting === 1
    ? "1 upload waits for you to confirm it"
    : `${waiting} uploads wait to be confirmed`;
}
