import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { HistoryList } from "./history-list.tsx";

test("events keep their order, each with a day that a machine can read", () => {
  const markup = renderToStaticMarkup(
    <HistoryList
      events={[
        { id: "a", on: "2026-10-01", words: "Uploaded" },
        { id: "b", on: "2026-11-12", words: "Approved" },
      ]}
    />,
  );
  expect(markup.match(/<time dateTime="[^"]+"/g)).toEqual([
    '<time dateTime="2026-10-01"',
    '<time dateTime="2026-11-12"',
  ]);
  expect(markup.indexOf("Uploaded")).toBeLessThan(markup.indexOf("Approved"));
});

test("where the latest event comes first, the list says so, and its mark is filled there", () => {
  const list = (...days: string[]) =>
    renderToStaticMarkup(
      <HistoryList events={days.map((on) => ({ id: on, on, words: "Checked" }))} />,
    );
  expect(list("2026-11-12", "2026-10-01")).toContain("data-latest-first");
  expect(list("2026-10-01", "2026-11-12")).not.toContain("data-latest-first");
  expect(list("2026-10-01")).not.toContain("data-latest-first");
});

test("what was taken back is struck through, and said so to those who can't see it", () => {
  const markup = renderToStaticMarkup(
    <HistoryList events={[{ id: "a", on: "2026-11-12", words: "Approved", takenBack: true }]} />,
  );
  expect(markup).toContain('<span class="heard-only">Taken back: </span><s>Approved</s>');
});
