import { readFile } from "node:fs/promises";
import { makeDocx } from "@safeboard/policy-reader/fixtures";
import type { PolicyFile } from "./support/policy-files.ts";
import { newTrustWithAdmin, problems, uploadPolicy } from "./support/steps.ts";
import { expect, type Page, test } from "./support/test.ts";
import { nextPageIsShown } from "./support/ways-to-a-page.ts";

/** An invented policy that promises three things. */
const promisingPolicy = (school: string): PolicyFile => ({
  name: "online-safety-policy.docx",
  mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  buffer: Buffer.from(
    makeDocx({
      title: "Online Safety Policy",
      blocks: [
        { heading: school },
        {
          table: [
            ["Adopted", "September 2026"],
            ["Next review", "September 2027"],
            ["Approved by", "The governing board"],
          ],
        },
        { heading: "What we will do" },
        { paragraph: "We will test our filtering system every term." },
        { paragraph: "We will ask every pupil to sign the acceptable use agreement each year." },
        { paragraph: "We will review the security of our systems once a year." },
      ],
    }),
  ),
});

const signedForms = "Year 5: 58 forms of 60. Year 6: 61 forms of 61.";

for (const { title, javaScriptEnabled, uid } of [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2206" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2168" },
]) {
  test(`what a policy promises is shown with evidence, and runs out again, ${title}`, async ({
    browser,
  }) => {
    test.slow();
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [page] = admin.pages();
    const [trust] = lead.pages();
    if (!page || !trust) throw new Error("Both are at their pages by now.");
    const heading = page.getByRole("heading", { level: 1 });
    await uploadPolicy(page, promisingPolicy(school));
    await page.getByRole("button", { name: "Confirm", exact: true }).click();
    await expect(page.getByText("This is the school’s current policy")).toBeVisible();
    await page.goto("/");
    const place = new URL(page.url()).pathname;
    const overviewSays = async (words: RegExp) => {
      await trust.goto("/overview");
      await expect(trust.getByRole("row").filter({ hasText: school })).toContainText(words);
    };

    await test.step("what is promised stands there, and nothing is shown yet", async () => {
      await page.goto(`${place}/promises`);
      await expect(heading).toHaveText("Of 3 promises, none has current evidence; 3 have none");
      await overviewSays(/Nothing shown yet/u);
    });

    await test.step("signed agreements are counted, and a file shows them", async () => {
      await recordFor(page, "sign the acceptable use agreement");
      await page.getByLabel("Pupils who signed", { exact: true }).fill("119");
      await page.getByLabel("Of how many: Pupils who signed", { exact: true }).fill("121");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(page.locator("main")).toContainText("Pupils who signed: 119 of 121");
      await nextPageIsShown(page);
      await page.getByLabel("A file that shows it", { exact: true }).setInputFiles({
        name: "signed-forms.txt",
        mimeType: "text/plain",
        buffer: Buffer.from(signedForms),
      });
      await page.getByRole("button", { name: "Attach the file" }).click();
      await expect(page.locator("main")).toContainText("The file is attached.");
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("link", { name: "signed-forms.txt" }).click(),
      ]);
      expect(await readFile(await download.path(), "utf8")).toBe(signedForms);
    });

    await test.step("promised against practised moves, here and in the trust", async () => {
      await page.goto(place);
      await expect(page.locator("main")).toContainText("1 of 3 shown");
      await page.goto(`${place}/promises`);
      await expect(heading).toHaveText("Of 3 promises, 1 has current evidence; 2 have none");
      await overviewSays(/1 of 3 shown/u);
      await trust.goto("/promises");
      await expect(trust.getByRole("row").filter({ hasText: school })).toContainText("1");
    });

    await test.step("a test of the filter from the spring counts no more: its time is over", async () => {
      await recordFor(page, "test our filtering system");
      await page.getByLabel("Done on").fill("2.3.26");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(page.locator("main")).toContainText("Out of date");
      await page.goto(`${place}/promises`);
      await expect(heading).toHaveText(
        "Of 3 promises, 1 has current evidence; the evidence of 1 has run out; 1 has none",
      );
      await overviewSays(/1 of 3 · 1 out of date/u);
    });

    await test.step("a day that is still to come is refused; one of this term counts until its own end", async () => {
      await recordFor(page, "test our filtering system");
      await page.getByLabel("Done on").fill("2.3.27");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(problems(page)).toContainText("or an earlier day");
      await page.getByLabel("Done on").fill("16.11.26");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(page.locator("main")).toContainText("15 March 2027");
      await overviewSays(/2 of 3 shown/u);
    });

    await test.step("one that ends in nine days is listed as running out, beside what is over", async () => {
      const before = page.url();
      await recordFor(page, "review the security of our systems");
      await page.getByLabel("Done on").fill("2.9.26");
      await page.getByLabel("Counts until").fill("1.12.26");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(page.locator("main")).toContainText("It is recorded.");
      const ending = page.url();
      await page.goto(`${place}/evidence?state=runs_out_soon`);
      await expect(page.locator("tbody tr")).toHaveCount(1);
      await expect(page.locator("tbody tr")).toContainText("1 December 2026");
      await page.goto(`${place}/evidence?state=expired`);
      await expect(page.locator("tbody tr")).toHaveCount(1);
      await expect(page.locator("tbody tr")).toContainText("2 March 2026");
      await page.goto(ending);
      await page.getByRole("button", { name: "Take this evidence back" }).click();
      await expect(page.locator("main")).toContainText("It is taken back");
      await page.goto(before);
    });

    await test.step("taken back, it shows nothing any longer", async () => {
      await page.getByRole("button", { name: "Take this evidence back" }).click();
      await expect(page.locator("main")).toContainText("It is taken back");
      await overviewSays(/1 of 3 · 1 out of date/u);
    });
    await Promise.all([lead.close(), admin.close()]);
  });
}

/** From a promise to the form for what shows it. */
async function recordFor(page: Page, promise: string): Promise<void> {
  const [school] = /\/schools\/[0-9a-f-]{36}/u.exec(new URL(page.url()).pathname) ?? [];
  await page.goto(`${school}/promises`);
  await page
    .getByRole("listitem")
    .filter({ hasText: promise })
    .getByRole("link", { name: /^Record evidence/u })
    .click();
  await expect(page.getByLabel("Done on")).toBeVisible();
}
