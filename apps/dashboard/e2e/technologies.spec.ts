import { readFile } from "node:fs/promises";
import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { nextPageIsShown, open } from "./support/ways-to-a-page.ts";

const impact = "What is stored: the answers. Where: in the country. For how long: one year.";

for (const { title, javaScriptEnabled, uid } of [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2328" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2355" },
]) {
  test(`a platform is entered, weighed and decided on, and the assessment keeps its file, ${title}`, async ({
    browser,
  }) => {
    test.slow();
    const { lead, admin } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [page] = admin.pages();
    const [trust] = lead.pages();
    if (!page || !trust) throw new Error("Both are at their pages by now.");
    const main = page.locator("main");
    await page.goto("/");
    const place = new URL(page.url()).pathname;

    await test.step("what is used and not assessed is said so", async () => {
      await open(page, `${place}/technologies`);
      await page.getByLabel("Name", { exact: true }).fill("Tandem Quiz");
      await page.getByLabel("What it is used for").fill("Short tests at the end of a lesson");
      await page.getByRole("checkbox", { name: "Pupils" }).check();
      await page.getByLabel(/^In use from/u).fill("1.9.26");
      await page.getByRole("button", { name: "Add to the register" }).click();
      await expect(main).toContainText("It is on the register.");
      await expect(page.getByRole("row").filter({ hasText: "Tandem Quiz" })).toContainText(
        "In use, not assessed",
      );
    });

    await test.step("conditions that are not said are asked for, and nothing that was typed is lost", async () => {
      await page.getByRole("radio", { name: "Approved with conditions" }).check();
      await page.getByRole("radio", { name: "Impact assessment done" }).check();
      await page.getByRole("button", { name: "Record the assessment" }).click();
      await expect(problems(page)).toContainText("Say on which conditions it may be used.");
      await expect(page.getByRole("radio", { name: "Approved with conditions" })).toBeChecked();
      await page.getByLabel(/^Conditions/u).fill("Without pupils’ surnames.");
      await page.getByRole("button", { name: "Record the assessment" }).click();
      await expect(main).toContainText("The assessment is recorded.");
      await expect(main).toContainText("Approved with conditions. Impact assessment done");
    });

    await test.step("its file is attached, read again by the trust, and taken back", async () => {
      await nextPageIsShown(page);
      await page.getByLabel("A file that shows it", { exact: true }).setInputFiles({
        name: "impact-assessment.txt",
        mimeType: "text/plain",
        buffer: Buffer.from(impact),
      });
      await page.getByRole("button", { name: "Attach the file" }).click();
      await expect(main).toContainText("The file is attached to the assessment.");
      await trust.goto(page.url().replace(/[?&]done=attached/u, ""));
      const [download] = await Promise.all([
        trust.waitForEvent("download"),
        trust.getByRole("link", { name: "impact-assessment.txt" }).click(),
      ]);
      expect(await readFile(await download.path(), "utf8")).toBe(impact);
      await page.getByRole("button", { name: /^Take this file back/u }).click();
      await expect(main).toContainText("The file is taken back.");
      await expect(page.getByRole("link", { name: "impact-assessment.txt" })).toHaveCount(0);
    });
  });
}
