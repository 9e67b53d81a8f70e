import { expect, test } from "vitest";
import { percentInWords } from "./percent.ts";

test("a share stands with its sign in one piece, so that no line of a table ends between them", () => {
  expect(percentInWords(95)).toBe("95%");
});
