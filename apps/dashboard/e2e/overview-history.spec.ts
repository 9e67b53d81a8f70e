import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";
import { arriveAt, open } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2356", width: 1440 },
  { title: "without JavaScript on a phone", javaScriptEnabled: false, uid: "2363", width: 320 },
];

for (const { title, javaScriptEnabled, uid, width } of journeys) {
  test(`a lead looks at the overview of other days, ${title}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const { lead, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [page] = lead.pages();
    if (!page) throw new Error("The lead is at their page by now.");
    await page.setViewportSize({ width, height: 900 });

    await test.step("a day before anything was kept is said to be unknown, and leads to what is known now", async () => {
      await open(page, "/overview");
      await page.getByText("Look at another day").click();
      await page.getByRole("textbox", { name: "As at" }).fill("1 September 2025");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await expect(page.locator("h1")).toHaveText("What was shown on that day is not known");
      await expect(
        page.getByText("As at 1 September 2025, as it was known then", { exact: true }),
      ).toBeVisible();
      await page.getByRole("link", { name: "Show it as it is known now" }).click();
      await arriveAt(page, /known=now/u);
      await expect(
        page.getByText("As at 1 September 2025, as it is known now", { exact: true }),
      ).toBeVisible();
      await expect(page.locator("h1")).toContainText(/schools?/u);
    });

    await test.step("today's page is kept when the lead asks for it", async () => {
      await page.getByRole("link", { name: "Back to today" }).click();
      await expect(page.getByText("Look at another day")).toBeVisible();
      await page.getByRole("button", { name: "Keep it now" }).click();
      await expect(page.getByText("What the overview shows now is kept for today.")).toBeVisible();
    });

    await test.step("a cell of another day leads to why it was so on that day, and from there to today", async () => {
      await open(page, "/overview?as-at=2027-12-01");
      const all = page.getByLabel(/^Show every measure/u);
      if (await all.isVisible()) await all.check();
      await page
        .getByRole("row")
        .filter({ hasText: school })
        .locator("td a.status")
        .first()
        .click();
      await arriveAt(page, /\/measures\/policy_review\?as-at=2027-12-01/u);
      await expect(page.locator("h1")).toContainText(`${school}, review due: `);
      await expect(page.getByText("The rule", { exact: true })).toBeVisible();
      await expect(page.getByText(/^Source: /u)).toBeVisible();
      // It was kept in the step before.
      await expect(page.getByText(/still when it was kept last/iu).first()).toBeVisible();
      await page.getByRole("link", { name: "How the school stands today" }).click();
      await arriveAt(page, /\/schools\/[0-9a-f-]{36}#measure-policy_review$/u);
    });

    await test.step("a day to come shows what is so if nothing is done, and what turns when", async () => {
      await open(page, "/overview/ahead");
      await expect(page.locator("h1")).toHaveText(/^By .+ 20\d\d, /u);
      await page.getByRole("textbox", { name: "Until" }).fill("1 September 2020");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await expect(page.getByText(/^.*Enter a day after today/u).first()).toBeVisible();
      await page.getByRole("link", { name: /if nothing is done$/u }).click();
      await expect(page.getByText(/^As at .+ if nothing is done until then$/u)).toBeVisible();
    });

    await test.step("changes since a day are told by what is known now", async () => {
      await open(page, "/overview/changes?as-at=2026-01-31&known=now");
      await expect(page.locator("h1")).toContainText(/31 January 2026/u);
      await open(page, "/overview/changes?as-at=2026-01-31");
      await expect(page.locator("h1")).toHaveText(
        "What the overview showed on that day was not kept.",
      );
    });

    await test.step("two schools stand side by side, and one that isn't there is not found", async () => {
      await open(page, "/overview/compare");
      await page.getByLabel("First school").selectOption({ label: school });
      await page.getByLabel("Second school").selectOption({ index: 2 });
      await page.getByRole("button", { name: "Compare" }).click();
      await expect(page.locator("h1")).toHaveText(/^These 2 schools/u);
      await expect(page.locator("thead")).toContainText(school);
      const unknown = "/overview/compare?school=7d9f3c52-0a4e-4c61-9b52-1f6f5d0c9a11";
      expect((await lead.request.get(unknown)).status()).toBe(404);
    });

    await test.step("they stand side by side on another day too, and each cell leads to that day", async () => {
      await page.getByRole("textbox", { name: "As at" }).fill("1 December 2027");
      await page.getByRole("button", { name: "Show", exact: true }).click();
      await expect(page.getByText(/^As at 1 December 2027, if nothing is done/u)).toBeVisible();
      await expect(page.locator("thead")).toContainText(school);
      await page.locator("tbody td a.status").first().click();
      await arriveAt(page, /\/measures\/policy_review\?as-at=2027-12-01/u);
    });

    await test.step("schools that are ticked stand side by side, or are given something to do", async () => {
      await open(page, "/overview");
      const ticks = page.getByRole("checkbox", { name: /^Choose /u });
      const chosen = page.getByRole("checkbox", { name: `Choose ${school}` });
      await chosen.check();
      await ticks.nth((await ticks.first().isChecked()) ? 1 : 0).check();
      await page.getByRole("button", { name: "Up to 5 side by side" }).click();
      await expect(page.locator("h1")).toHaveText(/^These 2 schools/u);
      await open(page, "/overview");
      await chosen.check();
      await page.getByLabel("An action about").selectOption({ label: "Review due" });
      await page.getByRole("button", { name: "Raise an action", exact: true }).click();
      await arriveAt(page, /\/actions\/new\?/u);
      await expect(page.getByLabel("What is to be done?")).not.toHaveValue("");
      await expect(page.getByLabel("More about it")).toHaveValue(/^Review due: /u);
      await expect(page.getByRole("checkbox", { name: school, exact: true })).toBeChecked();
      await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
      await page.getByLabel("Who does it?").fill("The office manager");
      await page.getByRole("button", { name: "Raise it for these schools" }).click();
      await arriveAt(page, /\/actions\?done=raised/u);
      const file = await lead.request.get("/overview/export?format=csv&by=hub&column=training");
      expect(await file.text()).toMatch(/^"?In no hub: \d+ schools?"?,.*Subtotal/mu);
    });

    await test.step("columns are chosen and saved as a view, which brings them back", async () => {
      await open(page, "/overview?column=training&column=policy_review&sort=name");
      await page.getByText("Save this view").click();
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(problems(page)).toContainText("Enter a name for this view.");
      await page.getByLabel("Name of the view").fill("Training before the meeting");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect(page.getByText("The view is saved.")).toBeVisible();
      await open(page, "/overview");
      await page.getByRole("link", { name: "Training before the meeting" }).click();
      await arriveAt(page, /column=training&column=policy_review/u);
      await expect(page.getByRole("row").filter({ hasText: school })).not.toContainText(
        "No policy",
      );
      const file = await lead.request.get("/overview/export?format=csv&column=training");
      const text = await file.text();
      expect(text).toContain("Training: status");
      expect(text).not.toContain("Review due: status");
      await page
        .getByRole("button", { name: "Remove the view Training before the meeting" })
        .click();
      await expect(page.getByText("The view is removed.")).toBeVisible();
    });

    await lead.close();
  });
}
