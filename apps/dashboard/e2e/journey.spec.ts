import { readFile } from "node:fs/promises";
import { docxPolicy, pdfPolicy } from "./support/policy-files.ts";
import { newTrustWithAdmin, problems, uploadPolicy } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";
import { arriveAt, nextPageIsShown } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "16720" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2111" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`from the DfE's register to a school's policy on the overview, ${title}`, async ({
    browser,
  }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [office] = admin.pages();
    const [overview] = lead.pages();
    if (!office || !overview) throw new Error("Both are at their pages by now.");

    await test.step("nobody has asked the school for anything, so it is not blamed", async () => {
      await overview.goto("/overview");
      await expect(cellsOf(overview, school).first()).toContainText(/not reported/i);
    });

    const pdf = pdfPolicy(school);
    await test.step("the admin uploads a PDF, and sees what was read beside the text", async () => {
      await uploadPolicy(office, pdf);
      await expect(office.locator("#fact-nextReview")).toContainText("September 2026");
      await expect(office.locator("mark, [id^=passage-]").first()).toBeVisible();
      await expect(office.locator("#fact-school")).toContainText(school);
    });

    await test.step("a correction that makes no sense is refused in words, and keeps what was typed", async () => {
      await correct(office, "nextReview", "the day after never");
      await expect(problems(office)).toBeVisible();
      await expect(office.locator("#fact-nextReview").getByRole("textbox")).toHaveValue(
        "the day after never",
      );
    });

    await test.step("the admin corrects a fact, and it says by whom", async () => {
      await correct(office, "nextReview", "October 2026");
      await expect(office.locator("#fact-nextReview")).toContainText("October 2026");
      await expect(office.locator("#fact-nextReview")).toContainText("Corrected by Mr O Fenwick");
    });

    await test.step("confirmed, it is the school's current policy", async () => {
      await office.getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(office.getByText("This is the school’s current policy")).toBeVisible();
    });

    await test.step("the lead sees it on the overview, and each cell leads to its evidence", async () => {
      await overview.goto("/overview");
      await expect(cellsOf(overview, school).first()).toContainText(
        /Needs action: 22 days overdue/,
      );
      await cellsOf(overview, school).first().getByRole("link").click();
      await arriveAt(overview, /\/schools\/[0-9a-f-]{36}#/);
      await expect(overview.locator(":target")).toContainText("October 2026");
    });

    await test.step("a Word file replaces it; the earlier version stays, byte for byte", async () => {
      const docx = docxPolicy(school);
      await uploadPolicy(office, docx);
      await office.getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(office.getByText("This is the school’s current policy")).toBeVisible();
      await overview.goto("/overview");
      await expect(cellsOf(overview, school).first()).toContainText(/^Met/);

      await office.getByRole("link", { name: "Online safety", exact: true }).click();
      await expect(office.getByRole("heading", { level: 1 })).toContainText(
        "Version 2 of the online safety policy is current",
      );
      expect(await download(office, "Version 1")).toEqual(pdf.buffer);
      expect(await download(office, "Version 2")).toEqual(docx.buffer);
      await office.getByRole("link", { name: "Version 1", exact: true }).click();
      await expect(office.locator("#fact-nextReview")).toContainText("October 2026");
    });

    await test.step("the lead's record of changes tells it all", async () => {
      await overview.goto("/audit");
      await expect(overview.locator("main")).toContainText("Mr O Fenwick");
      await expect(overview.locator("main")).toContainText(school);
    });
    await lead.close();
    await admin.close();
  });
}

const cellsOf = (page: Page, school: string) =>
  page
    .getByRole("row")
    .filter({ has: page.getByRole("rowheader", { name: school }) })
    .getByRole("cell");

async function correct(page: Page, fact: string, value: string): Promise<void> {
  const row = page.locator(`#fact-${fact}`);
  const details = row.locator("details");
  if ((await details.getAttribute("open")) === null) await details.locator("summary").click();
  await row.getByRole("textbox").fill(value);
  await row.getByRole("button", { name: "Save" }).click();
  await nextPageIsShown(page);
}

async function download(page: Page, version: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByRole("row")
      .filter({ hasText: version })
      .getByRole("link", { name: /online-safety-policy/ })
      .click(),
  ]);
  return readFile(await file.path());
}
