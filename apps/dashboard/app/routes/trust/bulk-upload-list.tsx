import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { Anchor } from "@safeboard/ui/anchor";
import { Breadcrumbs } from "@safeboard/ui/breadcrumbs";
import { DownloadLinks } from "@safeboard/ui/download-links";
import { ErrorSummary } from "@safeboard/ui/error-summary";
import { PageHeading } from "@safeboard/ui/page-heading";
import { bulkHeading } from "../../bulk-upload/bulk-heading.ts";
import { ConfirmListForm } from "../../bulk-upload/confirm-list-form.tsx";
import { FinishedList } from "../../bulk-upload/finished-list.tsx";
import { ListProgress } from "../../bulk-upload/list-progress.tsx";
import { choicesIn } from "../../bulk-upload/choices-in.ts";
import { LIST_FORM } from "../../bulk-upload/school-choice.tsx";
import { workerInWords } from "../../bulk-upload/worker-in-words.ts";
import { exportAddress } from "../../components/export-address.ts";
import { dayOfMoment, timeOfMoment } from "../../components/moment-in-words.ts";
import { attempt } from "../../request/form-attempt.server.ts";
import { readForm } from "../../request/read-form.server.ts";
import { refuseForm } from "../../request/refuse-form.server.ts";
import { summaryOf, type RefusedForm } from "../../request/refused-form.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${page ? bulkHeading(page.list) : "Upload many policies"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    // To everybody but a trust's lead, no such page exists.
    if (actor.scope !== "trust") throw new Response(null, { status: 404 });
    const list = await caller.bulkUpload.read({ bulkId: routeId(args.params["bulkId"]) });
    const isUnderWay = list.state === "reading" || list.state === "confirmed";
    const last = isUnderWay ? await args.context.services.lastBackgroundWork() : null;
    return { list, waiting: isUnderWay ? workerInWords(last, new Date()) : null };
  });

export const action = (args: ActionFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const bulkId = routeId(args.params["bulkId"]);
    const form = await readForm(args.request);
    switch (form.get("intent")) {
      case "confirm": {
        const choices = choicesIn(form);
        const outcome = await attempt(() => caller.bulkUpload.confirm({ bulkId, choices }));
        return outcome.done
          ? redirect(`/bulk-upload/${bulkId}`)
          : refuseForm(LIST_FORM, form, outcome);
      }
      case "cancel": {
        const outcome = await attempt(() => caller.bulkUpload.cancel({ bulkId }));
        return outcome.done
          ? redirect("/bulk-upload?done=cancelled")
          : refuseForm("cancel", form, outcome);
      }
      default:
        throw new Response(null, { status: 400 });
    }
  });

export default function BulkUploadList() {
  const { list, waiting } = useLoaderData<typeof loader>();
  const refused: RefusedForm | undefined = useActionData<typeof action>()?.refused;
  const [parameters] = useSearchParams();
  const { state, kindName, startedBy, startedAt, confirmedBy } = list;
  return (
    <>
      <Breadcrumbs
        trail={[
          { href: "/policies", label: "Policies" },
          { href: "/bulk-upload", label: "Upload many" },
        ]}
        current={kindName}
      />
      <PageHeading
        title={bulkHeading(list)}
        lead={leads[state]}
        asAt={`${kindName}, begun by ${startedBy} on ${dayOfMoment(startedAt)} at ${timeOfMoment(startedAt)}${confirmedBy ? `, confirmed by ${confirmedBy}` : ""}`}
      />
      <ErrorSummary errors={summaryOf(refused)} />
      <DownloadLinks what="the list of files" href={exportAddress(`/bulk-upload/${list.bulkId}`)} />
      {state === "ready" && (
        <ConfirmListForm
          page={list}
          refused={refused}
          showEverySchool={parameters.get("schools") === "all"}
        />
      )}
      {(state === "receiving" || state === "reading" || state === "confirmed") && (
        <ListProgress page={list} waiting={waiting} />
      )}
      {state === "finished" && <FinishedList page={list} />}
      {state === "cancelled" && (
        <p>
          <Anchor href="/bulk-upload">Upload other files</Anchor>
        </p>
      )}
    </>
  );
}

const leads = {
  receiving: "The files are read as they arrive. Nothing is stored until you confirm the list.",
  reading: "Each file is matched to its school by what it says inside.",
  ready: "Nothing is stored yet. Check whose each file is, then store the list.",
  confirmed: "The list is confirmed. Each file becomes a draft of its school.",
  finished: "Each draft shows what was read beside the text. It counts once somebody confirms it.",
  cancelled: "Nothing of it was stored in any school’s record.",
} as const;
