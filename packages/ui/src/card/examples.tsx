import { ButtonLink } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { Status } from "../status/status.tsx";
import { Card, CardRow } from "./card.tsx";

export const examples: Example[] = [
  {
    name: "three to start with",
    element: (
      <CardRow label="Start here">
        <Card
          title="Ashdown Vale Primary"
          href="/schools/ashdown-vale"
          status={<Status status="needs_action">Policy 61 days overdue</Status>}
          actions={
            <>
              <ButtonLink href="/requests/new?school=ashdown-vale">Ask for the review</ButtonLink>
              <ButtonLink kind="quiet" href="/schools/ashdown-vale">
                See why
              </ButtonLink>
            </>
          }
        >
          <p>It names a coordinator who left in July.</p>
        </Card>
        <Card
          title="Dunmoor High"
          href="/schools/dunmoor"
          status={<Status status="partly_met">82% up to date</Status>}
          actions={<ButtonLink href="/reminders">Send reminder to 23</ButtonLink>}
        >
          <p>Annual safeguarding update: 23 of 128 staff are out of date.</p>
        </Card>
        <Card
          title="Elmfield Special School"
          href="/schools/elmfield"
          status={<Status status="not_reported">Quiet since May</Status>}
          actions={<ButtonLink href="/requests">Ask for both</ButtonLink>}
        >
          <p>No policy and no incident return. Silence is not zero.</p>
        </Card>
      </CardRow>
    ),
  },
];
