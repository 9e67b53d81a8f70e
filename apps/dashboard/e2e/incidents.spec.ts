import { open } from "./support/ways-to-a-page.ts";
import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { tabThrough } from "./support/tab-through.ts";
import { expect, type Page, test } from "./support/test.ts";

for (const { javaScriptEnabled, uid } of [
  { javaScriptEnabled: true, uid: "2072" },
  { javaScriptEnabled: false, uid: "2095" },
]) {
  test(`an incident is recorded on a small phone, decided and corrected, and a month reported, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const { lead, admin } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const page = await admin.newPage();
    await page.setViewportSize({ width: 320, height: 640 });
    const heading = page.getByRole("heading", { level: 1 });
    const main = page.locator("main");
    await page.goto("/");
    const incidents = `${new URL(page.url()).pathname}/incidents`;

    await test.step("it is recorded with the keyboard alone, in three answers", async () => {
      await open(page, `${incidents}/record`);
      await expect(main).toContainText("No name is asked or kept here.");
      await expect(page.getByRole("radio", { name: /^Today/ })).toBeChecked();
      await chooseByKeyboard(page, "Yesterday");
      await chooseByKeyboard(page, "Nudes and semi-nudes");
      const high = page.getByRole("radio", { name: "High", exact: true });
      if (javaScriptEnabled) await expect(high).toBeChecked();
      else await chooseByKeyboard(page, "High");
      await page.getByRole("button", { name: "Record it" }).focus();
      await page.keyboard.press("Enter");
      await expect(main).toContainText("It is recorded.");
      await expect(heading).toHaveText(
        "Nudes and semi-nudes: high severity, and no decision is recorded yet",
      );
    });

    await test.step("what is missing is said beside it, and what was chosen stays", async () => {
      await open(page, `${incidents}/record`);
      await page.getByLabel("Another day").check();
      await page.getByLabel("Which day").fill("1 January 2030");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(problems(page)).toContainText("Choose what happened from the list.");
      await expect(problems(page)).toContainText("Choose how severe it was.");
      await page.getByLabel("Online bullying").check();
      await page.getByLabel("Medium").check();
      await page.getByLabel("Year group").selectOption("Year 8");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(problems(page)).toContainText("or an earlier day");
      await expect(page.getByLabel("Online bullying")).toBeChecked();
      await expect(page.getByLabel("Year group")).toHaveValue("year_8");
      await page.getByLabel("Which day").fill("2.11.26");
      await page.getByRole("button", { name: "Record it" }).click();
      await expect(heading).toHaveText("Online bullying: medium severity");
      await expect(main).toContainText("Year 8");
    });

    await test.step("it is described anew, and what was said before stays in its history", async () => {
      await page.getByRole("link", { name: "Correct or add" }).click();
      await page.getByLabel("Where it happened").selectOption("At home");
      await page.getByLabel("Pupils affected").fill("2");
      await page.getByRole("button", { name: "Save" }).click();
      await expect(main).toContainText("It is described anew.");
      await expect(main).toContainText("Pupils affected: 2");
      await expect(main).toContainText(/Corrected by Mr O Fenwick/);
    });

    await test.step("the severe one waits for a decision until one is recorded", async () => {
      await open(page, incidents);
      const waits = page.getByRole("region", { name: "What waits for you" });
      await waits.getByRole("link", { name: "Nudes and semi-nudes" }).click();
      await page.getByLabel("Early help").check();
      await page.getByLabel("It is written in the case system").check();
      await page.getByRole("button", { name: "Record the decision" }).click();
      await expect(heading).toHaveText("Nudes and semi-nudes: high severity, decided");
      await open(page, incidents);
      await expect(
        page.getByRole("region", { name: "What waits for you" }).getByText("Nudes"),
      ).toHaveCount(0);
    });

    await test.step("the list is narrowed by its address, and the file with it", async () => {
      await open(page, `${incidents}?severity=medium`);
      await expect(page.getByText("1 of 2 fits this.")).toBeVisible();
      const file = await page.getByRole("link", { name: /CSV$/ }).getAttribute("href");
      const text = await (await admin.request.get(file ?? "")).text();
      expect(text).toContain("Online bullying");
      expect(text).not.toContain("Nudes");
    });

    await test.step("nothing to report for October takes one tap, and can be taken back", async () => {
      await open(page, `${incidents}/returns`);
      const october = page.getByRole("row").filter({ hasText: "October 2026" });
      await expect(october).not.toContainText("Said by: Nothing");
      await october.getByRole("button", { name: "Nothing to report for October 2026" }).click();
      await expect(main).toContainText("It is reported.");
      await expect(october).toContainText("Nothing to report: Mr O Fenwick");
      await october.getByRole("link", { name: "Take back what was said of October 2026" }).click();
      await page.getByRole("button", { name: "Take it back" }).click();
      await expect(main).toContainText("It is taken back.");
      await expect(
        october.getByRole("button", { name: "Nothing to report for October 2026" }),
      ).toBeVisible();
    });

    await test.step("nothing is wider than the phone, and the keyboard reaches all", async () => {
      for (const address of [incidents, `${incidents}/record`, `${incidents}/returns`]) {
        await open(page, address);
        const overhang = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overhang, address).toBeLessThanOrEqual(0);
      }
      if (javaScriptEnabled) {
        await open(page, `${incidents}/record`);
        expect(await tabThrough(page)).toEqual({ missed: [], unseen: [] });
      }
    });

    await Promise.all([lead.close(), admin.close()]);
  });
}

/** Goes to a group of radio buttons and chooses one with the space bar, as somebody without a mouse does. */
async function chooseByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole("radio", { name, exact: true }).focus();
  await page.keyboard.press("Space");
  await expect(page.getByRole("radio", { name, exact: true })).toBeChecked();
}
