import type { Browser } from "playwright/test";
import { docxPolicy, pdfPolicy } from "./support/policy-files.ts";
import {
  acceptInvitation,
  inviteToSchool,
  newTrustWithAdmin,
  problems,
  uploadPolicy,
} from "./support/steps.ts";
import { dashboardOrigin, expect, test, type Page } from "./support/test.ts";
import { nextPageIsShown } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2059" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2064" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`a policy's way from the governors to the website, ${title}`, async ({ browser }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [office] = admin.pages();
    const [leadPage] = lead.pages();
    if (!office || !leadPage) throw new Error("Both are at their pages by now.");
    const governor = await governorOf(browser, leadPage, { school, uid, javaScriptEnabled });

    await test.step("the admin checks what was read, and says that nobody has approved it yet", async () => {
      await uploadPolicy(office, pdfPolicy(school));
      await office.getByRole("radio", { name: "Not yet" }).check();
      await office.getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(heading(office)).toContainText("Version 1 is not approved yet");
    });

    await test.step("sent for review, it stands on the governor's own page", async () => {
      await office.getByLabel("What they should know").fill("Phones are handed in at the gate.");
      await office.getByRole("button", { name: "Send for review" }).click();
      await expect(heading(office)).toContainText("Version 1 has been in review since");
      await governor.goto("/");
      await expect(governor.locator("main")).toContainText("waits to be approved");
      await governor.getByRole("link", { name: /^Read it and record the approval/ }).click();
      await expect(governor.locator(".history-list")).toContainText("Phones are handed in");
    });

    await test.step("the governor can't approve without the minute, and keeps what was typed", async () => {
      await expect(governor.getByLabel("Approved by")).toHaveValue("Governing board");
      await governor.getByLabel("Approved on").fill("12.9.26");
      await governor.getByRole("button", { name: "Record the approval" }).click();
      await expect(problems(governor)).toContainText("Enter the minute");
      await expect(governor.getByLabel("Approved on")).toHaveValue("12.9.26");
    });

    await test.step("with the minute, it is the school's policy", async () => {
      await governor.getByLabel("Minute").fill("LGB 12 September 2026, item 7");
      await governor.getByRole("button", { name: "Record the approval" }).click();
      await expect(heading(governor)).toContainText("in force since 12 September 2026");
      await expect(governor.locator(".history-list")).toContainText("item 7");
      await expect(governor.getByText("Withdraw this version")).toHaveCount(0);
    });

    await test.step("the admin records where it is; another file was found there, then the right one", async () => {
      await office.reload();
      await publishAt(office, "https://www.school.example/policies/online-safety.pdf");
      await look(office, docxPolicy(school));
      await expect(office.locator("#website + p")).toContainText("Another file was there");
      await look(office, pdfPolicy(school));
      await expect(office.locator("#website + p")).toContainText("compared the files");
    });

    await test.step("a new version says what it changes before it is published", async () => {
      await uploadPolicy(office, docxPolicy(school));
      await office.getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(office.getByText("This is the school’s current policy")).toBeVisible();
      await office.getByRole("link", { name: "Approval and publication" }).click();
      await publishAt(office, "https://www.school.example/policies/online-safety.docx");
      await expect(problems(office)).toContainText("Say whether staff have to read it again");
      await office.getByRole("radio", { name: "Something that they have to know" }).check();
      await office.getByLabel("What has changed").fill("It follows the new school year.");
      await office.getByRole("button", { name: "Record the address" }).click();
      await expect(office.locator(".history-list")).toContainText("A material change");
    });

    await test.step("the register counts the school, and the record of changes tells it all", async () => {
      await leadPage.goto("/policies");
      await expect(
        leadPage
          .getByRole("row")
          .filter({ has: leadPage.getByRole("rowheader", { name: "Online safety" }) }),
      ).toContainText("1");
      await leadPage.goto("/audit");
      await expect(leadPage.locator("main")).toContainText(
        "Recorded that Governing board approved",
      );
    });
    await Promise.all([lead.close(), admin.close(), governor.context().close()]);
  });
}

async function governorOf(
  browser: Browser,
  leadPage: Page,
  { school, uid, javaScriptEnabled }: { school: string; uid: string; javaScriptEnabled: boolean },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
  const page = await context.newPage();
  const email = `governor@t${uid}.example`;
  const name = "Mrs G Lindale";
  const link = await inviteToSchool(leadPage, { school, name, email, role: "Governor" });
  await acceptInvitation(page, link, name);
  return page;
}

async function publishAt(page: Page, address: string): Promise<void> {
  await page.getByLabel("Address on the school’s website").fill(address);
  await page.getByRole("button", { name: "Record the address" }).click();
  await nextPageIsShown(page);
}

/** Somebody opens the address, and hands in the file that they find. */
async function look(page: Page, file: ReturnType<typeof pdfPolicy>): Promise<void> {
  const chosen = page.getByLabel("The file that you found there");
  await nextPageIsShown(page);
  await chosen.setInputFiles(file);
  await page.getByRole("button", { name: "Record what is there" }).click();
  await expect(page.locator("main .notice").first()).toBeVisible();
  await nextPageIsShown(page);
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
