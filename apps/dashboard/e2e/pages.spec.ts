import { AxeBuilder } from "@axe-core/playwright";
import type { APIRequestContext, Browser, Page } from "playwright/test";
import { findBulkUpload } from "./support/bulk-uploads.ts";
import { people } from "./support/demonstration.ts";
import { expect, signInAs, test } from "./support/test.ts";
import { fillIn, sitemap } from "./support/sitemap.ts";
import { findModel, findSchool, visitorOf } from "./support/visitors.ts";
import { tabThrough } from "./support/tab-through.ts";

const screens = [
  { width: 320, scheme: "light" },
  { width: 320, scheme: "dark" },
  { width: 768, scheme: "light" },
  { width: 1440, scheme: "light" },
  { width: 1440, scheme: "dark" },
] as const;

test("the sitemap and the list of visitors name the same pages", () => {
  const pages = sitemap.filter(({ isPage }) => isPage).map(({ pattern }) => pattern);
  expect(Object.keys(visitorOf).toSorted()).toEqual(pages.toSorted());
});

for (const [pattern, visitor] of Object.entries(visitorOf)) {
  test.describe(pattern, () => {
    let address: string;

    test.beforeAll(async ({ browser }) => {
      const lead = await sessionOf(browser, people.lead);
      const school = await findSchool(lead, "Ashdown Vale Primary School");
      const model = await findModel(lead, school.schoolId);
      const bulk = pattern.includes(":bulkId") ? await findBulkUpload(lead) : {};
      const ids = { ...school, ...model, ...bulk };
      address = fillIn(pattern, { ...ids, token: "used-long-ago", "*": "nowhere" });
    });

    test.beforeEach(async ({ context, browser }) => {
      if (!visitor) return;
      const { cookies } = await (await sessionOf(browser, visitor)).storageState();
      await context.addCookies(cookies);
    });

    test("fits every screen in light and dark, and axe finds nothing", async ({ page }) => {
      const complaints = listenForComplaints(page);
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.goto(address, { waitUntil: "networkidle" });
      await expect(page.locator("h1")).toHaveCount(1);
      expect(await page.title()).toMatch(/Safeboard$/);
      for (const { width, scheme } of screens) {
        await test.step(`${width} px, ${scheme}`, async () => {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme: scheme });
          const path = `screenshots/${slug(pattern)}-${width}-${scheme}.png`;
          await page.screenshot({ path, fullPage: true });
          expect(await widestOverflow(page)).toBe(0);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`),
          ).toEqual([]);
        });
      }
      expect(complaints()).toEqual([]);
    });

    test("is used by keyboard alone, with the focus always in sight", async ({ page }) => {
      await page.goto(address, { waitUntil: "networkidle" });
      const { missed, unseen } = await tabThrough(page);
      expect(missed, "what the Tab key never reached").toEqual([]);
      expect(unseen, "what had the focus without showing it").toEqual([]);
    });

    test("says the same without JavaScript", async ({ page, browser, baseURL, context }) => {
      await page.goto(address, { waitUntil: "networkidle" });
      const plain = await browser.newContext({
        javaScriptEnabled: false,
        baseURL: baseURL ?? "",
        storageState: await context.storageState(),
      });
      const plainPage = await plain.newPage();
      await plainPage.goto(address);
      expect(await wordsOf(plainPage)).toBe(await wordsOf(page));
      await plain.close();
    });
  });
}

const sessions = new Map<string, Promise<APIRequestContext>>();

/** A person's requests, signed in once for all pages. */
function sessionOf(browser: Browser, email: string): Promise<APIRequestContext> {
  const known = sessions.get(email) ?? signedIn(browser, email);
  sessions.set(email, known);
  return known;
}

async function signedIn(browser: Browser, email: string): Promise<APIRequestContext> {
  const context = await browser.newContext();
  await signInAs(context, email);
  return context.request;
}

const slug = (pattern: string) =>
  pattern.replaceAll(/[/:*]+/g, "-").replaceAll(/^-|-$/g, "") || "not-found";

/** What the page says, but for buttons that only a script can serve. */
const wordsOf = async (page: Page) =>
  (
    await page.locator("main").evaluate((main) => {
      for (const button of main.querySelectorAll("button[type=button]")) button.remove();
      return (main as HTMLElement).innerText;
    })
  )
    .replaceAll(/\s+/g, " ")
    .trim();

/** By how many CSS pixels the page is wider than the window. */
const widestOverflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Errors in the page's scripts, broken content security and failed hydration. An expected 404 is none. */
function listenForComplaints(page: Page): () => string[] {
  const heard: string[] = [];
  page.on("pageerror", ({ message }) => heard.push(message));
  page.on("console", (message) => {
    if (message.type() !== "error" || message.text().includes("status of 404")) return;
    heard.push(message.text());
  });
  return () => heard;
}
