import type { BrowserContext } from "playwright/test";
import { people } from "./support/demonstration.ts";
import { fillIn, sitemap } from "./support/sitemap.ts";
import { dashboardOrigin, expect, signInAs, test } from "./support/test.ts";
import { findSchool } from "./support/visitors.ts";

const ASHDOWN = "Ashdown Vale Primary School";

const exports = sitemap.filter(({ file }) => file.startsWith("routes/exports/"));

test("each table is given to whom its page is shown, and to nobody else", async ({ browser }) => {
  const lead = await as(people.lead);
  const ids = { ...(await findSchool(lead.request, ASHDOWN)) };
  for (const email of Object.values(people)) {
    const { request } = await as(email);
    for (const { pattern } of exports) {
      const table = fillIn(pattern, ids);
      const shown = await request.get(table.replace(/\/export$/, ""), { maxRedirects: 0 });
      const given = await request.get(table, { maxRedirects: 0 });
      expect.soft(given.status(), `${email} at ${table}`).toBe(shown.status());
    }
  }

  async function as(email: string): Promise<BrowserContext> {
    const context = await browser.newContext({ baseURL: dashboardOrigin() });
    await signInAs(context, email);
    return context;
  }
});

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
  expect(rows).toHaveLength(schools.length);
  for (const school of schools) expect(csv).toContain(school);
});
