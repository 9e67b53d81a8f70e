import type { WrittenExpectationSet } from "../expectation-set.ts";
import { keepingSafe } from "./keeping-safe.ts";
import { purpose } from "./purpose.ts";
import { responding } from "./responding.ts";

/**
 * The commitments of the short statement that many schools have adopted. It is voluntary: a perfect copy still
 * lacks most of what the guidance expects, so the two sets are never added up.
 */
export const policyStatement: WrittenExpectationSet = {
  id: "policy-statement",
  name: "NSPCC-style policy statement",
  version: "2026-11-27",
  about:
    "The commitments of the voluntary-sector policy statement that schools' short online safety policies follow.",
  subject: ["online-safety", "online"],
  expectations: [...purpose, ...keepingSafe, ...responding],
};
