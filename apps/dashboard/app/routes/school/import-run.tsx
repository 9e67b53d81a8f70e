import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnImport } from "../../imports/act-on-import.server.ts";
import { importHeading } from "../../imports/import-heading.ts";
import { ImportRunPage } from "../../imports/import-page.tsx";
import { loadImport } from "../../imports/load-import.server.ts";
import { routeId } from "../../request/route-id.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? importHeading(loaded.run) : "Import"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  loadImport(args, routeId(args.params["schoolId"]), args.params["runId"]);

export const action = (args: ActionFunctionArgs) =>
  actOnImport(args, routeId(args.params["schoolId"]), args.params["runId"]);

export default function ImportRun() {
  const loaded = useLoaderData<typeof loader>();
  return <ImportRunPage loaded={loaded} refused={useActionData<typeof action>()?.refused} />;
}
