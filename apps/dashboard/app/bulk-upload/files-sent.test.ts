import { expect, test } from "vitest";
import { filesSent } from "./files-sent.ts";

test("a file counts once its last byte is sent", () => {
  expect([0, 99, 100, 299, 300, 350].map((bytes) => filesSent([100, 200], bytes))).toEqual([
    0, 0, 1, 1, 2, 2,
  ]);
});
