import { people } from "./support/demonstration.ts";
import { open } from "./support/ways-to-a-page.ts";
import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { dashboardOrigin, expect, type Page, signInAs, test } from "./support/test.ts";

const staff = `Name, Email, Group
Odile Marsh, , teaching
Pip Harrow, , teaching
Rhea Stone, , teaching
Silas Wren, , support`;

const requirement = "Fire safety";

for (const { javaScriptEnabled, uid } of [
  { javaScriptEnabled: true, uid: "2177" },
  { javaScriptEnabled: false, uid: "2237" },
]) {
  test(`a requirement is added, a staff meeting recorded, one exempted and one booked, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    browser,
  }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [page, leadPage] = [await admin.newPage(), await lead.newPage()];
    const heading = page.getByRole("heading", { level: 1 });
    await page.goto("/");
    const training = `${new URL(page.url()).pathname}/training`;

    await test.step("the school enters its staff", async () => {
      await open(page, training.replace(/training$/u, "staff"));
      await page.getByLabel("One person a line").fill(staff);
      await page.getByRole("button", { name: "Add everybody in the list" }).click();
      await expect(page.locator("main")).toContainText(
        "Everybody in the list is on the staff list.",
      );
    });

    await test.step("the lead asks for something more; what was typed stays when it is refused", async () => {
      await open(leadPage, "/training/requirements?add=requirement");
      const form = leadPage.getByRole("region", { name: "Ask for something else" });
      await form.getByLabel("What it is called").fill(requirement);
      await form.getByLabel("What it covers").fill("What to do first, and whom to tell.");
      await form.getByLabel("Where it comes from").fill("A decision of the board");
      await form.getByLabel("Asked from").fill("1.9.26");
      await form.getByRole("button", { name: "Add the requirement" }).click();
      await expect(problems(leadPage)).toContainText("Choose at least one group or role.");
      await expect(form.getByLabel("What it is called")).toHaveValue(requirement);
      await form.getByLabel("Teaching staff").check();
      await form.getByLabel("Support staff").check();
      await form.getByRole("button", { name: "Add the requirement" }).click();
      await expect(leadPage.locator("main")).toContainText(
        "It is asked from now on, at every school.",
      );
      await expect(
        leadPage.getByRole("rowheader", { name: "What to do first, and whom to tell." }),
      ).toBeVisible();
    });

    await test.step("a whole staff meeting is recorded at once, but for one who was away", async () => {
      await open(page, `${training}/record`);
      await page.getByRole("link", { name: /^Teaching staff/ }).click();
      await expect(page.getByLabel("Odile Marsh")).toBeChecked();
      await page.getByRole("link", { name: /^Support staff/ }).click();
      await expect(page.getByLabel("Silas Wren")).toBeChecked();
      await page.getByLabel("Rhea Stone").uncheck();
      await page.getByLabel("Pip Harrow").uncheck();
      await page.getByLabel("Course").selectOption(requirement);
      await page.getByLabel("Done on").fill("2.12.26");
      await page.getByLabel("What they did it at").fill("Staff meeting");
      await page.getByRole("button", { name: "Record it for everybody ticked" }).click();
      await expect(problems(page)).toContainText("This day is still to come.");
      await expect(page.getByLabel("Silas Wren")).toBeChecked();
      await expect(page.getByLabel("Rhea Stone")).not.toBeChecked();
      await page.getByLabel("Done on").fill("2.11.26");
      await page.getByRole("button", { name: "Record it for everybody ticked" }).click();
      await expect(page.locator("main")).toContainText("It is recorded.");
      await expect(await cellOf(page, "Odile Marsh")).toContainText("to 2 Nov 27");
    });

    await test.step("one of the others is exempted, with a reason", async () => {
      await (await cellOf(page, "Pip Harrow")).click();
      await expect(heading).toHaveText(`Pip Harrow: ${requirement} has not been done yet`);
      const form = page.getByRole("region", { name: "Exempt them, with a reason" });
      await form.getByRole("button", { name: "Exempt them" }).click();
      await expect(problems(page)).toContainText("Enter the reason.");
      await form.getByLabel("Why it is not asked of them").fill("On secondment");
      await form.getByRole("button", { name: "Exempt them" }).click();
      await expect(heading).toHaveText(`Pip Harrow: exempt from ${requirement}`);
      await expect(page.locator("main")).toContainText("Exempt: On secondment");
    });

    await test.step("and the other is booked, which shows beside their cell", async () => {
      await open(page, training);
      await (await cellOf(page, "Rhea Stone")).click();
      const form = page.getByRole("region", { name: "Book it" });
      await form.getByLabel("Booked for").fill("7.12.26");
      await form.getByRole("button", { name: "Book it" }).click();
      await expect(page.locator("main")).toContainText("It is booked.");
      await open(page, training);
      await expect(await cellOf(page, "Rhea Stone")).toContainText("Booked 7 Dec 26");
    });

    await test.step("coverage has moved on the trust's page, and says what it is made of", async () => {
      const address = await requirementPage(leadPage);
      const row = leadPage.getByRole("row").filter({ hasText: school });
      await expect(row).toContainText("66% · 2 of 3");
      await open(leadPage, `${address}?as-at=7.12.26`);
      await expect(row).toContainText("100% · 3 of 3");
      await expect(leadPage.locator("main")).toContainText("if nothing is done until then");
    });

    await test.step("a day that is over shows what was known then, or what is known now", async () => {
      await open(page, training);
      await page.getByLabel("As at").fill("10 November 2026");
      await page.getByRole("button", { name: "Show" }).click();
      await expect(heading).toContainText("nobody was on the staff list that day");
      await page.getByLabel("For a past day").selectOption("As known now");
      await page.getByRole("button", { name: "Show" }).click();
      await expect(page.locator("main")).toContainText(
        "As at 10 November 2026, as it is known now",
      );
      await expect(await cellOf(page, "Odile Marsh")).toContainText("to 2 Nov 27");
    });

    await test.step("a wrong entry is taken back with its reason, and stays on record", async () => {
      await open(page, training);
      await (await cellOf(page, "Silas Wren")).click();
      await page.getByRole("link", { name: /^Take back/ }).click();
      await page.getByLabel("Why it is wrong").filter({ visible: true }).fill("He was on a trip");
      await page.getByRole("button", { name: "Take it back" }).click();
      await expect(heading).toContainText("has not been done yet");
      await expect(page.locator("main")).toContainText("He was on a trip");
    });

    await Promise.all([lead.close(), admin.close()]);
  });
}

test("a governor reads how many are in date, and nobody's name", async ({ browser }) => {
  const governor = await browser.newContext({ baseURL: dashboardOrigin() });
  await signInAs(governor, people.governor);
  const page = await governor.newPage();
  await page.goto("/");
  await page.getByRole("banner").getByRole("link", { name: "Training", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Ashdown Vale");
  await expect(page.getByRole("region", { name: /How many people are in date/ })).toBeVisible();
  await expect(page.getByRole("link", { name: "Record training" })).toHaveCount(0);
  const address = new URL(page.url()).pathname;
  expect((await governor.request.get(`${address}/record`)).status()).toBe(403);
  await governor.close();
});

/** Somebody's cell in the column of the requirement. */
async function cellOf(page: Page, name: string) {
  const region = page.getByRole("region", { name: /^People by training requirement/ });
  const headings = await region.getByRole("columnheader").allInnerTexts();
  const column = headings.findIndex((text) => text.includes(requirement)) - 1;
  const row = region.getByRole("row").filter({ hasText: name });
  return row.getByRole("cell").nth(column).getByRole("link");
}

/** From the trust's page to the requirement's own. @returns its address */
async function requirementPage(page: Page): Promise<string> {
  await page.goto("/training");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("across the trust");
  const table = page.getByRole("region", { name: "How many people are in date, by requirement" });
  await table.getByRole("link", { name: requirement, exact: true }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(requirement);
  return new URL(page.url()).pathname;
}
