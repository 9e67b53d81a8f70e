import { expect, test } from "vitest";
import { percentInWords } from "./percent.ts";

test("no line of a table ends between a share and its sign", () => {
  expect(percentInWords(95)).toBe("95\u00a0%");
  expect(percentInWords(95).split(/[ \n]/u)).toHaveLength(1);
});
