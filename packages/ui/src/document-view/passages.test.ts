import fc from "fast-check";
import { expect, test } from "vitest";
import { numberPassages, segmentsOf } from "./passages.ts";
import type { PassageMark } from "./passages.ts";

const anyText = fc.string({ unit: "grapheme", maxLength: 80 });
const anyMarks = fc.array(
  fc.record({
    id: fc.uuid(),
    page: fc.constant(1),
    start: fc.integer({ min: -5, max: 100 }),
    end: fc.integer({ min: -5, max: 100 }),
    label: fc.constant("Next review"),
    doubt: fc.boolean(),
  }),
  { maxLength: 8 },
);

function mark(id: string, start: number, end: number, page = 1): PassageMark {
  return { id, page, start, end, label: id, doubt: false };
}

test("the policy's text comes through exactly, wherever passages lie", () => {
  fc.assert(
    fc.property(anyText, anyMarks, (text, marks) => {
      const segments = segmentsOf(text, numberPassages(marks));
      expect(segments.map((segment) => segment.text).join("")).toBe(text);
    }),
  );
});

test("the segments under a passage, joined, are that passage", () => {
  fc.assert(
    fc.property(anyText, anyMarks, (text, marks) => {
      const segments = segmentsOf(text, numberPassages(marks));
      for (const { id, start, end } of marks) {
        const covered = segments.filter(({ passages }) => passages.some((one) => one.id === id));
        expect(covered.map((segment) => segment.text).join("")).toBe(
          text.slice(Math.max(start, 0), Math.max(end, 0)),
        );
      }
    }),
  );
});

test("a passage that covers text begins once and ends once, so that its anchor is unique", () => {
  fc.assert(
    fc.property(anyText, anyMarks, (text, marks) => {
      const segments = segmentsOf(text, numberPassages(marks));
      const begun = segments.flatMap(({ begins }) => begins.map(({ id }) => id));
      const ended = segments.flatMap(({ ends }) => ends.map(({ id }) => id));
      const covering = marks
        .filter(({ start, end }) => text.slice(Math.max(start, 0), Math.max(end, 0)) !== "")
        .map(({ id }) => id);
      expect(begun.toSorted()).toEqual(covering.toSorted());
      expect(ended.toSorted()).toEqual(covering.toSorted());
    }),
  );
});

test("no segment is empty", () => {
  fc.assert(
    fc.property(anyText, anyMarks, (text, marks) => {
      const empty = segmentsOf(text, numberPassages(marks)).filter(({ text: part }) => !part);
      expect(empty).toEqual([]);
    }),
  );
});

test("where a name lies inside a sentence that was read too, both passages cover it", () => {
  const text = "Our lead is Mrs A Whitcombe.";
  const segments = segmentsOf(text, numberPassages([mark("name", 12, 27), mark("role", 0, 27)]));
  expect(segments.map(({ text: part, passages }) => [part, passages.map(({ id }) => id)])).toEqual([
    ["Our lead is ", ["role"]],
    ["Mrs A Whitcombe", ["role", "name"]],
    [".", []],
  ]);
});

test("passages are numbered as a reader meets them", () => {
  const numbered = numberPassages([
    mark("last page", 0, 5, 2),
    mark("later", 9, 12),
    mark("inner", 0, 4),
    mark("outer", 0, 8),
  ]);
  expect(numbered.map(({ id, number }) => [number, id])).toEqual([
    [1, "outer"],
    [2, "inner"],
    [3, "later"],
    [4, "last page"],
  ]);
});
