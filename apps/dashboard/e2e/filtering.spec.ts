import type { Locator } from "playwright/test";
import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { expect, type Page, test } from "./support/test.ts";
import { open } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "16711" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "16752" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`a review of filtering on a phone without a mouse, seen by the trust, ${title}`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [trust] = lead.pages();
    const [office] = admin.pages();
    if (!trust || !office) throw new Error("Both are at their pages by now.");
    await office.setViewportSize({ width: 320, height: 700 });

    await test.step("nothing is recorded, and the page leads to the form", async () => {
      await open(office, "/");
      const schoolId = /schools\/([0-9a-f-]{36})/u.exec(office.url())?.[1] ?? "";
      await open(office, `/schools/${schoolId}/filtering`);
      await expect(office.locator("h1")).toContainText("has no review of its filtering on record");
      await press(office, office.getByRole("link", { name: "Record the latest review" }));
      await expect(office.locator("h1")).toContainText(
        "How do filtering and monitoring work here?",
      );
    });

    await test.step("a name is refused, and nothing that was typed is lost", async () => {
      await choose(office, "The academic year’s review");
      await choose(office, "Senior leader");
      const safeSearch = office.getByRole("group", { name: /Safe search is on/u });
      await pressSpace(office, safeSearch.getByRole("radio", { name: "Not in place" }));
      const check = safeSearch.locator("..");
      await press(office, check.locator("summary"));
      await type(office, check.getByLabel(/A word on it/u), "Off on the tablets.");
      await type(office, office.getByLabel(/What the review came to/u), "Tried by Amelia Stone.");
      await press(office, office.getByRole("button", { name: "Record the review" }));
      await expect(problems(office)).toContainText("Amelia Stone");
      await expect(safeSearch.getByRole("radio", { name: "Not in place" })).toBeChecked();
    });

    await test.step("more lines for tests keep what was typed, and a half-told test is asked about", async () => {
      await type(
        office,
        office.getByRole("group", { name: "Test 1" }).getByLabel("Site"),
        "Main building",
      );
      await press(office, office.getByRole("button", { name: /Add lines/u }));
      await expect(office.getByRole("group", { name: "Test 6" })).toBeVisible();
      await expect(office.getByRole("group", { name: "Test 1" }).getByLabel("Site")).toHaveValue(
        "Main building",
      );
      await type(
        office,
        office.getByLabel(/What the review came to/u),
        "Safe search to be set up.",
      );
      await press(office, office.getByRole("button", { name: "Record the review" }));
      await expect(problems(office)).toContainText("Choose what it was tested on.");
      const first = office.getByRole("group", { name: "Test 1" });
      await first.getByLabel("On what").selectOption("School tablet");
      await first.getByLabel("As whom").selectOption("Pupils");
      await first.getByLabel("What", { exact: true }).selectOption("Safe search");
      await first.getByLabel("How it went").selectOption("Failed");
      await press(office, office.getByRole("button", { name: "Record the review" }));
      await expect(office.getByText("The review is recorded.")).toBeVisible();
      await expect(office.getByText("Off on the tablets.")).toBeVisible();
    });

    await test.step("the overview's cell has moved, and the trust compares", async () => {
      await trust.goto("/overview");
      const row = trust.getByRole("row").filter({ hasText: school });
      await expect(row).toContainText("Reviewed · 1 to put right");
      await open(trust, "/filtering");
      await expect(trust.locator("h1")).toContainText(/^1 of \d+ schools has reviewed filtering/u);
      const compared = trust.getByRole("row").filter({ hasText: school });
      await expect(compared).toContainText("Not in place");
      await expect(trust.getByRole("row").filter({ hasText: "Safe search is on" })).toContainText(
        "1",
      );
      await compared.getByRole("link", { name: /Not in place/u }).click();
      await expect(trust.locator("h1")).toContainText("Filtering and monitoring, reviewed on");
    });
  });
}

/** By the keyboard: what is to be used is reached, and then used. */
async function press(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press("Enter");
}

async function pressSpace(page: Page, control: Locator): Promise<void> {
  await control.focus();
  await page.keyboard.press("Space");
}

const choose = (page: Page, label: string): Promise<void> =>
  pressSpace(page, page.getByLabel(label, { exact: true }));

async function type(page: Page, field: Locator, words: string): Promise<void> {
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(words);
}
