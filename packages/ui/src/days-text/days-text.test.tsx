import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { DaysText } from "./days-text.tsx";

test.each([
  [24, "Due in 24 days"],
  [1, "Due tomorrow"],
  [0, "Due today"],
  [-1, "1 day overdue"],
  [-61, "61 days overdue"],
  [-1203, "1,203 days overdue"],
])("a review with %i days to go reads “%s”", (daysUntilDue, words) => {
  expect(renderToStaticMarkup(<DaysText daysUntilDue={daysUntilDue} />)).toBe(words);
});
