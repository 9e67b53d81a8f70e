import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

test("a plan is overdue until it is reviewed, and its lesson is done at every school", async ({
  browser,
}) => {
  // Every step is a form of its own: whoever has no scripts gets as far as anybody.
  const { lead, admin, school } = await newTrustWithAdmin(browser, {
    uid: "2189",
    javaScriptEnabled: false,
  });
  const [page] = admin.pages();
  const [trust] = lead.pages();
  if (!page || !trust) throw new Error("Both are at their pages by now.");
  const heading = page.getByRole("heading", { level: 1 });
  const main = page.locator("main");
  await page.goto("/");
  const place = new URL(page.url()).pathname;
  const overviewSays = async (words: string) => {
    await trust.goto("/overview");
    await expect(trust.getByRole("row").filter({ hasText: school })).toContainText(words);
  };

  await test.step("a plan by which a pupil could be known is refused, and stays in the form", async () => {
    await page.goto(`${place}/plans`);
    await page.getByRole("link", { name: "Agree a plan" }).click();
    await page
      .getByLabel("Which kind of incident is it about?")
      .selectOption({ label: "Online bullying" });
    await page.getByLabel("What is done").fill("Amelia Stone talks to the head of year.");
    await page.getByLabel("Agreed on").fill("1.9.26");
    await page.getByLabel("First review").fill("1.11.26");
    await page.getByRole("button", { name: "Agree the plan" }).click();
    await expect(problems(page)).toContainText("Amelia Stone");
    await expect(page.getByLabel("First review")).toHaveValue("1.11.26");
  });

  await test.step("agreed in September, its review of 1 November is overdue: a finding", async () => {
    await page.getByLabel("What is done").fill("The head of year talks to the form each week.");
    await page.getByRole("button", { name: "Agree the plan" }).click();
    await expect(main).toContainText("The plan is agreed.");
    await expect(heading).toHaveText("Online bullying: review 21 days overdue");
    await page.goto(`${place}/plans`);
    await expect(heading).toHaveText(`${school}: 1 plan is overdue`);
    await expect(main).toContainText("0%");
    await expect(main).toContainText("0 of 1 reviews");
    await page.goto(place);
    await expect(main).toContainText("1 plan overdue");
    await overviewSays("1 plan overdue");
  });

  await test.step("reviewed on the day that was promised, the share on time is whole", async () => {
    await page.goto(`${place}/plans`);
    await page.getByRole("link", { name: "Online bullying" }).click();
    await page.getByLabel("Reviewed on").fill("1.11.26");
    await page.getByLabel("The plan goes on").check();
    await page.getByRole("button", { name: "Record the review" }).click();
    await expect(main).toContainText("The review is recorded.");
    await page.goto(`${place}/plans`);
    await expect(main).toContainText("100%");
    await expect(main).toContainText("1 of 1 reviews");
    await overviewSays("1 plan in time");
  });

  await test.step("what was learnt is recorded, and the trust raises it for all schools", async () => {
    await page.getByRole("link", { name: "Record a lesson" }).click();
    await page
      .getByLabel("Which kind of incident is it about?")
      .selectOption({ label: "Online bullying" });
    await page.getByLabel("What was learnt").fill("Parents hear of group chats too late.");
    await page.getByRole("button", { name: "Record the lesson" }).click();
    await expect(main).toContainText("The lesson is recorded.");
    await trust.goto(`${place}/plans`);
    await trust.getByRole("link", { name: /^For several schools/u }).click();
    await trust.getByLabel("What is to be done?").fill("Tell parents about group chats");
    await trust.getByLabel("Who does it?").fill("Online safety coordinator");
    await trust.getByLabel("By when?").fill("18.12.26");
    await trust.getByRole("button", { name: "Raise it for these schools" }).click();
    await expect(trust.locator("main")).toContainText("Raised. Each school has it");
    const raised = trust.getByRole("row").filter({ hasText: "Tell parents about group chats" });
    expect(await raised.count()).toBeGreaterThan(1);
    await expect(raised.filter({ hasText: school })).toHaveCount(1);
  });

  await test.step("the school closes its own with what was done, and the lead sees whose is left", async () => {
    await page.goto(`${place}/actions`);
    await page.getByRole("link", { name: "Tell parents about group chats" }).click();
    await page.getByRole("button", { name: "Close the action" }).click();
    await expect(problems(page)).toBeVisible();
    await page.getByLabel("What was done").fill("A letter went to all parents on 20 November.");
    await page.getByRole("button", { name: "Close the action" }).click();
    await expect(main).toContainText("The action is closed.");
    await expect(main).toContainText("A letter went to all parents on 20 November.");
    const closed = page.url();
    await trust.goto(closed);
    await expect(trust.locator("main")).toContainText("A letter went to all parents");
    await trust.goto("/actions");
    const open = trust.getByRole("row").filter({ hasText: "Tell parents about group chats" });
    expect(await open.count()).toBeGreaterThan(0);
    await expect(open.filter({ hasText: school })).toHaveCount(0);
  });
  await Promise.all([lead.close(), admin.close()]);
});
