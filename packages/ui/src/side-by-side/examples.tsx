import { Button, ButtonGroup } from "../button/button.tsx";
import { DocumentView } from "../document-view/document-view.tsx";
import { exampleMarks, examplePages } from "../document-view/examples.tsx";
import type { Example } from "../example.ts";
import { exampleFacts } from "../fact-list/examples.tsx";
import { FactList } from "../fact-list/fact-list.tsx";
import { SideBySide } from "./side-by-side.tsx";

export const examples: Example[] = [
  {
    name: "a document and what was read from it",
    element: (
      <SideBySide
        reading={
          <DocumentView
            title="The policy, as we read it"
            pages={examplePages}
            marks={exampleMarks}
          />
        }
      >
        <form method="post" className="grid gap-4">
          <FactList facts={exampleFacts} marks={exampleMarks} />
          <ButtonGroup>
            <Button>Confirm and make current</Button>
            <Button kind="quiet" name="intent" value="draft">
              Save as draft
            </Button>
          </ButtonGroup>
        </form>
      </SideBySide>
    ),
  },
];
