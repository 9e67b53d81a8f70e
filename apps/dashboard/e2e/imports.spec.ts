import type { Browser, Page } from "playwright/test";
import { readFile } from "node:fs/promises";
import { csvFile, oldWorkbook, sendImport, untilHeading, zipBomb } from "./support/imports.ts";
import { newTrustWithAdmin } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { arriveAt, nextPageIsShown, open } from "./support/ways-to-a-page.ts";

test.slow();

const staff = csvFile("staff.csv", [
  "Payroll no,Forename,Surname,Work email,Post,Start date",
  "1042,Nia,Price,n.price@school.example,Class Teacher,01/09/2023",
  "1043,Owen,Tallis,o.tallis@school.example,Teaching Assistant,05/01/2024",
  "1044,Mara,Quill,,Class Teacher,25/09/2023",
  "1045,Ida,,,Class Teacher,31/02/2024",
]);

const headings = "Learner,Learner email,Item,Session,Date";
const training = (name: string, rows: readonly string[]) => csvFile(name, [headings, ...rows]);

const supplier = training("supplier.csv", [
  "Nia Price,n.price@school.example,Prevent awareness,Autumn,02/09/2026",
  "Owen Tallis,o.tallis@school.example,Prevent awareness,Autumn,02/09/2026",
  "M Quill,,Prevent awareness,Autumn,25/09/2026",
  "Hal Stranger,h.stranger@elsewhere.example,Prevent awareness,Autumn,02/09/2026",
]);

for (const { title, javaScriptEnabled, uid } of [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2350" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2424" },
]) {
  test(`a school imports its staff and their training, puts a wrong column right and undoes it, ${title}`, async ({
    browser,
  }) => {
    const { page, leadPage, place } = await newSchool(browser, { uid, javaScriptEnabled });

    await test.step("a staff list is opened, its columns are guessed, and nothing has changed", async () => {
      await page.goto(`${place}/staff`);
      await page
        .getByRole("link", { name: /Import/ })
        .first()
        .click();
      await nextPageIsShown(page);
      await sendImport(page, { place, kind: "staff", file: staff, until: /^Check which column/ });
      await expect(page.getByLabel("What Post is")).toHaveValue("job_title");
      await expect(page.getByRole("row").filter({ hasText: "Payroll no" })).toContainText("1042");
      await expect(
        page.getByText("Some dates, such as 25/09/2026, can only be day first"),
      ).toBeVisible();
    });

    await test.step("the dry run says what would become of each row, and applies", async () => {
      await page.getByRole("button", { name: "Check the rows" }).click();
      await untilHeading(page, /^3 new, 1 rejected$/);
      await page.getByRole("button", { name: "Apply the import" }).click();
      await untilHeading(page, /^Applied: 3 new$/);
    });

    const before = await coverage(page, place);
    const beforeAtTrust = await coverage(leadPage, "");

    await test.step("a wrong column is seen in the dry run and put right", async () => {
      await sendImport(page, {
        place,
        kind: "training",
        file: supplier,
        until: /^Check which column/,
      });
      await page.getByLabel("What Session is").selectOption({ label: "Course" });
      await page.getByLabel("What Item is").selectOption({ label: "Leave this column alone" });
      await page.getByRole("button", { name: "Check the rows" }).click();
      await untilHeading(page, /rejected/);
      await expect(page.getByRole("row").filter({ hasText: "Autumn" }).first()).toBeVisible();
      await page.getByRole("link", { name: "Correct the columns or words" }).click();
      await expect(page.getByLabel("What Session is")).toHaveValue("course");
      await page.getByLabel("What Session is").selectOption({ label: "Leave this column alone" });
      await page.getByLabel("What Item is").selectOption({ label: "Course" });
      await page.getByRole("button", { name: "Check the rows" }).click();
      await untilHeading(page, /^2 new, 1 rejected, 1 to answer$/);
    });

    await test.step("a near match is asked about and answered", async () => {
      await expect(page.getByRole("group", { name: /M Quill/ })).toBeVisible();
      await page.getByRole("radio", { name: /Mara Quill/ }).check();
      await page.getByRole("button", { name: "Save these answers" }).click();
      await untilHeading(page, /^3 new, 1 rejected$/);
    });

    await test.step("the rejected row comes back in its columns, with one more that says why", async () => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download the rejected rows as CSV" }).click(),
      ]);
      const text = await readFile(await download.path(), "utf8");
      expect(text).toContain(`${headings},Why it was rejected`);
      expect(text).toContain("Hal Stranger,h.stranger@elsewhere.example,Prevent awareness");
      expect(text).not.toContain("Nia Price");
    });

    await test.step("applied, it moves the coverage of the school and of the trust", async () => {
      await expect(
        page.getByRole("form", { name: "Apply this import?" }).or(page.locator(".confirm-form")),
      ).toContainText("3 records are added to the training records");
      await page.getByRole("button", { name: "Apply the import" }).click();
      await untilHeading(page, /^Applied: 3 new$/);
      const run = page.url();
      expect(await coverage(page, place)).not.toBe(before);
      expect(await coverage(leadPage, "")).not.toBe(beforeAtTrust);
      await page.goto(run);
    });

    await test.step("undone, the coverage is as it was", async () => {
      await page.getByRole("button", { name: "Undo the import" }).click();
      await untilHeading(page, /^Undone: 3 rows are set back$/);
      expect(await coverage(page, place)).toBe(before);
      expect(await coverage(leadPage, "")).toBe(beforeAtTrust);
    });

    await test.step("the next file of this supplier is read as this one was", async () => {
      const next = training("next.csv", ["Nia Price,,Prevent awareness,Spring,26/09/2026"]);
      await sendImport(page, { place, kind: "training", file: next, until: /^Check which column/ });
      await expect(page.getByText("A file with these headings was read before")).toBeVisible();
      await expect(page.getByLabel("What Item is")).toHaveValue("course");
      await page.getByRole("button", { name: "Cancel the import" }).click();
      await expect(
        page.getByText("The import is cancelled, and its file is removed."),
      ).toBeVisible();
    });

    await test.step("what is no table is refused in words that say what to do", async () => {
      const old = oldWorkbook("old.xls");
      await sendImport(page, {
        place,
        kind: "staff",
        file: old,
        until: /^old\.xls can’t be read$/,
      });
      await expect(page.locator("main")).toContainText("This is an older Excel file (.xls).");
      await expect(page.getByRole("link", { name: "Choose another file" })).toBeVisible();
      const bomb = await zipBomb("bomb.xlsx");
      await sendImport(page, {
        place,
        kind: "staff",
        file: bomb,
        until: /^bomb\.xlsx can’t be read$/,
      });
      await expect(page.locator("main")).toContainText("This workbook unpacks to more than");
      const nothing = csvFile("empty.csv", []);
      await open(page, `${place}/imports/new?kind=staff`);
      await page.getByLabel("The file", { exact: true }).setInputFiles(nothing);
      await page.getByRole("button", { name: "Upload and check the columns" }).click();
      await expect(page.locator(".error-summary")).toContainText(
        "Choose a file that holds something",
      );
    });
    await Promise.all([page.context().close(), leadPage.context().close()]);
  });
}

/** A trust of its own, with its lead and the admin of its first school at their pages. */
async function newSchool(
  browser: Browser,
  how: { uid: string; javaScriptEnabled: boolean },
): Promise<{ page: Page; leadPage: Page; place: string }> {
  const { lead, admin } = await newTrustWithAdmin(browser, how);
  const [page, leadPage] = [await admin.newPage(), await lead.newPage()];
  await page.goto("/");
  await arriveAt(page, /\/schools\//);
  return { page, leadPage, place: new URL(page.url()).pathname };
}

/** How many are in date with Prevent awareness, as the page about training says it. */
async function coverage(page: Page, place: string): Promise<string> {
  await page.goto(`${place}/training`);
  const row = page
    .getByRole("region", { name: "How many people are in date, by requirement" })
    .getByRole("row")
    .filter({ hasText: "Prevent awareness" });
  return row.innerText();
}
