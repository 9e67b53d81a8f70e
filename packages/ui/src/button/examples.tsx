import type { Example } from "../example.ts";
import { Button, ButtonGroup, ButtonLink } from "./button.tsx";

export const examples: Example[] = [
  {
    name: "one decision",
    element: (
      <ButtonGroup>
        <Button>Confirm and make current</Button>
        <Button kind="quiet" name="intent" value="draft">
          Save as draft
        </Button>
        <a href="/policies">Cancel</a>
      </ButtonGroup>
    ),
  },
  { name: "that can't be taken back", element: <Button kind="danger">Sign out everywhere</Button> },
  { name: "as a link", element: <ButtonLink href="/policies/upload">Upload a policy</ButtonLink> },
  { name: "not yet possible", element: <Button disabled>Apply 14 changes</Button> },
];
