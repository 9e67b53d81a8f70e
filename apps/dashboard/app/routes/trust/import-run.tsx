import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { actOnImport } from "../../imports/act-on-import.server.ts";
import { importHeading } from "../../imports/import-heading.ts";
import { ImportRunPage } from "../../imports/import-page.tsx";
import { loadImport } from "../../imports/load-import.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? importHeading(loaded.run) : "Import"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  loadImport(args, null, args.params["trustRunId"]);

export const action = (args: ActionFunctionArgs) =>
  actOnImport(args, null, args.params["trustRunId"]);

export default function ImportRun() {
  const loaded = useLoaderData<typeof loader>();
  return <ImportRunPage loaded={loaded} refused={useActionData<typeof action>()?.refused} />;
}
