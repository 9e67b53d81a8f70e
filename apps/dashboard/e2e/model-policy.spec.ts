import { modelPolicy } from "./support/policy-files.ts";
import { newTrustWithAdmin, problems, publishModel, sendModel } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";
import { nextPageIsShown, open } from "./support/ways-to-a-page.ts";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "15716" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "15720" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`a model policy is sent to a school, which adapts it, ${title}`, async ({ browser }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [office] = admin.pages();
    const [leadPage] = lead.pages();
    if (!office || !leadPage) throw new Error("Both are at their pages by now.");

    await test.step("the lead is told what is missing, then uploads, publishes and sends the model", async () => {
      await open(leadPage, "/models/new");
      await leadPage.getByRole("button", { name: "Upload and read" }).click();
      await expect(problems(leadPage)).toContainText("Choose the model’s file");
      await publishModel(leadPage, modelPolicy());
      await sendModel(leadPage, school);
      await expect(rowOf(leadPage, school)).toContainText("Waiting");
    });

    await test.step("the school finds it with its policies, its own name filled in already", async () => {
      await office.goto("/");
      await office.getByRole("link", { name: "Policies", exact: true }).click();
      await office.getByRole("link", { name: "Online safety model" }).click();
      await expect(heading(office)).toContainText(
        "Adopt or adapt Online safety model by 12 December 2026",
      );
      await expect(office.getByText("Please adopt this by Christmas.")).toBeVisible();
      await expect(office.getByLabel("Name of the school")).toHaveValue(school);
    });

    await test.step("a gap that is left open is named, and what was typed stays", async () => {
      await office.getByLabel("Date of the next review").fill("September 2027");
      await office.getByRole("button", { name: "Make our draft from it" }).click();
      await expect(problems(office)).toContainText("Fill in [name of coordinator]");
      await expect(office.getByLabel("Date of the next review")).toHaveValue("September 2027");
    });

    await test.step("filled in and with a passage of its own, it is a draft to confirm", async () => {
      await office.getByLabel("Online safety coordinator").fill("Ms N Barlow");
      await office.locator("summary", { hasText: "Change single passages" }).click();
      const teaching = office.locator(".adapt-passage", { hasText: "We teach online safety" });
      await teaching.locator("summary").click();
      await teaching.getByRole("textbox").fill("We teach online safety in Years 1 to 6.");
      await office.getByRole("button", { name: "Make our draft from it" }).click();
      await expect(office.locator("#fact-nextReview")).toContainText("September 2027");
      await expect(office.locator(".document-view")).toContainText("Years 1 to 6");
      await office.getByRole("button", { name: "Confirm", exact: true }).click();
      await nextPageIsShown(office);
    });

    await test.step("the lead sees that it was adapted, how far it is from the model, and where", async () => {
      await leadPage.reload();
      const row = rowOf(leadPage, school);
      await expect(row).toContainText("Adapted");
      await expect(row).toContainText("1 changed and 0 missing");
      await row.getByRole("link", { name: /see what .* changed/ }).click();
      await expect(heading(leadPage)).toContainText("1 passage changed");
      await expect(leadPage.locator("del", { hasText: "every year group" })).toBeVisible();
      await expect(leadPage.locator("ins", { hasText: "Years 1 to 6" })).toBeVisible();
    });

    await test.step("the whole text is there too, on a phone as well", async () => {
      await leadPage.getByRole("link", { name: /The whole text/ }).click();
      await expect(leadPage.locator(".compared-passages")).toContainText("Families are told.");
      await leadPage.setViewportSize({ width: 320, height: 800 });
      await expect(leadPage.locator(".compared-names")).toBeHidden();
      await expect(leadPage.getByText("Model, version 1", { exact: true }).last()).toBeVisible();
    });
  });
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });
const rowOf = (page: Page, school: string) =>
  page.getByRole("row").filter({ has: page.getByRole("link", { name: school, exact: true }) });
