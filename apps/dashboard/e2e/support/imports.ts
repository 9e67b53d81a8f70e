import { makeWorkbook, textRows } from "@safeboard/table-files/fixtures";
import { type APIRequestContext, expect, type Page } from "playwright/test";
import type { PolicyFile } from "./policy-files.ts";
import { dashboardOrigin } from "./test.ts";
import { open } from "./ways-to-a-page.ts";

/** A file as a browser sends it. */
export const csvFile = (name: string, lines: readonly string[]): PolicyFile => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(lines.join("\r\n")),
});

/** What Excel wrote until 2003, as far as anybody has to look. */
export function oldWorkbook(name: string): PolicyFile {
  const buffer = Buffer.alloc(2_048);
  buffer.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  buffer.writeUInt16LE(9, 30);
  for (const [place, stream] of ["Root Entry", "Workbook"].entries()) {
    buffer.write(stream, 512 + place * 128, "utf16le");
  }
  return { name, mimeType: "application/vnd.ms-excel", buffer };
}

/** A workbook of a few hundred bytes whose sheet unpacks to two thousand million. */
export async function zipBomb(name: string): Promise<PolicyFile> {
  const rows = textRows([["Name"], ["Ada Fernsby"]]);
  const buffer = await makeWorkbook({ sheets: [{ name: "Staff", rows }] });
  // In the list of parts at the end, where the size stands 22 bytes before the name.
  const at = buffer.lastIndexOf(Buffer.from("xl/worksheets/sheet1.xml"));
  buffer.writeUInt32LE(2_000_000_000, at - 22);
  return {
    name,
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer,
  };
}

/** An import whose columns wait to be checked: one that is there, or a new one of two people. */
export async function findImport(
  request: APIRequestContext,
  schoolId: string | null,
): Promise<string> {
  const place = `${dashboardOrigin()}${schoolId === null ? "" : `/schools/${schoolId}`}/imports`;
  const list = await (await request.get(place)).text();
  const there = /\/imports\/([0-9a-f-]{36})"/u.exec(list)?.[1];
  const runId = there ?? (await sendFile(request, place));
  await expect(async () => {
    const run = await request.get(`${place}/${runId}`);
    expect(await run.text()).toContain("Check which column is what");
  }).toPass({ timeout: 60_000 });
  return runId;
}

async function sendFile(request: APIRequestContext, place: string): Promise<string> {
  const file = csvFile("staff.csv", ["Name,School URN,Post", "Una Bell,100001,Teacher"]);
  const answer = await request.post(`${place}/upload/file?kind=staff`, {
    headers: { Origin: dashboardOrigin() },
    multipart: { file },
  });
  const { goTo = "" }: { goTo?: string } = await answer.json();
  const runId = /\/imports\/([0-9a-f-]{36})$/u.exec(goTo)?.[1];
  if (!runId) throw new Error(`The file was not taken: ${answer.status()}.`);
  return runId;
}

/** Chooses a file on its page, and waits until it is opened or refused. */
export async function sendImport(
  page: Page,
  { place, kind, file, until }: { place: string; kind: string; file: PolicyFile; until: RegExp },
): Promise<void> {
  await open(page, `${place}/imports/new?kind=${kind}`);
  await page.getByLabel("The file", { exact: true }).setInputFiles(file);
  await page.getByRole("button", { name: "Upload and check the columns" }).click();
  await untilHeading(page, until);
}

/** The page follows by itself with scripts; without, by its link. Either way it gets there. */
export async function untilHeading(page: Page, words: RegExp): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  await expect(async () => {
    const link = page.getByRole("link", { name: "Show how far it is now" });
    if (await link.isVisible()) await link.click({ timeout: 2_000 });
    await expect(heading).toHaveText(words, { timeout: 2_000 });
  }).toPass({ timeout: 120_000 });
}
