import { makePdf } from "@safeboard/policy-reader/fixtures";
import { newTrustWithAdmin, problems, uploadPolicy } from "./support/steps.ts";
import { expect, test, type Page } from "./support/test.ts";
import type { PolicyFile } from "./support/policy-files.ts";
import { arriveAt } from "./support/ways-to-a-page.ts";

const ways = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2958" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2837" },
] as const;

/** Says that filtering is there and who leads, and nothing of the Prevent duty. */
const policyOf = (school: string): PolicyFile => ({
  name: "online-safety-policy.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from(
    makePdf({
      title: "Online Safety Policy",
      blocks: [
        { heading: school },
        {
          table: [
            ["Adopted", "September 2026"],
            ["Next review", "September 2027"],
          ],
        },
        { heading: "Filtering and monitoring" },
        { paragraph: "Internet access on our network is filtered and monitored." },
        { paragraph: "The headteacher will review our filtering every year." },
      ],
    }),
  ),
});

for (const { title, javaScriptEnabled, uid } of ways) {
  test(`what a policy must say: checked, overruled, seen by the trust, ${title}`, async ({
    browser,
  }) => {
    const { lead, admin, school } = await newTrustWithAdmin(browser, { uid, javaScriptEnabled });
    const [office, trust] = [admin.pages()[0], lead.pages()[0]];
    if (!office || !trust) throw new Error("Both are at their pages by now.");

    await test.step("the school sees what its policy says, and what is missing", async () => {
      await uploadPolicy(office, policyOf(school));
      await office.getByRole("button", { name: "Confirm", exact: true }).click();
      await office.getByRole("link", { name: "Expectations" }).click();
      await expect(office.getByRole("heading", { level: 1 })).toContainText(
        /\d+ of \d+ met; \d required things? missing/,
      );
      await expect(office.getByRole("heading", { name: "Missing, and required" })).toBeVisible();
    });

    await test.step("what is there leads to its passage in the document", async () => {
      const filtering = item(office, "E04");
      await filtering.getByRole("link", { name: /see in the document/ }).click();
      await expect(office.locator("#passage-E04")).toContainText("is filtered and monitored");
      await filtering.locator("summary").first().click();
      await expect(filtering.getByRole("blockquote").first()).toContainText("filtered");
    });

    await test.step("what is missing comes with wording to use, its source and its rule", async () => {
      const prevent = item(office, "E21");
      await prevent.locator("summary").first().click();
      await expect(prevent).toContainText("wording you can use");
      await expect(prevent).toContainText("Today, KCSIE 2026");
      await expect(prevent).toContainText("Why it matters");
    });

    await test.step("the school says that another document meets it; without its name that is refused", async () => {
      await rule(office, { reason: "Section 9 says it." });
      await expect(problems(office)).toContainText("Name the document that says it.");
      const prevent = item(office, "E21");
      await expect(prevent.getByLabel("Reason")).toHaveValue("Section 9 says it.");
      await prevent.getByLabel(/^The other document/).fill("Safeguarding policy");
      await prevent.getByRole("button", { name: "Save" }).click();
      await expect(office.getByText("Saved. It counts from now on")).toBeVisible();
      await expect(item(office, "E21")).toContainText("Mr O Fenwick said on");
      await expect(item(office, "E21")).toContainText("Met in another document");
    });

    await test.step("what it promises is listed with who and how often", async () => {
      await office.getByRole("link", { name: "Promises" }).click();
      const promise = office.getByRole("listitem").filter({ hasText: "review our filtering" });
      await expect(promise).toContainText("Headteacher");
      await expect(promise).toContainText("Every year");
      await promise.getByRole("button", { name: /This is no promise/ }).click();
      await expect(office.getByText("Set aside: it counts as no promise.")).toBeVisible();
    });

    await test.step("the lead sees across the trust what is missing where, and who said what", async () => {
      await trust.goto("/expectations");
      await expect(trust.getByRole("heading", { level: 1 })).toContainText("expectations");
      const row = trust
        .getByRole("region", { name: "Schools by expectation" })
        .getByRole("row")
        .filter({ hasText: school });
      await expect(row.getByRole("link", { name: "Met in another document" })).toBeVisible();
      await trust
        .getByRole("link", { name: /radicalisation/ })
        .first()
        .click();
      await arriveAt(trust, /\/expectations\/statutory-guidance\/E21$/);
      const says = trust.getByRole("row").filter({ hasText: school });
      await expect(says).toContainText("In another document: Safeguarding policy.");
      await expect(says).toContainText("Mr O Fenwick said so");
      await expect(says).toContainText("Section 9 says it.");
    });

    await test.step("the lead adds an expectation of the trust's own, tried first", async () => {
      await trust.getByRole("link", { name: "Our own expectations" }).click();
      await trust.getByLabel("Name of the set").fill("Yearly checks");
      await trust.getByLabel("What the policy should say").fill("It says who reviews filtering.");
      await trust.getByLabel("Why it matters").fill("Somebody has to.");
      await trust.getByRole("radio", { name: "Should" }).check();
      await trust.getByLabel("Where it comes from").fill("The board of trustees");
      await trust
        .getByLabel("Wording that a school can use")
        .fill("The headteacher reviews filtering every year.");
      await trust.getByLabel("Words that must appear").fill("headteacher + review + filtering");
      await trust.getByLabel("On the policy of").selectOption({ label: school });
      await trust.getByRole("button", { name: "Try it" }).click();
      await expect(trust.getByText(`Found in the policy of ${school}`)).toBeVisible();
      await trust.getByRole("button", { name: "Add the expectation" }).click();
      await expect(trust.getByText("every school’s policy has been checked by it")).toBeVisible();
      await trust.getByRole("link", { name: "It says who reviews filtering." }).click();
      await expect(trust.getByRole("row").filter({ hasText: school })).toContainText("Met");
    });

    await test.step("a coming edition shows who will fall behind, before its day", async () => {
      await trust.getByRole("link", { name: "Editions of the guidance" }).click();
      await trust.getByLabel("Day on which it comes into force").fill("1 September 2027");
      await trust.getByRole("button", { name: "Put it on the list" }).click();
      const coming = trust.getByRole("article", { name: "KCSIE 2027" });
      await expect(coming).toContainText("2 December 2027");
      await expect(coming).toContainText("1 of 1 school will fall behind");
    });

    await Promise.all([lead.close(), admin.close()]);
  });
}

const item = (page: Page, id: string) => page.locator(`#fact-${id}`);

/** Says of the Prevent duty that another document meets it, without naming it. */
async function rule(page: Page, { reason }: { reason: string }): Promise<void> {
  const prevent = item(page, "E21");
  await prevent.locator("summary").filter({ hasText: "Confirm or overrule" }).click();
  await prevent.getByRole("radio", { name: "Met in another document" }).check();
  await prevent.getByLabel("Reason").fill(reason);
  await prevent.getByRole("button", { name: "Save" }).click();
}
