import type { APIRequestContext, Browser, BrowserContext } from "playwright/test";
import { findBulkUpload } from "./support/bulk-uploads.ts";
import { people } from "./support/demonstration.ts";
import { findImport } from "./support/imports.ts";
import { fillIn, sitemap } from "./support/sitemap.ts";
import { dashboardOrigin, expect, signInAs, test } from "./support/test.ts";
import {
  findModel,
  findRecords,
  findReports,
  findSchool,
  findStaffMember,
} from "./support/find-records.ts";
import { visitorOf } from "./support/visitors.ts";

const ASHDOWN = "Ashdown Vale Primary School";

const exports = sitemap.filter(({ file }) => file.startsWith("routes/exports/"));

/** Tables that are no lists of data, or whose rows are in another file of their page, by their captions. */
const withoutFile: readonly { caption: RegExp; because: string }[] = [
  {
    caption: /^Gaps and what ends soon$/,
    because:
      "Its rows are findings of the roles that the page's file lists, narrowed by the same filter.",
  },
  {
    caption: /^Personal links$/,
    because: "A form to hand out links; until when each works is in the file of everybody asked.",
  },
  {
    caption: /^$/,
    because: "A sheet to print and sign; who is on it is in the file of everybody asked.",
  },
  {
    caption: /^(Columns (of the file|that are read)$|Words for )/,
    because: "A form, or what a file to upload should look like; an example of one is offered.",
  },
  {
    caption: /^Expectations whose status/,
    because: "Two texts side by side: what differs, not a list that somebody keeps.",
  },
  {
    caption: /^(These |Files that)/,
    because: "The list of an upload is a form; the page's file above has all its files.",
  },
  {
    caption: /^(Academy trusts found|Schools that the trust has in the register)/,
    because: "What the public register says, to choose from before a trust is set up.",
  },
];

/** Pages of a report: its tables are one document, and one workbook. */
const ofReport = /^\/board\/(reports|drafts)\//;

test("every page that shows a table offers it as a file", async ({ browser }) => {
  test.setTimeout(300_000);
  const lead = await browser.newContext({ baseURL: dashboardOrigin() });
  await signInAs(lead, people.lead);
  const ids = { ...(await findIds(lead.request)), token: "used-long-ago", "*": "nowhere" };
  const exported = new Set(exports.map(({ pattern }) => pattern));
  let offered = 0;
  for (const [visitor, patterns] of Map.groupBy(
    Object.keys(visitorOf),
    (each) => visitorOf[each],
  )) {
    // A page offers the same with scripts and without (see pages.spec.ts), and without is there sooner.
    const context = await browser.newContext({
      baseURL: dashboardOrigin(),
      javaScriptEnabled: false,
    });
    if (visitor) await signInAs(context, visitor);
    const page = await context.newPage();
    for (const pattern of patterns.filter((each) => !ofReport.test(each))) {
      await page.goto(fillIn(pattern, ids));
      const tables = await page.locator("main table").evaluateAll((found) =>
        found.map((table) => ({
          caption: table.querySelector("caption")?.textContent ?? "",
          // Its own, or the one of the whole page: not what another section offers of itself.
          file: [...(table.closest("main")?.querySelectorAll(".download-links a") ?? [])]
            .findLast((link) => link.closest("section")?.contains(table) ?? true)
            ?.getAttribute("href"),
        })),
      );
      for (const { caption, file } of tables) {
        if (withoutFile.some((each) => each.caption.test(caption))) continue;
        expect
          .soft(file ?? "nothing", `“${caption}” at ${pattern}`)
          .toMatch(/\/(export|rejected)\?.*format=/);
        expect.soft(exported, `${pattern} as a file`).toContain(`${pattern}/export`);
        if (file)
          expect.soft((await page.request.get(file, { maxRetries: 2 })).status(), file).toBe(200);
        offered += 1;
      }
    }
    await context.close();
  }
  expect(offered).toBeGreaterThan(20);
  await lead.close();
});

for (const [who, email] of Object.entries(people)) {
  test(`each table is given to whom its page is shown, and to nobody else: ${who}`, async ({
    browser,
  }) => {
    const [{ request }, ids] = [await as(browser, email), await knownIds(browser)];
    for (const { pattern } of exports) {
      const table = fillIn(pattern, ids);
      const shown = await request.get(table.replace(/\/export$/, ""), { maxRedirects: 0 });
      const given = await request.get(table, { maxRedirects: 0 });
      expect.soft(given.status(), `${email} at ${table}`).toBe(shown.status());
    }
  });
}

async function as(browser: Browser, email: string): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: dashboardOrigin() });
  await signInAs(context, email);
  return context;
}

let ids: Promise<Readonly<Record<string, string>>> | undefined;

/** What addresses are filled in with, found once for all people. */
const knownIds = (browser: Browser) =>
  (ids ??= as(browser, people.lead).then(({ request }) => findIds(request)));

test("a trust lead downloads what the page shows: its filters, its rows, and when it was", async ({
  page,
}) => {
  await signInAs(page.context(), people.lead);
  await page.goto("/overview?status=needs_action");
  const schools = await page.locator("tbody th a").allInnerTexts();
  const link = page.getByRole("link", { name: "Download this table as CSV" });
  const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
  expect(download.suggestedFilename()).toMatch(/^Overview of schools, \d{4}-\d\d-\d\d\.csv$/);
  const csv = await (await page.request.get((await link.getAttribute("href")) ?? "")).text();
  const lines = csv.split("\r\n");
  expect(lines[1]).toMatch(/^As at: \d+ \w+ \d{4}$/);
  expect(lines[3]).toBe("Filter: Status is Needs action");
  expect(lines[5]).toMatch(/^School,Phase,Pupils/);
  const rows = lines.slice(6).filter((line) => line !== "");
  expect(rows).toHaveLength(schools.length + 1);
  expect(rows.at(-1)).toMatch(/^All shown: \d+ schools?,/u);
  for (const school of schools) expect(csv).toContain(school);
});

async function findIds(lead: APIRequestContext): Promise<Readonly<Record<string, string>>> {
  const school = await findSchool(lead, ASHDOWN);
  return {
    ...school,
    ...(await findModel(lead, school.schoolId)),
    ...(await findBulkUpload(lead)),
    ...(await findStaffMember(lead, school.schoolId)),
    ...(await findRecords(lead, school.schoolId)),
    ...(await findReports(lead)),
    runId: await findImport(lead, school.schoolId),
    trustRunId: await findImport(lead, null),
  };
}
