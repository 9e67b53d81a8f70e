import type { Example } from "../example.ts";
import { type ComparedPassage, ComparedPassages, type ComparedSide } from "./compared-passages.tsx";

const saidAs = (kind: ComparedSide["kind"], page: number, ...parts: (string | [string])[]) => ({
  kind,
  page,
  parts: parts.map((part) =>
    typeof part === "string" ? { text: part, changed: false } : { text: part[0], changed: true },
  ),
});

const said = (page: number, ...parts: (string | [string])[]) => saidAs("paragraph", page, ...parts);

export const examplePassages: ComparedPassage[] = [
  {
    outcome: "same",
    moved: false,
    before: saidAs("heading", 1, "Who is responsible"),
    after: saidAs("heading", 1, "Who is responsible"),
  },
  {
    outcome: "filled",
    moved: false,
    before: said(1, "Our online safety coordinator is ", ["[name]"], "."),
    after: said(1, "Our online safety coordinator is ", ["Mr J Okafor"], "."),
  },
  {
    outcome: "changed",
    moved: false,
    before: said(1, "The headteacher reports to governors ", ["every term"], "."),
    after: said(2, "The headteacher reports to governors ", ["each half-term"], "."),
  },
  {
    outcome: "removed",
    moved: false,
    before: saidAs("item", 2, ["checking our filter every half-term;"]),
    after: null,
  },
  {
    outcome: "added",
    moved: false,
    before: null,
    after: saidAs("item", 2, ["asking families what worries them."]),
  },
  {
    outcome: "same",
    moved: true,
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
