import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright/test";
import { newTrustWithAdmin, problems, uploadPolicy } from "./support/steps.ts";
import { dashboardOrigin, expect, test } from "./support/test.ts";
import { pdfPolicy } from "./support/policy-files.ts";

const staff = `Name, Email, Group
Ada Pomfret, a.pomfret@school.example, teaching
Bram Ottley, , teaching
Cora Dunn, , support
Denzil Frome, , support`;

/** Each in a trust of its own, where nobody is on a staff list and one policy is in force. */
for (const { javaScriptEnabled, uid } of [
  { javaScriptEnabled: true, uid: "2071" },
  { javaScriptEnabled: false, uid: "2076" },
]) {
  test(`staff confirm by link, on a shared device and on a sheet, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const open = () => browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [page, office] = [lead.pages()[0], admin.pages()[0]];
    if (!page || !office) throw new Error("Both are at their pages by now.");
    await uploadPolicy(office, pdfPolicy(school));
    const [, schoolId = "", versionId = ""] =
      /schools\/([\da-f-]+)\/policies\/([\da-f-]+)/u.exec(office.url()) ?? [];
    await office.getByRole("button", { name: "Confirm", exact: true }).click();
    await expect(office.getByRole("button", { name: "Confirm", exact: true })).toHaveCount(0);
    const heading = page.getByRole("heading", { level: 1 });
    const overview = `/schools/${schoolId}/policies/${versionId}/acknowledgements`;

    await test.step("a pasted list with a line that can't be read adds nobody, and nothing is lost", async () => {
      await page.goto(`/schools/${schoolId}/staff`);
      const lines = page.getByLabel("One person a line");
      await lines.fill(staff.replace("Cora Dunn, , support", "Cora Dunn, , cook"));
      await page.getByRole("button", { name: "Add everybody in the list" }).click();
      await expect(problems(page)).toContainText("Line 4: “cook” is no staff group");
      await expect(heading).toContainText("nobody is on the staff list yet");
      await expect(lines).toHaveValue(/Denzil Frome/);
      await lines.fill(staff);
      await page.getByRole("button", { name: "Add everybody in the list" }).click();
      await expect(heading).toContainText("4 people are on the staff list");
    });

    await test.step("groups of staff are asked to read the version in force", async () => {
      await page.goto(overview);
      await page.getByLabel("Teaching staff (2)").check();
      await page.getByLabel("Support staff (2)").check();
      await page.getByLabel("A line to them").fill("Before the training day, please.");
      await page.getByRole("button", { name: "Ask them to confirm" }).click();
      await expect(heading).toContainText("0 of 4 have confirmed");
    });

    const links = await test.step("personal links are shown once", async () => {
      await page.getByRole("link", { name: "Personal links" }).click();
      await page.getByRole("button", { name: "Make the 4 missing links" }).click();
      await expect(page.locator(".link-slip")).toHaveCount(4);
      const shown = await linksOn(page);
      await page.goto(`${overview}/links`);
      await expect(page.locator(".link-slip")).toHaveCount(0);
      await expect(heading).toContainText("Everybody who has to confirm has a link");
      return shown;
    });

    await test.step("somebody without an account reads and confirms", async () => {
      const visitor = await open();
      const reading = await visitor.newPage();
      const answer = await reading.goto(links.get("Ada Pomfret") ?? "");
      const headers = answer?.headers() ?? {};
      expect(headers["x-robots-tag"]).toContain("noindex");
      expect(headers["referrer-policy"]).toBe("same-origin");
      expect(headers["cache-control"]).toBe("no-store");
      await expect(reading.locator("main")).toContainText(`${school} · version`);
      await expect(reading.locator("main")).toContainText("Before the training day, please.");
      await expect(reading.locator(".document-view")).toContainText("Who to talk to");
      await fitsAPhone(reading, javaScriptEnabled);
      const file = await visitor.request.get(`${links.get("Ada Pomfret")}/file`);
      expect(file.headers()["content-disposition"]).toContain("attachment");
      await reading.getByRole("button", { name: "I have read and understood it" }).click();
      await expect(reading.locator("main")).toContainText("Confirmed on 22 November 2026");
      await expect(reading.getByRole("button", { name: /I have read/ })).toHaveCount(0);
      expect(await visitor.cookies()).toEqual([]);
      await visitor.close();
    });

    await test.step("a link that was taken back opens no more than one that never was", async () => {
      const row = page.getByRole("row").filter({ hasText: "Bram Ottley" });
      await row.getByRole("button", { name: /^Take back/ }).click();
      await expect(page.locator("main")).toContainText("The link is taken back");
      const taken = await saidBehind(browser, links.get("Bram Ottley") ?? "");
      expect(taken).toBe(await saidBehind(browser, `${dashboardOrigin()}/read/made-up`));
      expect(taken).toContain("404");
    });

    await test.step("a colleague taps their name on a device that is handed round", async () => {
      await page.goto(`${overview}/device`);
      await expect(page.getByRole("navigation")).toHaveCount(0);
      await expect(page.locator(".device-names")).not.toContainText("Ada Pomfret");
      await page.getByRole("link", { name: "Bram Ottley" }).click();
      await page.getByRole("button", { name: /I am Bram Ottley/ }).click();
      await expect(page.locator("main")).toContainText("Thank you, Bram Ottley.");
    });

    await test.step("the others sign a sheet, which prints with a line for each", async () => {
      await page.goto(`${overview}/sheet`);
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("rowheader", { name: "Cora Dunn" })).toBeVisible();
      await expect(page.getByRole("columnheader", { name: "Signature" })).toBeVisible();
      await expect(page.getByText("Who has signed?")).toBeHidden();
      await page.emulateMedia({ media: "screen" });
      await page.getByLabel("Cora Dunn").check();
      await page.getByRole("button", { name: "Record who signed" }).click();
      await expect(heading).toContainText("1 person is still to sign");
    });

    await test.step("who confirmed how is on one page, and a wrong one is taken back with its reason", async () => {
      await page.goto(overview);
      await expect(heading).toContainText("3 of 4 have confirmed");
      const confirmed = page.getByRole("region", { name: "Who has confirmed" });
      await expect(confirmed).toContainText("By personal link");
      await expect(confirmed).toContainText("On a shared device, handed round by Mrs L Tamworth");
      await expect(confirmed).toContainText("On a signed sheet, entered by Mrs L Tamworth");
      const row = confirmed.getByRole("row").filter({ hasText: "Bram Ottley" });
      await row.getByRole("link", { name: /^Take back/ }).click();
      // In a dialog with scripts, on a page of its own without.
      await page
        .getByLabel("Why it is wrong")
        .filter({ visible: true })
        .fill("The wrong name was tapped");
      await page.getByRole("button", { name: "Take the confirmation back" }).click();
      await expect(heading).toContainText("2 of 4 have confirmed");
      await expect(page.locator("main")).toContainText("The wrong name was tapped");
    });

    await test.step("the lead sees it among the trust's schools", async () => {
      await page.goto("/acknowledgements");
      const row = page.getByRole("row").filter({ hasText: school });
      await expect(row).toContainText("2 of 4 have confirmed");
    });
    await Promise.all([lead.close(), admin.close()]);
  });
}

/** The links that a page shows, by whose they are. */
async function linksOn(page: Page): Promise<Map<string, string>> {
  const slips = await page.locator(".link-slip").all();
  const read = slips.map(async (slip): Promise<[string, string]> => [
    await slip.locator("strong").innerText(),
    await slip.locator("input[readonly]").inputValue(),
  ]);
  return new Map(await Promise.all(read));
}

/** The status and the words of an address, for somebody with no session. */
async function saidBehind(browser: Browser, address: string): Promise<string> {
  const context: BrowserContext = await browser.newContext();
  const page = await context.newPage();
  const answer = await page.goto(address);
  const words = await page.locator("main").innerText();
  await context.close();
  return `${answer?.status()} ${words}`;
}

async function fitsAPhone(page: Page, javaScriptEnabled: boolean): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  if (javaScriptEnabled) {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  }
  if (before) await page.setViewportSize(before);
}
