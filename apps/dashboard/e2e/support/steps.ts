import type { Browser, BrowserContext, Page } from "playwright/test";
import { people } from "./demonstration.ts";
import { arriveAt, nextPageIsShown, open } from "./ways-to-a-page.ts";
import type { PolicyFile } from "./policy-files.ts";
import { dashboardOrigin, expect, signInAs } from "./test.ts";

/** What people do on the way from a new trust to a policy in force, each through the pages they use. */

export const password = "seven quiet herons wade";

/**
 * The platform operator sets a trust up from the DfE's register. Each test takes a trust that no other takes:
 * the second would find it set up already.
 * @returns the lead's one-time link
 */
export async function createTrust(
  browser: Browser,
  { uid, lead, javaScriptEnabled }: { uid: string; lead: string; javaScriptEnabled: boolean },
): Promise<string> {
  const context = await browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
  try {
    await signInAs(context, people.operator);
    const page = await context.newPage();
    await page.goto("/operator/new-trust");
    await page.getByRole("searchbox", { name: "Name or UID of the trust" }).fill(uid);
    await page.keyboard.press("Enter");
    await page.getByRole("row").filter({ hasText: uid }).getByRole("link").click();
    await arriveAt(page, new RegExp(`\\?uid=${uid}$`));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^Set up .*\?$/);
    await page.getByLabel("Work email address of its safeguarding lead").fill(lead);
    await page.getByRole("button", { name: "Set up the trust" }).click();
    return await linkOn(page);
  } finally {
    await context.close();
  }
}

/** Somebody opens their one-time link, sets a password, and is signed in. */
export async function acceptInvitation(page: Page, link: string, name: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Choose a password").fill(password);
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page).not.toHaveURL(/\/invitation\//);
  await nextPageIsShown(page);
}

/** A lead invites somebody for one school, as its admin when not said otherwise. @returns the one-time link */
export async function inviteToSchool(
  page: Page,
  {
    school,
    name,
    email,
    role = "School admin",
  }: { school: string; name: string; email: string; role?: "School admin" | "Governor" },
): Promise<string> {
  await open(page, "/access");
  await page.getByLabel("Their name").fill(name);
  await page.getByLabel("Their work email address").fill(email);
  await page.getByRole("radio", { name: role }).check();
  await page.getByLabel(school, { exact: true }).check();
  await page.getByRole("button", { name: "Make an invitation" }).click();
  return linkOn(page);
}

/** A trust of its own, with an admin signed in for its first school. */
export async function newTrustWithAdmin(
  browser: Browser,
  { uid, javaScriptEnabled }: { uid: string; javaScriptEnabled: boolean },
): Promise<{ lead: BrowserContext; admin: BrowserContext; school: string }> {
  const lead = await browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
  const leadPage = await lead.newPage();
  const link = await createTrust(browser, { uid, lead: `lead@t${uid}.example`, javaScriptEnabled });
  await acceptInvitation(leadPage, link, "Mrs L Tamworth");
  const school = await leadPage.locator("tbody th a").first().innerText();

  const admin = await browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
  const invitation = await inviteToSchool(leadPage, {
    school,
    name: "Mr O Fenwick",
    email: `office@t${uid}.example`,
  });
  await acceptInvitation(await admin.newPage(), invitation, "Mr O Fenwick");
  return { lead, admin, school };
}

/** From the school's page to the page of the version that was read. */
export async function uploadPolicy(page: Page, file: PolicyFile): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: "Policies" }).click();
  await page.getByRole("link", { name: "Upload a policy" }).click();
  await nextPageIsShown(page);
  await page.getByLabel(/^The policy of/).setInputFiles(file);
  await page.getByRole("button", { name: "Upload and read" }).click();
  await expect(page.getByRole("button", { name: "Confirm", exact: true })).toBeVisible();
}

/** Puts somebody who teaches on a school's staff list. */
export async function addTeacher(page: Page, schoolId: string): Promise<void> {
  await page.goto(`/schools/${schoolId}/staff`);
  await page.getByLabel("One person a line").fill("Nia Price, , teaching");
  await page.getByRole("button", { name: "Add everybody in the list" }).click();
  await expect(page.locator("h1")).toContainText("1 person is on the staff list");
}

/** A lead uploads a model policy and publishes it, and is on its page afterwards. */
export async function publishModel(page: Page, file: PolicyFile): Promise<void> {
  await open(page, "/models/new");
  await page.getByLabel("What is it called?").fill("Online safety model");
  await page.getByLabel("The model’s file").setInputFiles(file);
  await page.getByRole("button", { name: "Upload and read" }).click();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.locator("h1")).toContainText("Version 1 is published");
}

/** From a model's page to one school, with a day by which it is to answer. */
export async function sendModel(page: Page, school: string): Promise<void> {
  await page.getByRole("radio", { name: "Schools that I choose" }).check();
  await page.getByLabel(school, { exact: true }).check();
  await page.getByLabel("Message to the schools").fill("Please adopt this by Christmas.");
  await page.getByLabel("Adopt or adapt it by").fill("12.12.26");
  await page.getByRole("button", { name: "Send version 1" }).click();
  await expect(page.getByText("The model is sent.")).toBeVisible();
}

/** What a refused form says above itself. */
export const problems = (page: Page) => page.locator(".error-summary");

export const linkOn = (page: Page) =>
  page.locator('input[readonly][value*="/invitation/"]').inputValue();
