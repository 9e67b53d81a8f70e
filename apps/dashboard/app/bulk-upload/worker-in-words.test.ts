import { expect, test } from "vitest";
import { workerInWords } from "./worker-in-words.ts";

const now = new Date("2026-11-22T10:00:00Z");

test("a worker that was at work within five minutes is nothing to talk about", () => {
  expect(workerInWords(new Date("2026-11-22T09:56:00Z"), now)).toBeNull();
});

test("without a worker it says since when, and what waits", () => {
  expect(workerInWords(new Date("2026-11-22T09:30:00Z"), now)).toBe(
    "No worker has been at work since 09:30 on 22 November 2026. Until one is, bulk uploads and imports wait, and the record of changes is sealed later.",
  );
  expect(workerInWords(null, now)).toContain("yet, or not for a day");
});
