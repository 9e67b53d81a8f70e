import { acceptInvitation, inviteToSchool, newTrustWithAdmin, problems } from "./support/steps.ts";
import { arriveAt, open } from "./support/ways-to-a-page.ts";
import { dashboardOrigin, expect, type Page, test } from "./support/test.ts";

for (const { javaScriptEnabled, uids } of [
  { javaScriptEnabled: true, uids: { matching: "2079", settings: "2083" } },
  { javaScriptEnabled: false, uids: { matching: "2082", settings: "2147" } },
]) {
  const how = javaScriptEnabled ? "with JavaScript" : "without JavaScript";

  test(`somebody at two schools is known as one person, trained at both, and told apart again, ${how}`, async ({
    browser,
  }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, {
      uid: uids.matching,
      javaScriptEnabled,
    });
    const [trust] = lead.pages();
    const [first] = admin.pages();
    if (!trust || !first) throw new Error("Both are at their pages by now.");
    await trust.goto("/overview");
    const otherSchool = await trust.locator("tbody th a").nth(1).innerText();
    const sibling = await browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
    const second = await sibling.newPage();
    const invitation = await inviteToSchool(trust, {
      school: otherSchool,
      name: "Miss T Alder",
      email: `sibling@t${uids.matching}.example`,
    });
    await acceptInvitation(second, invitation, "Miss T Alder");
    const pages = { first: await ownSchool(first), second: await ownSchool(second) };

    await test.step("each school enters her, and one of them somebody who is still to start", async () => {
      await enterStaff(first, pages.first, {
        list: "Nia Price, , teaching\nPip Harrow, , support",
        people: 2,
      });
      await enterStaff(second, pages.second, { list: "Nia Price, , teaching", people: 1 });
      await open(first, `${pages.first}/staff`);
      const form = first.getByRole("region", { name: "Add somebody" });
      await form.getByLabel("Name", { exact: true }).fill("Odile Marsh");
      await form.getByLabel("Payroll or MIS reference").fill("E1077");
      await form.getByLabel("Staff group").selectOption("teaching");
      await form.getByLabel("First day at the school").fill("4 January 2027");
      await form.getByRole("button", { name: /^Add/ }).click();
      await expect(first.getByText("They are on the staff list.")).toBeVisible();
    });

    await test.step("the list is narrowed to whoever is still to start, and the file with it", async () => {
      await first.getByRole("link", { name: /^Still to start/ }).click();
      await expect(first.getByText("1 of 3 on the list fits this.")).toBeVisible();
      await first.getByRole("searchbox", { name: /^Find by name/ }).fill("e1077");
      await first.getByRole("button", { name: "Find" }).last().click();
      await arriveAt(first, /standing=to-start.*q=e1077|q=e1077.*standing=to-start/u);
      await expect(first.getByRole("rowheader", { name: /Odile Marsh/ })).toBeVisible();
      const file = await first.getByRole("link", { name: /CSV$/ }).getAttribute("href");
      const answer = await admin.request.get(file ?? "");
      const text = await answer.text();
      expect(text).toContain("Odile Marsh");
      expect(text).toContain("Still to start");
      expect(text).not.toContain("Nia Price");
    });

    await test.step("what the first school records counts at the first alone", async () => {
      await open(first, await personAt(first, pages.first));
      await first.getByRole("link", { name: "Prevent awareness" }).click();
      const form = first.getByRole("region", { name: "Record that it is done" });
      await form.getByLabel("Done on").fill("2 November 2026");
      await form.getByRole("button", { name: /^Record/ }).click();
      await expect(first.getByText("Did Prevent awareness")).toBeVisible();
      await expect(await preventAt(second, await personAt(second, pages.second))).toContainText(
        "Not",
      );
    });

    await test.step("the lead is asked whether they are one person, and says so", async () => {
      await open(trust, "/staff/matching");
      await expect(trust.locator("h1")).toContainText("1 pair to answer");
      await trust.getByRole("button", { name: /^One person/ }).click();
      await expect(trust.getByText("They are one person.")).toBeVisible();
      await expect(trust.locator("h1")).toHaveText("1 person works at several schools");
    });

    await test.step("it counts at the second school, which reads where it comes from", async () => {
      const person = await personAt(second, pages.second);
      await expect(await preventAt(second, person)).toContainText("In date");
      await second.getByRole("link", { name: "Prevent awareness" }).click();
      await expect(second.locator("main")).toContainText("Recorded at another school of the trust");
      await expect(second.getByRole("link", { name: /^Take back/ })).toHaveCount(0);
    });

    await test.step("each school sees its own part of her, and no more", async () => {
      await expect(second.locator("main")).not.toContainText(school);
      expect((await sibling.request.get(`${pages.first}/staff`)).status()).toBe(404);
      expect((await sibling.request.get(await personAt(first, pages.first))).status()).toBe(404);
      expect((await sibling.request.get("/staff/matching")).status()).toBe(403);
      await second.goto(`${pages.second}/staff`);
      await expect(second.locator("main")).not.toContainText("Pip Harrow");
    });

    await test.step("it is taken back, and nothing of the one counts for the other", async () => {
      await open(trust, "/staff/matching");
      await trust.getByRole("button", { name: /^Ask again/ }).click();
      await expect(trust.getByText("It is taken back, and asked again.")).toBeVisible();
      await expect(await preventAt(second, await personAt(second, pages.second))).toContainText(
        "Not",
      );
      await trust.getByRole("button", { name: /^Two people/ }).click();
      await expect(trust.getByRole("heading", { name: "Said to be two people" })).toBeVisible();
      await expect(trust.locator("h1")).toHaveText("Nobody is known to work at several schools");
    });
    await Promise.all([lead.close(), admin.close(), sibling.close()]);
  });

  test(`the bands of training are set from a day on, and printed beside the figures, ${how}`, async ({
    browser,
  }) => {
    const { lead, admin } = await newTrustWithAdmin(browser, {
      uid: uids.settings,
      javaScriptEnabled,
    });
    const [trust] = lead.pages();
    const [office] = admin.pages();
    if (!trust || !office) throw new Error("Both are at their pages by now.");
    const own = await ownSchool(office);
    await enterStaff(office, own, { list: "Nia Price, , teaching", people: 1 });
    const card = trust.getByRole("region", { name: /^Training is met/ });

    await test.step("what can't be read is said beside its field, and kept", async () => {
      await open(trust, "/settings");
      await card.getByText("Change").first().click();
      await card.getByLabel("Training is met, in per cent").fill("most");
      await card.getByLabel("Why").fill("The board’s decision of June");
      await card.getByRole("button", { name: "Save" }).click();
      await expect(problems(trust)).toContainText("Enter a whole number.");
      await expect(card.getByLabel("Training is met, in per cent")).toHaveValue("most");
      await expect(card.getByLabel("Why")).toHaveValue("The board’s decision of June");
    });

    await test.step("bands that would cross, and days that are over, are refused", async () => {
      await card.getByLabel("Training is met, in per cent").fill("80");
      await card.getByRole("button", { name: "Save" }).click();
      await expect(problems(trust)).toContainText("Enter more than 85");
      await card.getByLabel("Training is met, in per cent").fill("90");
      await card.getByLabel("From which day").fill("1 November 2026");
      await card.getByRole("button", { name: "Save" }).click();
      await expect(problems(trust)).toContainText("or a later day");
    });

    await test.step("from tomorrow on it is 90, and today it is as it was", async () => {
      await card.getByLabel("From which day").fill("23 November 2026");
      await card.getByRole("button", { name: "Save" }).click();
      await expect(trust.getByText("The setting is saved.")).toBeVisible();
      await expect(card).toContainText(/From 23 November 2026: 90%/u);
      await expect(card.getByRole("heading", { level: 3 })).toHaveText(/^Training is met: 95%$/u);
      await expect(await bandsOn(trust, "/training")).toContainText(/95%/u);
      await expect(await bandsOn(trust, "/training?as-at=23.11.26")).toContainText(/90%/u);
    });

    await test.step("the school reads the band that holds today beside its own figures", async () => {
      await expect(await bandsOn(office, `${own}/training`)).toContainText(/95%/u);
    });

    await test.step("the setting keeps who decided it, when and why, and so does the record of changes", async () => {
      await open(trust, "/settings");
      await card.getByText("History").first().click();
      await expect(card).toContainText("The board’s decision of June");
      await expect(card).toContainText("Set by Mrs L Tamworth on");
      await trust.goto("/audit");
      await expect(trust.locator("main")).toContainText(/90%/u);
    });
    await Promise.all([lead.close(), admin.close()]);
  });
}

/** The address of the one school that somebody is for. */
async function ownSchool(page: Page): Promise<string> {
  await page.goto("/");
  return new URL(page.url()).pathname;
}

async function enterStaff(page: Page, school: string, entered: { list: string; people: number }) {
  await open(page, `${school}/staff`);
  await page.getByLabel("One person a line").fill(entered.list);
  await page.getByRole("button", { name: "Add everybody in the list" }).click();
  await expect(page.locator("h1")).toContainText(entered.people === 1 ? "1 person" : "2 people");
}

/** The address of Nia Price's page at a school. */
async function personAt(page: Page, school: string): Promise<string> {
  const list = await page.request.get(`${school}/staff`);
  const [, id] = /\/staff\/([0-9a-f-]{36})"[^>]*><strong>Nia Price/u.exec(await list.text()) ?? [];
  if (!id) throw new Error("She is not on the list.");
  return `${school}/staff/${id}`;
}

const preventAt = async (page: Page, person: string) => {
  await page.goto(person);
  return page.getByRole("row").filter({ hasText: "Prevent awareness" });
};

const bandsOn = async (page: Page, address: string) => {
  await page.goto(address);
  return page.locator(".form-note").filter({ hasText: "still in time to begin" });
};
