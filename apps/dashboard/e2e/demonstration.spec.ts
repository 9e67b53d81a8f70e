import { people } from "./support/demonstration.ts";
import { startDashboard, type RunningDashboard } from "./support/start-dashboard.ts";
import { expect, signInAs, test } from "./support/test.ts";
import { arriveAt, nextPageIsShown, open } from "./support/ways-to-a-page.ts";

// These tests empty the database, so they have a dashboard of their own.
test.describe.configure({ mode: "serial" });

let dashboard: RunningDashboard;
test.beforeAll(async () => {
  dashboard = await startDashboard();
});
test.afterAll(() => dashboard.stop());

test("one click signs in as one of the demonstration's people, and a bar says what this is", async ({
  page,
}) => {
  await page.goto(`${dashboard.origin}/sign-in`);
  await page.getByRole("button", { name: /Priya Raman/ }).click();
  await arriveAt(page, /\/overview/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("of 12 schools need action");
  await expect(page.getByText(/This is a demonstration/)).toBeVisible();
});

test("one button starts the demonstration afresh", async ({ page, context }) => {
  await signInAs(context, people.lead, dashboard.origin);
  await open(page, `${dashboard.origin}/hubs`);
  await page.getByLabel("Name of the new hub").fill("A hub too many");
  await page.getByRole("button", { name: /hub/i }).click();
  await expect(page.locator("main")).toContainText("A hub too many");

  await page.getByRole("button", { name: "Start afresh" }).click();
  await arriveAt(page, /\/sign-in/, { timeout: 120_000 });
  await page.getByRole("button", { name: /Priya Raman/ }).click();
  await nextPageIsShown(page);
  await page.goto(`${dashboard.origin}/hubs`);
  await expect(page.locator("main")).toContainText("East");
  await expect(page.locator("main")).not.toContainText("A hub too many");
});

test("with a real trust beside it nothing is removed, and the page says so", async ({
  browser,
  page,
  context,
}) => {
  await signInAs(context, people.operator, dashboard.origin);
  const made = await context.request.post(`${dashboard.origin}/operator/new-trust`, {
    headers: { Origin: dashboard.origin },
    form: { uid: "2112", leadEmail: "lead@t2112.example", leadName: "Mr L Real" },
  });
  expect(made.status()).toBe(200);
  const lead = await browser.newContext({ baseURL: dashboard.origin });
  await signInAs(lead, people.lead, dashboard.origin);

  await page.goto(`${dashboard.origin}/operator`);
  await page.getByRole("button", { name: "Start afresh" }).click();
  await expect(page.getByText(/nothing was removed/)).toBeVisible();
  expect((await lead.request.get("/overview", { maxRedirects: 0 })).status()).toBe(200);
  await lead.close();
});
