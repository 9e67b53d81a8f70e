import { ButtonLink } from "../button/button.tsx";
import type { Example } from "../example.ts";
import { Card, CardRow } from "./card.tsx";

export const examples: Example[] = [
  {
    name: "three to start with",
    element: (
      <CardRow label="Start here">
        <Card
          title="Ashdown Vale Primary"
          href="/schools/ashdown-vale"
          tone="action"
          actions={
            <>
              <ButtonLink href="/requests/new?school=ashdown-vale">Ask for the review</ButtonLink>
              <ButtonLink kind="quiet" href="/schools/ashdown-vale">
                See why
              </ButtonLink>
            </>
          }
        >
          <p>Policy 61 days overdue; it names a coordinator who left in July.</p>
        </Card>
        <Card
          title="Dunmoor High"
          href="/schools/dunmoor"
          tone="soon"
          actions={<ButtonLink href="/reminders">Send reminder to 23</ButtonLink>}
        >
          <p>Annual safeguarding update at 82%: 23 of 128 staff are out of date.</p>
        </Card>
        <Card
          title="Elmfield Special School"
          href="/schools/elmfield"
          actions={<ButtonLink href="/requests">Ask for both</ButtonLink>}
        >
          <p>No policy uploaded and no incident return since May. Silence is not zero.</p>
        </Card>
      </CardRow>
    ),
  },
];
