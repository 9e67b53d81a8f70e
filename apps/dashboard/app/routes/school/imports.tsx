import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImportsPage } from "../../imports/imports-page.tsx";
import { routeId } from "../../request/route-id.ts";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `Imports, ${loaded?.list.school?.name ?? "school"} - Safeboard` },
];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    list: await caller.import.list({ schoolId: routeId(args.params["schoolId"]) }),
    isOwnSchool: actor.scope === "school",
  }));

export default function Imports() {
  return <ImportsPage {...useLoaderData<typeof loader>()} />;
}
