import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EmptyState } from "@safeboard/ui/empty-state";
import { PageHeading } from "@safeboard/ui/page-heading";
import { asMember } from "../../request/visit.server.ts";

export const meta: MetaFunction = () => [{ title: "Board reports - Safeboard" }];

export const loader = (args: LoaderFunctionArgs) =>
  asMember(args, async ({ caller }) => {
    const { trust, scope } = await caller.me.current();
    if (scope !== "board") throw new Response(null, { status: 404 });
    return { trust: trust.name };
  });

export default function Board() {
  const { trust } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeading title="No board report has been published yet" asAt={trust} />
      <EmptyState title="What you will find here">
        <p>
          Reports that the trust&rsquo;s safeguarding lead has published for the board, the latest
          first. They are frozen when they are published, so that the minutes and the figures stay
          together. Live figures, documents and names are not shown to trustees.
        </p>
      </EmptyState>
      <p>
        <a href="/board/incidents">Incidents, term by term</a>
      </p>
    </>
  );
}
