import { people } from "./support/demonstration.ts";
import { tabThrough } from "./support/tab-through.ts";
import { dashboardOrigin, expect, type Page, signInAs, test } from "./support/test.ts";
import { open } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript at a desk", javaScriptEnabled: true, width: 1440 },
  { title: "without JavaScript on a phone", javaScriptEnabled: false, width: 320 },
];

for (const { title, javaScriptEnabled, width } of journeys) {
  test(`a head prepares the page for an inspector by the keyboard, ${title}`, async ({
    browser,
  }, testInfo) => {
    const context = await browser.newContext({
      baseURL: dashboardOrigin(),
      javaScriptEnabled,
      viewport: { width, height: 900 },
    });
    await signInAs(context, people.schoolAdmin);
    const page = await context.newPage();

    await test.step("the school's own page leads to it, and it answers first", async () => {
      await open(page, "/");
      await page.getByRole("link", { name: "Profile to show an inspector" }).press("Enter");
      await expect(page.locator("h1")).toContainText(
        /Ashdown Vale Primary School: \d+ of \d+ things that are asked of it are in place/u,
      );
      await expect(section(page, "What is not in place yet")).toBeVisible();
      await expect(section(page, "Incidents, and what was learnt")).toBeVisible();
      await expect(page.locator(".profile-foot")).toContainText("Made by");
      expect(await overflow(page)).toBe(0);
    });

    await test.step("a small number of incidents stands on no version of it", async () => {
      const incidents = section(page, "Incidents, and what was learnt");
      await expect(incidents.getByText("Hidden", { exact: true }).first()).toBeVisible();
      const numbers = await incidents.getByRole("cell").allInnerTexts();
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((number) => /^[1-4]$/u.test(number.trim()))).toEqual([]);
    });

    await test.step("a section is left out, and the page says so", async () => {
      await page.getByText("Choose what to show and print").press("Enter");
      await page.getByRole("checkbox", { name: "Promised and practised" }).press("Space");
      await page.getByRole("button", { name: "Show these sections" }).press("Enter");
      await expect(section(page, "Promised and practised")).toHaveCount(0);
      await expect(section(page, "Training")).toBeVisible();
      await expect(section(page, "What is not in place yet")).toBeVisible();
      await expect(page.locator(".profile-foot")).toContainText(
        "Left out of this copy: promised and practised.",
      );
      expect(new URL(page.url()).searchParams.getAll("section")).toHaveLength(7);
    });

    await test.step("every stop on it is reached, and seen to be reached", async () => {
      if (javaScriptEnabled) expect(await tabThrough(page)).toEqual({ missed: [], unseen: [] });
    });

    await test.step("two sheets come out of the printer, without what is only for a screen", async () => {
      await page.emulateMedia({ media: "print" });
      await expect(page.getByText("Choose what to show and print")).toBeHidden();
      await expect(page.getByRole("navigation", { name: "Breadcrumbs" })).toBeHidden();
      await expect(page.getByText(/^Everything on this page is as at/u)).toBeVisible();
      await page.screenshot({ path: testInfo.outputPath("printed.png"), fullPage: true });
      const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/gu)?.length).toBeLessThanOrEqual(2);
    });

    await context.close();
  });
}

test("a trustee finds no profile, and a governor finds their own school's", async ({ browser }) => {
  const admin = await browser.newContext({ baseURL: dashboardOrigin() });
  await signInAs(admin, people.schoolAdmin);
  const page = await admin.newPage();
  await open(page, "/");
  const address = `${new URL(page.url()).pathname}/profile`;
  for (const [person, status] of [
    [people.governor, 200],
    [people.hubLead, 200],
    [people.siblingAdmin, 404],
    [people.trustee, 404],
  ] as const) {
    const context = await browser.newContext({ baseURL: dashboardOrigin() });
    await signInAs(context, person);
    expect((await context.request.get(address)).status(), person).toBe(status);
    const file = await context.request.get(`${address}/export?table=incidents`);
    expect(file.status(), person).toBe(status);
    await context.close();
  }
  await admin.close();
});

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
