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

test("what was taken back is struck through, and said so to those who can't see it", () => {
  const markup = renderToStaticMarkup(
    <HistoryList events={[{ id: "a", on: "2026-11-12", words: "Approved", takenBack: true }]} />,
  );
  expect(markup).toContain('<span class="heard-only">Taken back: </span><s>Approved</s>');
});
