import { newTrustWithAdmin, problems } from "./support/steps.ts";
import { expect, type Page, test } from "./support/test.ts";
import { nextPageIsShown, open } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2044" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "15748" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`a role of the trust's own, from its gap to who was responsible on a past day, ${title}`, async ({
    browser,
  }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [trust] = lead.pages();
    const [office] = admin.pages();
    if (!trust || !office) throw new Error("Both are at their pages by now.");

    await test.step("the lead asks every school for a digital lead, and is told what is missing", async () => {
      await open(trust, "/people/roles?add=role");
      await trust.getByLabel("What the role is called").fill("Digital lead");
      await trust.getByRole("button", { name: "Ask schools for it" }).click();
      await expect(problems(trust)).toContainText("Say what its holder answers for.");
      await expect(trust.getByLabel("What the role is called")).toHaveValue("Digital lead");
      await trust.getByLabel("What its holder answers for").fill("Chooses what lessons use.");
      await trust.getByRole("radio", { name: "Must be filled" }).check();
      await trust.getByLabel("Who asks for it").fill("The board, in June 2026");
      await trust.getByLabel("Asked from").fill("1 June 2026");
      await trust.getByRole("button", { name: "Ask schools for it" }).click();
      await expect(trust.getByText("Saved. Schools are asked for it")).toBeVisible();
    });

    await test.step("its time is over at every school, and the lead is one step from asking one", async () => {
      await trust.goto("/people");
      const gap = trust.getByRole("row").filter({ hasText: school }).first();
      await expect(gap).toContainText("Digital lead");
      await expect(gap).toContainText("Nobody recorded");
      await gap.getByRole("link", { name: /^Ask the school/ }).click();
      await expect(trust.locator("h1")).toContainText("say who is the digital lead");
      await trust.getByRole("button", { name: `Ask ${school}` }).click();
      await nextPageIsShown(trust);
    });

    await test.step("the school sees its gap, and names somebody from last year on", async () => {
      await office.goto("/");
      await office.getByRole("link", { name: "People", exact: true }).first().click();
      await rowOf(office, "Digital lead")
        .getByRole("link", { name: /^Name somebody/ })
        .click();
      await expect(office.getByLabel("Role", { exact: true })).toHaveValue("digital_lead");
      await nextPageIsShown(office);
      await fillAppointment(office, { name: "Ms J Abara", from: "some day" });
      await expect(problems(office)).toContainText("Enter a date.");
      await expect(office.getByLabel("Name", { exact: true })).toHaveValue("Ms J Abara");
      await fillAppointment(office, { name: "Ms J Abara", from: "1 September 2025" });
      await expect(office.getByText("The appointment is recorded.")).toBeVisible();
      await expect(rowOf(office, "Digital lead")).toContainText("Filled");
    });

    await test.step("it hands the role over from a day on", async () => {
      await rowOf(office, "Digital lead")
        .getByRole("link", { name: /^Change/ })
        .click();
      await nextPageIsShown(office);
      await office.getByText("Hand over to somebody else").click();
      const panel = office.locator("details[open]").filter({ hasText: "Hand over" });
      await panel.getByLabel("Name").fill("Mr T Brannock");
      await panel.getByLabel("Their first day in the role").fill("4.3.26");
      await panel.getByRole("button", { name: "Hand over" }).click();
      await expect(office.getByText("The role is handed over.")).toBeVisible();
      await expect(rowOf(office, "Digital lead")).toContainText("Mr T Brannock");
      await expect(rowOf(office, "Digital lead")).not.toContainText("Ms J Abara");
    });

    await test.step("the lead asks who was responsible on 3 March", async () => {
      await trust.goto("/people");
      await trust.getByLabel("Who was responsible on").fill("3 March 2026");
      await trust.getByRole("button", { name: "Show that day" }).click();
      await expect(trust.locator("h1")).toContainText("On 3 March 2026");
      const row = trust.getByRole("row").filter({ hasText: school });
      await expect(row).toContainText("Ms J Abara");
      await expect(row).not.toContainText("Mr T Brannock");
      await trust.getByRole("link", { name: "On that day" }).click();
      await expect(row).not.toContainText("Ms J Abara");
    });
    await lead.close();
    await admin.close();
  });
}

const rowOf = (page: Page, role: string) =>
  page
    .getByRole("table", { name: "Roles that the school is asked to fill" })
    .getByRole("row")
    .filter({ hasText: role });

async function fillAppointment(page: Page, { name, from }: { name: string; from: string }) {
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("First day in the role").fill(from);
  await page.getByRole("button", { name: "Record the appointment" }).click();
  await nextPageIsShown(page);
}
