import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importKindIn, KIND_IN_SENTENCE } from "../../imports/import-kind-code.ts";
import { NewImportPage } from "../../imports/new-import-page.tsx";
import { receiveImport } from "../../imports/receive-import.server.ts";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Import ${loaded ? KIND_IN_SENTENCE[loaded.kind] : "a file"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => {
    const { school } = await caller.import.list({ schoolId: routeId(args.params["schoolId"]) });
    return { kind: importKindIn(args.request), school, isOwnSchool: actor.scope === "school" };
  });

export async function action(args: ActionFunctionArgs) {
  const outcome = await receiveImport(args, routeId(args.params["schoolId"]));
  if (outcome.received) return redirect(outcome.goTo);
  return data({ problem: outcome.problem }, outcome.status);
}

export default function NewImport() {
  return (
    <NewImportPage
      {...useLoaderData<typeof loader>()}
      answered={useActionData<typeof action>()?.problem}
    />
  );
}
