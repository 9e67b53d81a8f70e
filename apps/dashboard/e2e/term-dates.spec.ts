import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

const typed = {
  "Autumn 1": ["2 September", "22 October"],
  "Autumn 2": ["2 November", "18 December"],
  "Spring 1": ["5 January", "12 February"],
  "Spring 2": ["22 February", "25 March"],
  "Summer 1": ["12 April", "28 May"],
  "Summer 2": ["7 June", "21 July"],
};

test("a trust's term dates are given on a phone without JavaScript, put right where they overlap, and taken back", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { lead } = await newTrustWithAdmin(browser, { uid: "2255", javaScriptEnabled: false });
  const [page] = lead.pages();
  if (!page) throw new Error("The lead is at a page by now.");
  await page.setViewportSize({ width: 320, height: 700 });

  await page.goto("/settings");
  // On a phone the pages of a section are folded below a line.
  await page.getByText("more pages").click();
  await page.getByRole("link", { name: "Term dates" }).click();
  await expect(page.locator("h1")).toContainText("Your trust has given no term dates for");
  await page.goto("/settings/term-dates?year=2026/27");
  await expect(page.locator("h1")).toContainText("Your trust has given no term dates for");
  await expect(page.locator("main")).toContainText("Safeboard’s usual half-terms");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  for (const [title, [first, last]] of Object.entries(typed)) {
    const halfTerm = page.getByRole("group", { name: title });
    await halfTerm.getByLabel(/First day/u).fill(first ?? "");
    await halfTerm.getByLabel(/Last day/u).fill(last ?? "");
  }
  const second = page.getByRole("group", { name: "Autumn 2" }).getByLabel(/First day/u);
  await second.fill("19 October");
  await page.getByLabel(/Training days/u).fill("1 September\n7 June");
  await page.getByRole("button", { name: /Save the dates/u }).click();
  await expect(problems(page)).toContainText("Autumn 2 begins before Autumn 1 has ended");
  await expect(problems(page)).toContainText("is in no half-term");
  await expect(second).toHaveValue("19 October");
  await expect(page.getByRole("group", { name: "Summer 2" }).getByLabel(/Last day/u)).toHaveValue(
    "21 July",
  );

  await second.fill("2 November");
  await page.getByLabel(/Training days/u).fill("7 June");
  await page.getByRole("button", { name: /Save the dates/u }).click();
  await expect(page.locator("main")).toContainText("The term dates are saved.");
  await expect(page.locator("h1")).toContainText(/pupils are in school on 19\d days/u);
  await expect(page.locator("main")).toContainText("5 January 2027 to 21 February 2027");

  await page.getByText(/Take the dates of .* back/u).click();
  await page.getByRole("button", { name: "Take the dates back" }).click();
  await expect(page.locator("h1")).toContainText("the usual terms count");
});
