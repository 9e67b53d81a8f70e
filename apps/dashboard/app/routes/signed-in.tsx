import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Outlet, useLoaderData, useLocation, useRouteLoaderData } from "@remix-run/react";
import { Button } from "@safeboard/ui/button";
import { errorPageTitle } from "@safeboard/ui/error-page";
import { PageShell } from "@safeboard/ui/page-shell";
import type { ReactNode } from "react";
import { kindOf, WhatWentWrong } from "../components/what-went-wrong.tsx";
import { currentLink, navigationFor } from "../components/navigation.ts";
import { roleTitle } from "../components/role-title.ts";
import { asSignedIn } from "../request/visit.server.ts";

/** What the frame of every page shows: who is signed in, as what, to which trust. */
export const loader = (args: LoaderFunctionArgs) =>
  asSignedIn(args, async ({ signedIn, actor, caller }) => ({
    name: signedIn.displayName,
    isOperator: signedIn.isOperator,
    member: actor.kind === "member" ? await caller.me.current() : null,
    isDemonstration: args.context.services.demonstration !== null,
  }));

/** Only a page that failed keeps this title: the others have their own. */
export const meta: MetaFunction = ({ error }) => [
  { title: error ? `${errorPageTitle(kindOf(error))} - Safeboard` : "Safeboard" },
];

export default function SignedInPage() {
  return (
    <Frame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </Frame>
  );
}

/** A page that failed keeps its frame, so that people find their way back. */
export function ErrorBoundary() {
  const loaded = useRouteLoaderData<typeof loader>("routes/signed-in");
  if (!loaded) {
    return (
      <PageShell>
        <WhatWentWrong />
      </PageShell>
    );
  }
  return (
    <Frame {...loaded}>
      <WhatWentWrong />
    </Frame>
  );
}

type Loaded = ReturnType<typeof useLoaderData<typeof loader>>;

function Frame({
  name,
  isOperator,
  member,
  isDemonstration,
  children,
}: Loaded & { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const [school, another] = member?.schools ?? [];
  const onlySchool = member?.scope === "school" && !another ? school : undefined;
  const links = navigationFor(member, isOperator);
  return (
    <PageShell
      organisation={onlySchool?.name ?? member?.trust.name}
      navigation={links.map((link) => ({
        ...link,
        ...(currentLink(links, pathname) === link && { current: "page" as const }),
      }))}
      account={{
        name: member?.displayName ?? name,
        role: member ? `${roleTitle(member.role)}, ${onlySchool?.name ?? member.trust.name}` : "",
        links: [
          { href: "/account", label: "Your account" },
          { href: "/choose", label: "Change school or trust" },
        ],
        signOut: (
          <Form method="post" action="/sign-out">
            <Button kind="quiet">Sign out</Button>
          </Form>
        ),
      }}
      {...(member?.scope === "trust" || member?.scope === "hub"
        ? {
            find: {
              label: "Find a school",
              action: "/overview",
              defaultValue: new URLSearchParams(search).get("q") ?? undefined,
            },
          }
        : {})}
      demonstration={
        isDemonstration && (
          <Form method="post" action="/demonstration">
            <input type="hidden" name="intent" value="start-afresh" />
            <Button kind="quiet">Start afresh</Button>
          </Form>
        )
      }
    >
      {children}
    </PageShell>
  );
}
