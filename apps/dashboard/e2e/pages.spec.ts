import { request, type APIRequestContext, type Page } from "playwright/test";
import { violations } from "./support/accessibility.ts";
import { findBulkUpload } from "./support/bulk-uploads.ts";
import { people } from "./support/demonstration.ts";
import { findImport } from "./support/imports.ts";
import { openWithScripts } from "./support/ways-to-a-page.ts";
import { expect, signInAs, test } from "./support/test.ts";
import { fillIn, sitemap } from "./support/sitemap.ts";
import {
  findModel,
  findRecords,
  findReports,
  findSchool,
  findStaffMember,
} from "./support/find-records.ts";
import { visitorOf } from "./support/visitors.ts";
import { tabThrough } from "./support/tab-through.ts";

/**
 * Each page is loaded once and looked at in each of these. What axe finds, but for contrast, depends on what is
 * shown, hence on the width and not on the colours: the scheme in which a width is not looked at in full needs
 * its contrasts only.
 */
const screens = [
  { width: 320, scheme: "light", axe: "in full" },
  { width: 320, scheme: "dark", axe: "contrast" },
  { width: 768, scheme: "dark", axe: null },
  { width: 1440, scheme: "dark", axe: "in full" },
  { width: 1440, scheme: "light", axe: "contrast" },
] as const;

/** SAFEBOARD_SCREENSHOTS=1 leaves a picture of each page on each screen in screenshots/. */
const takesPictures = process.env["SAFEBOARD_SCREENSHOTS"] === "1";

// What fails here says in words what and where; recording every press of a key would take longer than the checks.
test.use({ trace: "off" });

test("the sitemap and the list of visitors name the same pages", () => {
  const pages = sitemap.filter(({ isPage }) => isPage).map(({ pattern }) => pattern);
  expect(Object.keys(visitorOf).toSorted()).toEqual(pages.toSorted());
});

test("text that is hard to read is found wherever on a page it stands", async ({
  page,
  context,
}) => {
  await signInAs(context, people.lead);
  await openWithScripts(page, "/overview");
  expect(await violations(page, "contrast")).toEqual([]);
  const last = page.getByRole("row").last().getByRole("cell").last();
  await last.evaluate((cell) => {
    cell.textContent = "Grey on grey";
    cell.classList.add("grey-on-grey");
    const style = new CSSStyleSheet();
    style.replaceSync(".grey-on-grey { color: #999; background: #888; }");
    document.adoptedStyleSheets = [style];
  });
  expect(await violations(page, "contrast")).toEqual([expect.stringContaining("Grey on grey")]);
});

for (const [pattern, visitor] of Object.entries(visitorOf)) {
  test(`${pattern} fits every screen, is used by keyboard alone, and says the same without JavaScript`, async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    const address = fillIn(pattern, await knownIds());
    if (visitor) {
      const { cookies } = await (await sessionOf(visitor)).storageState();
      await context.addCookies(cookies);
    }
    const complaints = listenForComplaints(page);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openWithScripts(page, address);
    await expect(page.locator("h1")).toHaveCount(1);
    expect(await page.title()).toMatch(/Safeboard$/);

    for (const { width, scheme, axe } of screens) {
      await test.step(`it fits ${width} px, ${scheme}, and axe finds nothing`, async () => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        if (takesPictures) {
          const path = `screenshots/${slug(pattern)}-${width}-${scheme}.png`;
          await page.screenshot({ path, fullPage: true });
        }
        expect.soft(await widestOverflow(page), `too wide at ${width} px`).toBe(0);
        if (axe) expect.soft(await violations(page, axe), `${width} px, ${scheme}`).toEqual([]);
      });
    }

    await test.step("the Tab key reaches all that can be used, with the focus always in sight", async () => {
      const { missed, unseen } = await tabThrough(page);
      expect.soft(missed, "what the Tab key never reached").toEqual([]);
      expect.soft(unseen, "what had the focus without showing it").toEqual([]);
    });

    await test.step("it says the same without JavaScript", async () => {
      const plain = await browser.newContext({
        javaScriptEnabled: false,
        baseURL: baseURL ?? "",
        storageState: await context.storageState(),
      });
      const plainPage = await plain.newPage();
      await plainPage.goto(address);
      expect.soft(await wordsOf(plainPage)).toBe(await wordsOf(page));
      await plain.close();
    });
    expect(complaints()).toEqual([]);
  });
}

let ids: Promise<Readonly<Record<string, string>>> | undefined;

/** What the addresses of the demonstration's pages are filled in with, found once for all pages. */
const knownIds = () => (ids ??= findIds());

async function findIds(): Promise<Readonly<Record<string, string>>> {
  const lead = await sessionOf(people.lead);
  const school = await findSchool(lead, "Ashdown Vale Primary School");
  return {
    ...school,
    ...(await findModel(lead, school.schoolId)),
    ...(await findBulkUpload(lead)),
    ...(await findStaffMember(lead, school.schoolId)),
    ...(await findRecords(lead, school.schoolId)),
    ...(await findReports(lead)),
    runId: await findImport(lead, school.schoolId),
    trustRunId: await findImport(lead, null),
    token: "used-long-ago",
    "*": "nowhere",
  };
}

const sessions = new Map<string, Promise<APIRequestContext>>();

/** A person's requests, signed in once for all pages. */
function sessionOf(email: string): Promise<APIRequestContext> {
  const known = sessions.get(email) ?? signedIn(email);
  sessions.set(email, known);
  return known;
}

async function signedIn(email: string): Promise<APIRequestContext> {
  const session = await request.newContext();
  await signInAs({ request: session }, email);
  return session;
}

const slug = (pattern: string) =>
  pattern.replaceAll(/[/:*]+/g, "-").replaceAll(/^-|-$/g, "") || "not-found";

/** What the page says, but for what only a script can serve: buttons, and the line that reads a chart out. */
const wordsOf = async (page: Page) =>
  (
    await page.locator("main").evaluate((main) => {
      const served = "button[type=button], .chart-reading";
      for (const element of main.querySelectorAll(served)) element.remove();
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
