import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PLOT, scaleTo } from "../chart-frame/scale.ts";
import { examples } from "./examples.tsx";

const markup = renderToStaticMarkup(examples[0]?.element ?? expect.fail("There is no example."));
const words = markup.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

test("a school that stands out has a mark of its own, others a dot", () => {
  // One in the picture, one in the key.
  expect(markup.match(/class="chart-signal"/g)).toHaveLength(2);
  expect(markup.match(/class="chart-point"/g)).toHaveLength(2);
});

test("a school that reported nothing is named, and has no place in the picture", () => {
  expect(words).toContain("Not reported, and so not in the picture: Brook Infant School.");
});

test("schools stand by size, with what is usual for each", () => {
  expect(words.indexOf("Fernhill Primary")).toBeLessThan(words.indexOf("Ashcombe School"));
  expect(words).toContain("Mill Lane Academy 900 92 83 reported, 26 to 66 are usual Yes");
});

test("what is read out of a school lies where it is drawn", () => {
  const drawn = /class="chart-signal" d="M([\d.]+) ([\d.]+)l/.exec(markup);
  expect(Number(drawn?.[1])).toBeCloseTo(scaleTo(900, PLOT.left, PLOT.right, 5).at(900), 1);
  expect(Number(drawn?.[2])).toBeGreaterThan(PLOT.top - 7);
});

test("inner and outer limits differ in their dashes", () => {
  expect(markup.match(/chart-limit chart-inner/g)?.length).toBeGreaterThanOrEqual(2);
});
