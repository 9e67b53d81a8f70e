import type { WrittenExpectationSet } from "../expectation-set.ts";
import { practice } from "./practice.ts";
import { risks } from "./risks.ts";
import { roles } from "./roles.ts";
import { technology } from "./technology.ts";

/**
 * Online safety in Keeping Children Safe in Education, edition by edition (`from` and the elements' `from`), with
 * the DfE's standards and advice that it points to.
 */
export const statutoryGuidance: WrittenExpectationSet = {
  id: "statutory-guidance",
  name: "Online safety in the statutory guidance",
  version: "2026-11-27",
  about:
    "What Keeping Children Safe in Education and the DfE's standards expect a school's policies to say about online safety.",
  subject: ["online-safety", "online"],
  expectations: [...risks, ...roles, ...technology, ...practice].toSorted((a, b) =>
    a.id.localeCompare(b.id),
  ),
};
