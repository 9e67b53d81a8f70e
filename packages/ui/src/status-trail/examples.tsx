import type { Example } from "../example.ts";
import { StatusTrail, StatusTrailKey } from "./status-trail.tsx";
import { type Mark, StatusTrailShapes } from "./status-trail-shapes.tsx";

const sixTerms: Mark[] = ["met", "met", "due_soon", "needs_action", "needs_action", "met"];
const joined: Mark[] = [null, "not_reported", "partly_met", "met", "not_applicable", "met"];

export const examples: Example[] = [
  {
    name: "of six terms, and of a school that joined",
    element: (
      <>
        <StatusTrailShapes trails={[sixTerms, joined]} />
        <StatusTrail since="Spring 2025" statuses={sixTerms} />
        <StatusTrail since="Spring 2025" statuses={joined} />
      </>
    ),
  },
  {
    name: "what its marks mean",
    element: (
      <>
        <StatusTrailShapes trails={[]} />
        <StatusTrailKey
          statuses={[
            "met",
            "due_soon",
            "partly_met",
            "needs_action",
            "not_reported",
            "not_applicable",
            null,
          ]}
        />
      </>
    ),
  },
];
