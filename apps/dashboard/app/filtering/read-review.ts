import {
  FILTERING_CHECKS,
  type FilteringReview,
  type filteringReviewSchema,
} from "@safeboard/compliance/practice";
import type { z } from "zod";
import type { Refusal } from "../request/form-attempt.server.ts";
import { textIn, textsIn } from "../request/text-in.ts";
import { typedDay } from "../request/typed-day.ts";

/** What of a test is written or chosen, by the names of its fields. */
export const TEST_FIELDS = ["site", "device", "users", "matter", "result", "note"] as const;
export type TestField = (typeof TEST_FIELDS)[number];

/** The names of the fields are the domain's own, so that its refusals find them. */
export const inReview = (name: string): string => `review.${name}`;
export const inCheck = (code: string, name: "result" | "note"): string =>
  inReview(`results.${code}.${name}`);
export const inTest = (line: number, name: TestField): string => inReview(`tests.${line}.${name}`);

/** Lines for tests that a form begins with, and that it can be given more of; the domain takes no more than 200. */
export const TEST_LINES = { first: 3, more: 3, most: 60 } as const;

/** How many lines the form had when it was sent. */
export function linesIn(form: FormData): number {
  const lines = Number(textIn(form, "lines"));
  return Number.isInteger(lines) && lines >= 0
    ? Math.min(lines, TEST_LINES.most)
    : TEST_LINES.first;
}

/**
 * The form as the domain takes it. What can't be read is left for the domain to refuse; lines of tests in which nothing is
 * said are left out.
 */
export function readReview(form: FormData): z.input<typeof filteringReviewSchema> {
  const text = (name: string) => textIn(form, inReview(name));
  const results = FILTERING_CHECKS.flatMap(({ code }) => {
    const result = textIn(form, inCheck(code, "result")) || "not_checked";
    const note = textIn(form, inCheck(code, "note"));
    return result === "not_checked" && note.trim() === ""
      ? []
      : [[code, { result, note }] as const];
  });
  return {
    reviewedOn: typedDay(form.get(inReview("reviewedOn"))),
    // Codes of closed lists, as the form offers them; the domain refuses any other.
    occasion: text("occasion") as FilteringReview["occasion"],
    tookPart: textsIn(form, inReview("tookPart")) as FilteringReview["tookPart"],
    results: Object.fromEntries(results) as FilteringReview["results"],
    tests: usedLines(form).map(
      (line) =>
        Object.fromEntries(
          TEST_FIELDS.map((name) => [name, textIn(form, inTest(line, name))]),
        ) as FilteringReview["tests"][number],
    ),
    summary: text("summary"),
  };
}

/** What was wrong, at the lines of the form: the domain counts only those in which something is said. */
export function atLines(refusal: Refusal, form: FormData): Refusal {
  const used = usedLines(form);
  const fieldErrors = Object.fromEntries(
    Object.entries(refusal.fieldErrors).map(([name, message]) => [
      name.replace(
        /^review\.tests\.(\d+)/u,
        (_, place) => `review.tests.${used[Number(place)] ?? 0}`,
      ),
      message,
    ]),
  );
  return { ...refusal, fieldErrors };
}

function usedLines(form: FormData): number[] {
  return Array.from({ length: linesIn(form) }, (_, line) => line).filter((line) =>
    TEST_FIELDS.some((name) => textIn(form, inTest(line, name)).trim() !== ""),
  );
}
