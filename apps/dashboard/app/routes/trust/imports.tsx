import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ImportsPage } from "../../imports/imports-page.tsx";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Imports - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ actor, caller }) => ({
    list: await caller.import.list({ schoolId: null }),
    isOwnSchool: actor.scope === "school",
  }));

export default function Imports() {
  return <ImportsPage {...useLoaderData<typeof loader>()} />;
}
