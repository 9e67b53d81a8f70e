import type { OverviewMeasured } from "../overview/measure-overview.ts";
import { kilobytes, megabytes, milliseconds, ratio } from "./figures.ts";
import { textTable } from "./text-table.ts";

/** How long the page takes, beside the same page of constant data. */
export function pageTable({ pages, signIn }: OverviewMeasured): string {
  const none = ["", ""];
  return textTable(
    ["Overview of 100 schools, over HTTP", "ms", "half of them", "times as long", "half of them"],
    [
      ["page, constant data (the floor)", ...milliseconds(pages.floor), ...none],
      ["page, one trust", ...milliseconds(pages.oneTrust), ...ratio(pages.oneTrust, pages.floor)],
      ["page, national", ...milliseconds(pages.national), ...ratio(pages.national, pages.floor)],
      ["  national against one trust", ...none, ...ratio(pages.national, pages.oneTrust)],
      ["data alone, constant (the floor)", ...milliseconds(pages.floorData), ...none],
      [
        "data alone, national",
        ...milliseconds(pages.nationalData),
        ...ratio(pages.nationalData, pages.floorData),
      ],
      ["sign-in form to overview, one trust", ...milliseconds(signIn.oneTrust), ...none],
      [
        "sign-in form to overview, national",
        ...milliseconds(signIn.national),
        ...ratio(signIn.national, signIn.oneTrust),
      ],
    ],
  );
}

/** How long the page of a day of the past takes, beside today's. */
export function pastDayTable({ pastPages }: OverviewMeasured): string {
  const { today, knownThen, knownThenAlone, knownNow, knownNowAlone } = pastPages;
  const none = ["", ""];
  return textTable(
    ["Overview of a past day, over HTTP", "ms", "half of them", "times as long", "half of them"],
    [
      ["today's page, national", ...milliseconds(today), ...none],
      ["as known then, national", ...milliseconds(knownThen), ...ratio(knownThen, today)],
      ["  national against one trust", ...none, ...ratio(knownThen, knownThenAlone)],
      ["as known now, national", ...milliseconds(knownNow), ...ratio(knownNow, today)],
      ["  national against one trust", ...none, ...ratio(knownNow, knownNowAlone)],
    ],
  );
}

/** Where the time of its data goes. */
export function partsTable({ parts }: OverviewMeasured): string {
  const none = ["", ""];
  return textTable(
    ["What the request asks the database", "ms", "half of them", "times as long", "half of them"],
    [
      ["who is asking (session, membership, schools)", ...milliseconds(parts.recognise), ...none],
      ["the page's head", ...milliseconds(parts.pageHead), ...none],
      ["overview's queries, plain, one trust", ...milliseconds(parts.oneTrustPlain), ...none],
      [
        "overview's queries, withActor, one trust",
        ...milliseconds(parts.oneTrustAsActor),
        ...ratio(parts.oneTrustAsActor, parts.oneTrustPlain),
      ],
      ["overview's queries, plain, national", ...milliseconds(parts.plain), ...none],
      [
        "overview's queries, withActor, national",
        ...milliseconds(parts.asActor),
        ...ratio(parts.asActor, parts.plain),
      ],
      [
        "overview's use case (queries and rules), national",
        ...milliseconds(parts.useCase),
        ...ratio(parts.useCase, parts.asActor),
      ],
    ],
  );
}

/** What a browser loads for it, and what it costs the server to keep. */
export function weightTable({ weight, memory }: OverviewMeasured): string {
  const { html, scripts, styles } = weight;
  const files = (number: number) => `${number} ${number === 1 ? "file" : "files"}`;
  return `${textTable(
    ["What the overview loads", "files", "bytes", "gzip"],
    [
      ["JavaScript", files(scripts.files), kilobytes(scripts.bytes), kilobytes(scripts.gzip)],
      ["styles", files(styles.files), kilobytes(styles.bytes), kilobytes(styles.gzip)],
      ["the page itself, with its data", "", kilobytes(html.bytes), kilobytes(html.gzip)],
    ],
  )}\n\n${textTable(
    [
      "Memory of a dashboard (its reading processes apart)",
      "resident",
      "JavaScript heap",
      "highest",
    ],
    [
      ["after its start", ...memoryCells(memory.atStart)],
      ["after the measurements", ...memoryCells(memory.atEnd)],
    ],
  )}`;
}

function memoryCells(memory: OverviewMeasured["memory"]["atStart"]): string[] {
  const { resident, heapUsed, highestResident } = memory;
  return [resident, heapUsed, highestResident].map(megabytes);
}
