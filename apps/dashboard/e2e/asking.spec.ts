import { docxPolicy } from "./support/policy-files.ts";
import { newTrustWithAdmin, problems, uploadPolicy } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";
import { arriveAt } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "15713" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "15715" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`asked, answered, contradicting and reminded of, ${title}`, async ({ browser, request }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [office] = admin.pages();
    const [trust] = lead.pages();
    if (!office || !trust) throw new Error("Both are at their pages by now.");

    await test.step("the lead asks from a cell of the overview, in words that are ready", async () => {
      await trust.goto("/overview");
      await cellsOf(trust, school).first().getByRole("link").click();
      await trust
        .locator(":target")
        .getByRole("link", { name: /^Ask the school/ })
        .click();
      await expect(trust.getByLabel("Message")).toHaveValue(
        /upload your current online safety policy/,
      );
      await expect(trust.getByLabel("By when?")).toHaveValue("6 December 2026");
      await trust.getByRole("button", { name: `Ask ${school}` }).click();
      await expect(rowOf(trust, school)).toContainText("By 6 December 2026");
    });

    await test.step("a day that has passed is refused beside what was typed", async () => {
      await trust.goto(`${await addressOf(trust, school)}/requests`);
      await trust.getByRole("link", { name: "Ask for something" }).click();
      await trust
        .getByLabel("What do you ask for?")
        .selectOption({ label: "Who is the Prevent lead" });
      await trust.getByLabel("By when?").fill("1 November 2026");
      await trust.getByRole("button", { name: `Ask ${school}` }).click();
      await expect(problems(trust)).toContainText("still to come");
      await trust.getByLabel("By when?").fill("4.12.26");
      await trust.getByRole("button", { name: `Ask ${school}` }).click();
      await expect(trust.getByRole("heading", { level: 1 })).toContainText("2 requests wait");
    });

    await test.step("both stand first among the school's next things to do, with their day", async () => {
      await office.goto("/");
      const tasks = office.locator(".task");
      await expect(tasks.nth(0)).toContainText("Say who is the Prevent lead");
      await expect(tasks.nth(0)).toContainText("By 4 December 2026");
      await expect(tasks.nth(1)).toContainText("Upload the online safety policy");
    });

    await test.step("the school answers one in words", async () => {
      await office.getByRole("link", { name: "Say who is the Prevent lead" }).click();
      const card = office.locator("article").filter({ hasText: "Say who is the Prevent lead" });
      await card.getByText("Answer in words").click();
      await card.getByLabel("Your answer").fill("We appoint one in January.");
      await card.getByRole("button", { name: "Send the answer" }).click();
      await expect(office.getByText("The answer is sent")).toBeVisible();
    });

    await test.step("and the other by doing it", async () => {
      await uploadPolicy(office, docxPolicy(school));
      await office.getByRole("button", { name: "Confirm", exact: true }).click();
      await expect(office.getByText("This is the school’s current policy")).toBeVisible();
      await trust.goto("/requests");
      await expect(trust.getByRole("heading", { level: 1 })).toHaveText(
        "No request waits for an answer",
      );
      const row = (what: string) => rowOf(trust, school).filter({ hasText: what });
      await expect(row("Prevent lead")).toContainText("We appoint one in January.");
      await expect(row("Upload the online safety policy")).toContainText(
        "By what Mr O Fenwick recorded",
      );
    });

    await test.step("the policy cites guidance that had been replaced: found by itself, both sides shown", async () => {
      await trust.goto("/contradictions");
      await rowOf(trust, school)
        .filter({ hasText: "KCSIE 2025" })
        .getByRole("link")
        .first()
        .click();
      const card = trust.locator(":target");
      await expect(card).toContainText("KCSIE 2026 had been in force since 1 September 2026");
      await card
        .getByRole("link", { name: /^Page 1/ })
        .first()
        .click();
      await arriveAt(trust, /\/policies\/[0-9a-f-]{36}#page-1$/);
    });

    await test.step("the school says which is right, and must say why", async () => {
      await office.goto("/");
      await office.getByRole("link", { name: "Requests" }).click();
      await office.getByRole("link", { name: "Contradictions", exact: true }).click();
      const card = office.locator("article").filter({ hasText: "KCSIE 2025" }).first();
      await card.getByText("Say which is right").click();
      await card.getByLabel("The next version will cite the edition in force").check();
      await card.getByRole("button", { name: "Settle it" }).click();
      await expect(problems(office)).toContainText("Say why");
      await card.getByLabel("Why?").fill("It is with the governors for January.");
      await card.getByRole("button", { name: "Settle it" }).click();
      await expect(office.getByText("It is settled")).toBeVisible();
      await trust.goto("/contradictions?standing=settled");
      await expect(rowOf(trust, school)).toContainText("Mr O Fenwick");
    });

    await test.step("a calendar reads the reminders at a secret address, until it is ended", async () => {
      await office.getByRole("link", { name: "Reminders", exact: true }).click();
      await office.getByRole("button", { name: "Make a calendar address" }).click();
      const url = await office.locator('input[readonly][value*="/calendar/"]').inputValue();
      const feed = await request.get(url);
      expect(feed.status()).toBe(200);
      expect(feed.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
      expect(feed.headers()["cache-control"]).toContain("private");
      const text = (await feed.text()).replaceAll("\r\n ", "");
      expect(text).toContain(`SUMMARY:30 days before: ${possessive(school)} online safety policy`);
      expect(text).toContain("DTSTART;VALUE=DATE:20270831");

      await office.goto(new URL(office.url()).pathname);
      await office.getByRole("button", { name: "End the address" }).click();
      await expect(office.getByText("Your calendar address is ended")).toBeVisible();
      const gone = await request.get(url);
      const never = await request.get(`${url.slice(0, url.lastIndexOf("/"))}/never-made`);
      expect([gone.status(), await gone.text()]).toEqual([404, await never.text()]);
      expect(never.status()).toBe(404);
    });
    await lead.close();
    await admin.close();
  });
}

const rowOf = (page: Page, school: string) =>
  page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: school }) });

const cellsOf = (page: Page, school: string) => rowOf(page, school).getByRole("cell");

async function addressOf(page: Page, school: string): Promise<string> {
  await page.goto("/overview");
  const link = page.getByRole("rowheader", { name: school }).getByRole("link");
  return (await link.getAttribute("href")) ?? "";
}

const possessive = (name: string) => (/s$/i.test(name) ? `${name}'` : `${name}'s`);
