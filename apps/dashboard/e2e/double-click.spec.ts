import { createTrust, acceptInvitation } from "./support/steps.ts";
import { dashboardOrigin, expect, test } from "./support/test.ts";
import { nextPageIsShown, openWithScripts } from "./support/ways-to-a-page.ts";

test("whoever double-clicks makes one invitation, and another a moment later", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: dashboardOrigin() });
  const page = await context.newPage();
  const lead = "lead@t2212.example";
  const link = await createTrust(browser, { uid: "2212", lead, javaScriptEnabled: true });
  await acceptInvitation(page, link, "Mrs L Tamworth");
  await openWithScripts(page, "/access");
  for (const [open, address] of ["first@t2212.example", "second@t2212.example"].entries()) {
    await page.getByLabel("Their name").fill("Mr D Ouble");
    await page.getByLabel("Their work email address").fill(address);
    await page.getByRole("radio", { name: "Trust safeguarding lead" }).check();
    await page.getByRole("button", { name: "Make an invitation" }).dblclick();
    await nextPageIsShown(page);
    await page.reload();
    await expect(page.getByRole("row").filter({ hasText: "Mr D Ouble" })).toHaveCount(open + 1);
  }
  await context.close();
});
