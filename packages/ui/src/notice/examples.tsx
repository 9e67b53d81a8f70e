import type { Example } from "../example.ts";
import { Notice } from "./notice.tsx";

export const examples: Example[] = [
  {
    name: "a contradiction",
    element: (
      <Notice
        tone="warning"
        title="The policy names Mr J Okafor as coordinator; your register says Ms R Lindqvist since September."
      >
        <p>
          Which is right? <a href="/people">The register</a> · <a href="/policy">The policy</a>
        </p>
      </Notice>
    ),
  },
  {
    name: "the outcome of an action",
    element: (
      <Notice tone="success" title="Version 3 is now your school's current policy." announce>
        <p>
          <a href="/policies/online-safety">See what the trust sees</a>
        </p>
      </Notice>
    ),
  },
  {
    name: "information",
    element: (
      <Notice title="KCSIE 2026 replaced KCSIE 2025 on 1 September 2026.">
        <p>Policies that cite the old edition count as partly met until 2 December 2026.</p>
      </Notice>
    ),
  },
  {
    name: "a problem",
    element: (
      <Notice tone="error" title="We could not read this file.">
        <p>It is protected by a password. Save a copy without one and upload that.</p>
      </Notice>
    ),
  },
];
