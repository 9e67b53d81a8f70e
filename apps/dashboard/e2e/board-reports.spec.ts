import type { Page } from "playwright/test";
import { people } from "./support/demonstration.ts";
import { nextPageIsShown, open, reload } from "./support/ways-to-a-page.ts";
import { acceptInvitation, createTrust, linkOn, problems } from "./support/steps.ts";
import { dashboardOrigin, expect, signInAs, test } from "./support/test.ts";

const CHAIR = "Chair of trustees";

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2434" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2442" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`a report is written, published, questioned, signed off and corrected, ${title}`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const person = () => browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
    const lead = await (await person()).newPage();
    const link = await createTrust(browser, {
      uid,
      lead: `lead@t${uid}.example`,
      javaScriptEnabled,
    });
    await acceptInvitation(lead, link, "Mrs L Tamworth");
    const chair = await (await person()).newPage();

    await test.step("the chair is invited", async () => {
      await open(lead, "/access");
      await lead.getByLabel("Their name").fill("Dr C Abbot");
      await lead.getByLabel("Their work email address").fill(`chair@t${uid}.example`);
      await lead.getByRole("radio", { name: CHAIR }).check();
      await lead.getByRole("button", { name: "Make an invitation" }).click();
      await acceptInvitation(chair, await linkOn(lead), "Dr C Abbot");
      await expect(chair.locator("h1")).toHaveText("No board report has been published yet");
    });

    await test.step("the lead starts a report, and it is filled in", async () => {
      await open(lead, "/board");
      await lead.getByRole("link", { name: "Start a report" }).click();
      await lead.getByRole("button", { name: "Start the report" }).click();
      await expect(lead.locator("h1")).toContainText("Online safety report");
      await expect(lead.locator("#policies")).toHaveText("Policies");
      await expect(lead.getByText("Schools whose policy is in date").first()).toBeVisible();
    });

    await test.step("says what the board is to decide", async () => {
      await lead.getByRole("link", { name: /^Write in “Decisions sought/u }).click();
      await lead
        .getByLabel(/What you say beside the figures/u)
        .fill("The board is asked to:\n\n- fund a second filter");
      await lead.getByRole("button", { name: "Save the section" }).click();
      await expect(lead.getByText("The section is saved.")).toBeVisible();
    });

    await test.step("a pupil's date of birth is refused, and the text is not lost", async () => {
      await lead.getByRole("link", { name: /^Write in “Curriculum/u }).click();
      const text = lead.getByLabel(/What you say beside the figures/u);
      await text.fill("The pupil, born 3 March 2014, told a teacher.");
      await lead.getByRole("button", { name: "Save the section" }).click();
      await expect(problems(lead)).toContainText("looks like a date of birth");
      await expect(text).toHaveValue(/born 3 March 2014/u);
      await text.fill(
        "Year 8 were taught about scams.\n\n- two assemblies\n- one evening for parents",
      );
      await lead.getByRole("button", { name: "Save the section" }).click();
      await expect(lead.getByText("The section is saved.")).toBeVisible();
      await expect(lead.getByRole("listitem").filter({ hasText: "two assemblies" })).toBeVisible();
    });

    await test.step("it isn't published unread by accident, then it is", async () => {
      await lead.getByRole("button", { name: "Publish to the board" }).click();
      await expect(problems(lead)).toContainText("No colleague has reviewed this report");
      await lead.getByLabel("Publish it all the same").check();
      await lead.getByRole("button", { name: "Publish to the board" }).click();
      await expect(lead.getByText("The report is published.")).toBeVisible();
    });

    await test.step("the chair reads it, as pages and as a document", async () => {
      await open(chair, "/board");
      await chair
        .getByRole("link", { name: /^Online safety report/u })
        .first()
        .click();
      await expect(chair.getByText("Year 8 were taught about scams.")).toBeVisible();
      await chair.getByRole("button", { name: "I have read this report" }).click();
      await expect(chair.getByText(/^Read by Dr C Abbot/u)).toBeVisible();
      const pdf = await chair.request.get(`${new URL(chair.url()).pathname}/pdf`);
      expect(pdf.headers()["content-type"]).toBe("application/pdf");
      const [once, again] = [
        await pdf.body(),
        await (await chair.request.get(`${new URL(chair.url()).pathname}/pdf`)).body(),
      ];
      expect(once.subarray(0, 5).toString()).toBe("%PDF-");
      expect(again.equals(once), "the same document each time").toBe(true);
      const workbook = await chair.request.get(`${new URL(chair.url()).pathname}/xlsx`);
      expect((await workbook.body()).subarray(0, 2).toString()).toBe("PK");
    });

    await test.step("asks, is answered, and closes", async () => {
      await chair.getByLabel("Your question", { exact: true }).last().fill("Who taught it?");
      await chair.getByRole("button", { name: "Ask", exact: true }).click();
      await expect(chair.getByText("Your question is asked.")).toBeVisible();
      await open(lead, "/board/questions");
      await lead.getByRole("link", { name: "Who taught it?" }).click();
      // The list, which is left by now or not, has a column of that name.
      await lead
        .locator("summary", { hasText: /^Answer$/u })
        .first()
        .click();
      await lead.getByLabel("Your answer").fill("The computing leads.");
      await lead.getByRole("button", { name: "Answer", exact: true }).click();
      await nextPageIsShown(lead);
      await open(chair, "/board/questions");
      await expect(chair.getByText("The computing leads.")).toBeVisible();
      await chair.getByRole("link", { name: "Who taught it?" }).click();
      await chair.getByText("Close the question").first().click();
      await chair.getByLabel("Why it is closed").fill("Thank you.");
      await chair
        .getByRole("listitem")
        .filter({ hasText: "Who taught it?" })
        .getByLabel(/^Minute that records it/u)
        .fill("2026/11, item 8");
      await chair.getByRole("button", { name: "Close the question" }).click();
      await expect(chair.getByText("Closed", { exact: true }).first()).toBeVisible();
      await expect(chair.getByText(/, minute 2026\/11, item 8$/u)).toBeVisible();
    });

    await test.step("signs it off, and the lead corrects it without changing what was published", async () => {
      await chair.getByLabel("Minute that records it").fill("2026/11, item 7");
      await chair.getByRole("button", { name: "Sign the report off" }).click();
      await expect(chair.getByText(/minute 2026\/11, item 7/u)).toBeVisible();
      await lead.getByRole("link", { name: "Correct this report" }).click();
      await lead.getByLabel("Why is it corrected?").fill("Two more assemblies were held.");
      await lead.getByRole("button", { name: "Begin a correction" }).click();
      await lead.getByRole("link", { name: /^Change in “Curriculum/u }).click();
      await lead.getByLabel(/What you say beside the figures/u).fill("Four assemblies.");
      await lead.getByRole("button", { name: "Save the section" }).click();
      await lead.getByLabel("Publish it all the same").check();
      await lead.getByRole("button", { name: "Publish to the board" }).click();
      await expect(lead.getByText("The report is published.")).toBeVisible();
      await expect(lead.getByText("Two more assemblies were held.")).toBeVisible();
      await reload(chair);
      await expect(chair.getByText("two assemblies")).toBeVisible();
      await expect(chair.getByText("You are reading edition 1 of 2")).toBeVisible();
      await chair.getByRole("link", { name: /A later edition corrects this one/u }).click();
      await expect(chair.getByText("Four assemblies.")).toBeVisible();
      await expect(
        chair.getByText("The text of “Curriculum and emerging risks” was changed."),
      ).toBeVisible();
      await expect(chair.getByText(/You have read edition 1\./u)).toBeVisible();
      await expect(chair.getByRole("button", { name: "I have read this report" })).toBeVisible();
    });

    const colleague = await (await person()).newPage();
    await test.step("a second report reviews what the first sought, and a colleague reads it", async () => {
      await open(lead, "/access");
      await lead.getByLabel("Their name").fill("Mr A Colne");
      await lead.getByLabel("Their work email address").fill(`second@t${uid}.example`);
      await lead.getByRole("radio", { name: "Trust safeguarding lead" }).check();
      await lead.getByRole("button", { name: "Make an invitation" }).click();
      await acceptInvitation(colleague, await linkOn(lead), "Mr A Colne");
      await open(lead, "/board/start");
      await lead.getByLabel(/title/iu).fill("The second report");
      await lead.getByRole("button", { name: "Start the report" }).click();
      await expect(lead.locator("h1")).toHaveText("The second report");
      await expect(lead.getByRole("row").filter({ hasText: "Fund a second filter" })).toContainText(
        "minute 2026/11, item 7 (edition 1)",
      );
      await lead.getByRole("link", { name: /in “Findings and actions”/u }).click();
      await lead.getByLabel("Fund a second filter").fill("The pupil, born 3 March 2014, asked.");
      await lead.getByRole("button", { name: "Save what you say of each" }).click();
      await expect(problems(lead)).toContainText("looks like a date of birth");
      await lead.getByLabel("Fund a second filter").fill("Ordered; it comes in January.");
      await lead.getByRole("button", { name: "Save what you say of each" }).click();
      await expect(lead.getByText("What you say of each is saved.")).toBeVisible();
      await lead.getByRole("button", { name: "Send it for review" }).click();
      await expect(lead.getByText(/It is sent for review/u)).toBeVisible();
      await open(colleague, "/board");
      await colleague.getByRole("link", { name: "The second report" }).click();
      await colleague.getByLabel("What should be changed").fill("Say when it was ordered.");
      await colleague.getByRole("button", { name: "Send it back" }).click();
      await expect(colleague.getByText("It is sent back with your remark.")).toBeVisible();
      await reload(lead);
      await expect(lead.getByText("Say when it was ordered.")).toBeVisible();
      await lead.getByRole("button", { name: "Send it for review" }).click();
      await expect(lead.getByText(/It is sent for review/u)).toBeVisible();
      await reload(colleague);
      await colleague.getByRole("button", { name: "I have read it: it can be published" }).click();
      await expect(colleague.getByText("You have said that it can be published.")).toBeVisible();
      await reload(lead);
      await lead.getByRole("button", { name: "Publish to the board" }).click();
      await expect(lead.getByText("The report is published.")).toBeVisible();
    });

    await test.step("the chair reads on a telephone what became of it, and the log", async () => {
      await chair.setViewportSize({ width: 320, height: 700 });
      await open(chair, "/board");
      await fits(chair);
      await chair.getByRole("link", { name: "The second report", exact: true }).click();
      await expect(chair.getByText(/reviewed by Mr A Colne/u)).toBeVisible();
      await expect(chair.getByText("Ordered; it comes in January.")).toBeVisible();
      await fits(chair);
      await open(chair, "/board/questions");
      await expect(chair.getByText(/, Dr C Abbot, minute 2026\/11, item 8/u)).toBeVisible();
      await fits(chair);
      for (const page of [lead, colleague]) {
        await page.setViewportSize({ width: 320, height: 700 });
        await reload(page);
        await fits(page);
      }
    });
  });
}

/** Nothing on the page is wider than the screen. */
async function fits(page: Page): Promise<void> {
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(wider, page.url()).toBeLessThanOrEqual(0);
}

test("a trustee sees nothing of what is being written", async ({ browser }) => {
  const trustee = await browser.newContext({ baseURL: dashboardOrigin() });
  await signInAs(trustee, people.trustee);
  const page = await trustee.newPage();
  await page.goto("/board");
  await expect(page.getByRole("heading", { name: "Being written" })).toHaveCount(0);
  expect((await trustee.request.get("/board/start")).status()).toBe(404);
  await trustee.close();
});
