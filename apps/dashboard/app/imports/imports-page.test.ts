import { expect, test } from "vitest";
import { importsSentence } from "./imports-page.tsx";

test("the list says first how many imports wait for somebody", () => {
  expect(importsSentence([])).toBe("Nothing has been imported yet");
  expect(importsSentence([{ state: "applied" }, { state: "checking" }])).toBe(
    "No import waits for you",
  );
  expect(importsSentence([{ state: "mapping" }])).toBe("1 import waits for you");
  expect(importsSentence([{ state: "mapping" }, { state: "checked" }])).toBe(
    "2 imports wait for you",
  );
});
