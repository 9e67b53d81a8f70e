import { people } from "./support/demonstration.ts";
import { expect, type Page, signInAs, test } from "./support/test.ts";
import { arriveAt, open } from "./support/ways-to-a-page.ts";

const ELMFIELD = "Elmfield Special School";
const COLUMN = "Training: Safeguarding lead training";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, width: 1440 },
  { title: "without JavaScript on a phone", javaScriptEnabled: false, width: 320 },
];

for (const { title, javaScriptEnabled, width } of journeys) {
  test(`a lead looks at training requirement by requirement, ${title}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({
      javaScriptEnabled,
      viewport: { width, height: 900 },
    });
    await signInAs(context, people.lead);
    const page = await context.newPage();

    await test.step("a requirement is chosen as a column beneath training, beside the others", async () => {
      await open(page, "/overview");
      await page.getByText(/^Choose columns/u).click();
      await expect(page.getByLabel(COLUMN, { exact: true })).not.toBeChecked();
      await page.getByLabel(COLUMN, { exact: true }).check();
      await page.getByRole("button", { name: "Show these" }).click();
      await arriveAt(page, /column=training&column=training\.dsl_training/u);
      await expect(cellOf(page, "Review due")).toHaveCount(1);
      await expect(cellOf(page, COLUMN)).toContainText("0%");
    });

    await test.step("schools are sorted by it, and hub by hub it is counted and never averaged", async () => {
      await open(
        page,
        "/overview?column=training&column=training.dsl_training&sort=training.dsl_training",
      );
      await expect(page.locator("tbody th").first()).toContainText(ELMFIELD);
      await open(page, "/overview?column=training.dsl_training&by=hub");
      await expect(page.locator("tfoot").first()).toContainText(/\d met/u);
      await expect(page.locator("thead").first()).not.toContainText("Review due");
    });

    await test.step("what is downloaded has the column that is shown", async () => {
      const file = await context.request.get(
        "/overview/export?format=csv&column=training.dsl_training",
      );
      const text = await file.text();
      expect(text).toContain(`${COLUMN}: status`);
      expect(text).toMatch(/Elmfield Special School.*Needs action,0%/u);
      expect(text).not.toContain("Review due");
    });

    await test.step("its cell opens the requirement's figures, from which an action is raised that names it", async () => {
      await open(page, "/overview?column=training.dsl_training");
      await cellOf(page, COLUMN).getByRole("link").click();
      await arriveAt(page, /\/schools\/[0-9a-f-]{36}#measure-training\.dsl_training$/u);
      const requirement = page.locator("[id='measure-training.dsl_training']");
      await expect(requirement).toBeInViewport();
      await expect(requirement).toContainText(/0 of \d in date, /u);
      await requirement.getByRole("link", { name: /^Raise an action/u }).click();
      await expect(page.getByLabel("What is to be done?")).toHaveValue(
        /: Safeguarding lead training$/u,
      );
      await expect(page.getByLabel("More about it")).toHaveValue(
        "Training, Safeguarding lead training: 0%",
      );
    });

    await test.step("schools are ticked for an action about it, and it stays when they stand side by side", async () => {
      await open(page, "/overview?column=training&column=training.dsl_training");
      await page.getByRole("checkbox", { name: `Choose ${ELMFIELD}` }).check();
      await page.getByLabel("An action about").selectOption({ label: COLUMN });
      await page.getByRole("button", { name: "Raise an action", exact: true }).click();
      await expect(page.getByLabel("What is to be done?")).toHaveValue(
        /: Safeguarding lead training$/u,
      );
      await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(1);
      await open(page, "/overview?column=training&column=training.dsl_training");
      await page.getByRole("checkbox", { name: `Choose ${ELMFIELD}` }).check();
      await page.getByRole("checkbox", { name: "Choose Beckside Academy" }).check();
      await page.getByRole("button", { name: "Up to 5 side by side" }).click();
      const row = page.getByRole("row").filter({ hasText: COLUMN });
      await expect(row).toContainText("Differs");
      await expect(row).toContainText("100%");
    });

    await test.step("another day's cell opens that day's figures, and a requirement that nobody is asked any more is told", async () => {
      await open(page, "/overview?column=training.dsl_training&as-at=2027-12-01");
      await cellOf(page, COLUMN).getByRole("link").click();
      await arriveAt(
        page,
        /\/measures\/training\?as-at=2027-12-01&known=now#measure-training\.dsl_training$/u,
      );
      await expect(page.locator("[id='measure-training.dsl_training']")).toBeVisible();
      await open(page, "/overview?column=training&column=training.juggling");
      await expect(page.getByText(/^One requirement that this view asks for/u)).toBeVisible();
    });

    await context.close();
  });
}

/** Elmfield's cell: its safeguarding lead has not been trained. */
const cellOf = (page: Page, column: string) =>
  page.getByRole("row").filter({ hasText: ELMFIELD }).locator(`td[data-label="${column}"]`);
