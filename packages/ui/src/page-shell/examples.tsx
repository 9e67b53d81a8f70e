import { Button } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { PageHeading } from "../page-heading/page-heading.tsx";
import { PageShell } from "./page-shell.tsx";

export const examples: Example[] = [
  {
    name: "for a trust lead, in a demonstration",
    wholePage: true,
    element: (
      <PageShell
        organisation="Northmere Learning Trust"
        navigation={[
          { href: "/overview", label: "Overview", current: "page" },
          { href: "/policies", label: "Policies" },
          { href: "/people", label: "People" },
          { href: "/training", label: "Training" },
          { href: "/incidents", label: "Incidents" },
          { href: "/actions", label: "Actions" },
          { href: "/reports", label: "Board reports" },
        ]}
        account={{
          name: "Miriam Adeyemi",
          role: "Safeguarding lead, Northmere Learning Trust",
          links: [
            { href: "/profile", label: "Your profile" },
            { href: "/switch", label: "Change school or trust" },
          ],
          signOut: (
            <form method="post" action="/sign-out">
              <Button kind="quiet">Sign out</Button>
            </form>
          ),
        }}
        find={{ label: "Find a school or person", action: "/find" }}
        demonstration={
          <form method="post" action="/demonstration/afresh">
            <Button kind="quiet">Start afresh</Button>
          </form>
        }
        footer={
          <>
            <a href="/accessibility">Accessibility</a>
            <a href="/privacy">Privacy</a>
            <span>School data: Get Information About Schools, as at 1 November 2026</span>
          </>
        }
      >
        <PageHeading
          title="3 of 14 schools need action; one of them has told us nothing since May."
          asAt="As at 22 November 2026"
        />
      </PageShell>
    ),
  },
  {
    name: "for somebody who is not signed in",
    wholePage: true,
    element: (
      <PageShell>
        <PageHeading title="Sign in" />
      </PageShell>
    ),
  },
];
