import { expect, test } from "vitest";
import type { ImportMapping } from "../domain-answers.ts";
import { answersIn } from "./answers-in.ts";
import { mappingIn } from "./mapping-in.ts";

const column = (place: number, heading: string, field: string | null) => ({
  column: place,
  heading,
  examples: [],
  filled: 3,
  field,
  because: null,
  refused: null as string | null,
  dropped: false,
});

const fields = [
  { code: "name", title: "Full name", reads: "text" },
  { code: "completed_on", title: "Completed on", reads: "date" },
  { code: "course", title: "Course", reads: "word" },
];

const mapping: ImportMapping = {
  columns: [column(0, "Who", null), column(1, "When", "completed_on"), column(2, "What", "course")],
  dates: {
    0: { order: "day_first", because: "uk", against: 0 },
    1: { order: "month_first", because: "month_first_dates", against: 0 },
  },
  words: {
    course: [
      {
        column: 2,
        meanings: [{ code: "prevent", title: "Prevent" }],
        words: [
          { word: "Prevent", rows: 4, meaning: "prevent", because: "guessed" },
          { word: "First aid", rows: 2, meaning: null, because: null },
          { word: "Fire", rows: 1, meaning: null, because: null },
        ],
      },
    ],
  },
  remembered: false,
};

const proposed = { mapping, fields };

function sent(said: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(said)) form.set(name, value);
  return form;
}

test("columns, dates and words are read as they were put right", () => {
  const form = sent({
    "columns.0": "name",
    "columns.1": "completed_on",
    "columns.2": "course",
    "dates.1": "day_first",
    "words.course.1": "leave_out",
    "words.course.2": "",
  });
  expect(mappingIn(form, proposed)).toEqual({
    columns: ["name", "completed_on", "course"],
    dates: { completed_on: "day_first" },
    words: { course: { Prevent: "prevent", "First aid": "" } },
    dropped: [],
    wholeList: false,
    lastDay: null,
  });
});

test("a column that becomes a date has the order that its own dates speak for", () => {
  const form = sent({ "columns.0": "completed_on", "columns.1": "" });
  const { columns, dates } = mappingIn(form, proposed);
  expect(columns).toEqual(["completed_on", null, null]);
  expect(dates).toEqual({ completed_on: "day_first" });
});

test("a column is dropped only where nothing of it may be kept", () => {
  const refusing = {
    ...proposed,
    mapping: {
      ...mapping,
      columns: mapping.columns.map((each) =>
        each.column === 0 ? { ...each, refused: "Names." } : each,
      ),
    },
  };
  const form = sent({ "dropped.0": "yes", "dropped.1": "yes" });
  expect(mappingIn(form, refusing).dropped).toEqual([0]);
  expect(mappingIn(sent({ "dropped.0": "" }), refusing).dropped).toEqual([]);
});

test("the last day counts only where the file is the whole list", () => {
  expect(mappingIn(sent({ wholeList: "yes", lastDay: "31.8.26" }), proposed)).toMatchObject({
    wholeList: true,
    lastDay: "2026-08-31",
  });
  expect(mappingIn(sent({ lastDay: "31.8.26" }), proposed).lastDay).toBeNull();
});

test("answers are sent with their questions, and what was left open is not", () => {
  const form = sent({ "key-0": "person|one", "answer-0": "new", "key-1": "person|two" });
  expect(answersIn(form)).toEqual([{ key: "person|one", answer: "new" }]);
});
