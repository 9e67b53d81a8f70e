import { readFile } from "node:fs/promises";
import { csvFile, sendImport, untilHeading } from "./support/imports.ts";
import { newTrustWithAdmin } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { arriveAt } from "./support/ways-to-a-page.ts";

test.slow();

const headings = "Case ID,Student,DOB,Year group,Date,Category,Severity,Status,Description";
const cases = csvFile("cases.csv", [
  headings,
  "C-1,Tyrese Okonjo,04/09/2013,Year 7,02/09/2026,Online bullying,High,Closed,Tyrese was told",
  "C-2,Emily Hartley,11/02/2014,Year 7,25/09/2026,Phone misuse,Low,Open,Emily had a phone",
  "C-3,Emily Hartley,11/02/2014,Year 8,26/09/2026,Quibbling,Low,Open,Emily again",
]);
const names = /Okonjo|Tyrese|Hartley|Emily|04\/09\/2013/u;

for (const { title, javaScriptEnabled, uid } of [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2351" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2353" },
]) {
  test(`a file of cases with names in it is refused, accepted without them, counted and undone, ${title}`, async ({
    browser,
  }) => {
    const { lead, admin } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const page = await admin.newPage();
    await page.goto("/");
    await arriveAt(page, /\/schools\//);
    const place = new URL(page.url()).pathname;

    await test.step("the file is refused, with the columns and why, and shows no name", async () => {
      await page.goto(`${place}/incidents`);
      await page.getByRole("link", { name: "Import cases" }).click();
      await sendImport(page, {
        place,
        kind: "incidents",
        file: cases,
        until: /^Check which column/,
      });
      await expect(page.locator("main")).toContainText("This file is refused until you drop");
      await expect(page.locator("main")).toContainText(
        "The column “Student” seems to hold names of people.",
      );
      expect(await page.content()).not.toMatch(names);
      await page.getByRole("button", { name: "Check the rows" }).click();
      await expect(page.locator(".error-summary")).toContainText("dates of birth");
      expect(await page.content()).not.toMatch(names);
    });

    await test.step("without those columns it is checked, and a word is asked about", async () => {
      for (const select of await page.getByLabel(/is dropped$/).all()) {
        await select.selectOption("yes");
      }
      await page.getByRole("button", { name: "Check the rows" }).click();
      await untilHeading(page, /^2 new, 1 rejected$/);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "Download the rejected rows as CSV" }).click(),
      ]);
      const rejected = await readFile(await download.path(), "utf8");
      expect(rejected).toContain("Quibbling");
      expect(rejected).not.toMatch(names);
      await page.getByRole("link", { name: "Correct the columns or words" }).click();
      await page.getByLabel("What Quibbling means").selectOption({ label: "Online bullying" });
      await page.getByRole("button", { name: "Check the rows" }).click();
      await untilHeading(page, /^3 new$/);
      expect(await page.content()).not.toMatch(names);
    });

    await test.step("applied, the incidents are there", async () => {
      await page.getByRole("button", { name: "Apply the import" }).click();
      await untilHeading(page, /^Applied: 3 new$/);
      const run = page.url();
      await page.getByRole("link", { name: "See the incidents" }).click();
      await expect(page.locator("main")).toContainText("Online bullying");
      await page.goto(run);
    });

    await test.step("undone, none is", async () => {
      await page.getByRole("button", { name: "Undo the import" }).click();
      await untilHeading(page, /^Undone: 3 rows are set back$/);
      await page.goto(`${place}/incidents`);
      await expect(page.locator("main")).toContainText("None is recorded yet");
    });
    await Promise.all([lead.close(), admin.close()]);
  });
}

test("a case that was recorded by hand before is asked about, and counts once", async ({
  browser,
}) => {
  const { lead, admin } = await newTrustWithAdmin(browser, {
    uid: "2265",
    javaScriptEnabled: false,
  });
  const page = await admin.newPage();
  await page.goto("/");
  const place = new URL(page.url()).pathname;
  const oneCase = csvFile("one-case.csv", [
    "Case ID,Year group,Date,Category,Severity,Status",
    "C-9,Year 8,02/11/2026,Online bullying,Medium,Open",
  ]);

  await test.step("somebody records it by hand", async () => {
    await page.goto(`${place}/incidents/record`);
    await page.getByLabel("Another day").check();
    await page.getByLabel("Which day").fill("2.11.26");
    await page.getByLabel("Online bullying").check();
    await page.getByLabel("Medium").check();
    await page.getByText("Add what else is known").click();
    await page.getByLabel("Year group").selectOption("Year 8");
    await page.getByRole("button", { name: "Record it" }).click();
    await expect(page.locator("main")).toContainText("It is recorded.");
  });

  await test.step("the file of the case system holds it too: which one it is, is asked", async () => {
    await sendImport(page, { place, kind: "incidents", file: oneCase, until: /^Check which/ });
    await page.getByRole("button", { name: "Check the rows" }).click();
    await untilHeading(page, /^1 to answer$/);
    const question = page.getByRole("group", { name: /Is it the same case\?/u });
    await question.getByRole("radio", { name: /^Yes: the one recorded on/u }).check();
    await page.getByRole("button", { name: "Save these answers" }).click();
    await untilHeading(page, /^1 changed$/);
  });

  await test.step("applied, there is one incident and not two", async () => {
    await page.getByRole("button", { name: "Apply the import" }).click();
    await untilHeading(page, /^Applied: 1 changed$/);
    await page.goto(`${place}/incidents`);
    await expect(page.locator("h1")).toContainText("1 incident in");
  });
  await Promise.all([lead.close(), admin.close()]);
});
