import type { Example } from "../example.ts";
import { type ComparedPassage, ComparedPassages } from "./compared-passages.tsx";

const said = (page: number, ...parts: (string | [string])[]) => ({
  page,
  parts: parts.map((part) =>
    typeof part === "string" ? { text: part, changed: false } : { text: part[0], changed: true },
  ),
});

export const examplePassages: ComparedPassage[] = [
  {
    outcome: "same",
    moved: false,
    kind: "heading",
    before: said(1, "Who is responsible"),
    after: said(1, "Who is responsible"),
  },
  {
    outcome: "filled",
    moved: false,
    kind: "paragraph",
    before: said(1, "Our online safety coordinator is ", ["[name]"], "."),
    after: said(1, "Our online safety coordinator is ", ["Mr J Okafor"], "."),
  },
  {
    outcome: "changed",
    moved: false,
    kind: "paragraph",
    before: said(1, "The headteacher reports to governors ", ["every term"], "."),
    after: said(2, "The headteacher reports to governors ", ["each half-term"], "."),
  },
  {
    outcome: "removed",
    moved: false,
    kind: "item",
    before: said(2, ["checking our filter every half-term;"]),
    after: null,
  },
  {
    outcome: "added",
    moved: false,
    kind: "item",
    before: null,
    after: said(2, ["asking families what worries them."]),
  },
  {
    outcome: "same",
    moved: true,
    kind: "paragraph",
    before: said(3, "Governors look at this policy again every year."),
    after: said(1, "Governors look at this policy again every year."),
  },
];

export const examples: Example[] = [
  {
    name: "two versions",
    element: <ComparedPassages before="Version 1" after="Version 2" passages={examplePassages} />,
  },
  {
    name: "only what changed",
    element: (
      <ComparedPassages
        before="The trust’s model, version 1"
        after="Version 3"
        passages={examplePassages}
        onlyChanges
      />
    ),
  },
];
