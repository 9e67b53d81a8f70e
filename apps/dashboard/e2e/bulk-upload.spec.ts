import { makePdf } from "@safeboard/policy-reader/fixtures";
import type { Browser, Page } from "playwright/test";
import { docxPolicy, type PolicyFile, pdfPolicy } from "./support/policy-files.ts";
import { acceptInvitation, createTrust, problems } from "./support/steps.ts";
import { dashboardOrigin, expect, test } from "./support/test.ts";
import { arriveAt, nextPageIsShown, open } from "./support/ways-to-a-page.ts";

// Forty documents are read, twice.
test.slow();

const journeys = [
  { title: "with JavaScript", javaScriptEnabled: true, uid: "2195" },
  { title: "without JavaScript", javaScriptEnabled: false, uid: "2128" },
];

for (const { title, javaScriptEnabled, uid } of journeys) {
  test(`forty policies find their schools, and what is doubtful is asked, ${title}`, async ({
    browser,
  }) => {
    const { page, schools } = await newTrust(browser, { uid, javaScriptEnabled });
    const list = fortyFiles(schools, await page.locator(".organisation").innerText());

    await test.step("what may be uploaded is said beforehand, and nothing at all is refused", async () => {
      await open(page, "/policies");
      await page.getByRole("link", { name: "Upload many" }).click();
      await nextPageIsShown(page);
      await expect(page.getByText(/Up to 100 files, each up to 26 MB/)).toBeVisible();
      await page.getByRole("button", { name: "Upload and read" }).click();
      await expect(problems(page)).toContainText("Choose the policies’ files");
    });

    await test.step("forty files are sent and read, with a count", async () => {
      await page.getByLabel("The files, one or more for each school").setInputFiles(list.files);
      await page.getByRole("button", { name: "Upload and read" }).click();
      await arriveAt(page, /\/bulk-upload\/[0-9a-f-]{36}$/, { timeout: 60_000 });
      await untilRead(page, javaScriptEnabled);
    });

    await test.step("the wrong file, the doubtful and the unreadable are told apart", async () => {
      const asked = page.getByRole("region", { name: "These need your answer", exact: true });
      await expect(rowOf(asked, "wrong-file.pdf")).toContainText(
        "policy of Hollybrook Junior School, which is not one of your schools",
      );
      await expect(rowOf(asked, "trust-policy.pdf")).toContainText("none of its schools");
      await expect(page.getByRole("row").filter({ hasText: "broken.pdf" })).toContainText(
        /damaged|no text/i,
      );
      const sure = page.getByRole("region", { name: "These say whose they are", exact: true });
      await expect(sure.getByRole("row")).toHaveCount(1 + schools.length);
      await expect(page.getByRole("row").filter({ hasText: "again.pdf" })).toContainText(
        "The same file as number 1",
      );
    });

    await test.step("nothing is in any school's record yet", async () => {
      await expectDrafts(page, schools[0] ?? "", 0);
    });

    await test.step("without an answer for each, the list is not stored", async () => {
      await page.getByRole("button", { name: "Store these as drafts" }).click();
      await expect(problems(page)).toContainText("Choose the school of wrong-file.pdf");
    });

    await test.step("answered, each becomes a draft of its school, and what is left out is not", async () => {
      for (const name of list.doubtful) {
        await page.getByLabel(`School of ${name}`).selectOption("Leave this file out");
      }
      await page.getByLabel("School of trust-policy.pdf").selectOption({ label: schools[0] ?? "" });
      await page.getByRole("button", { name: "Store these as drafts" }).click();
      await untilStored(page, javaScriptEnabled);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        `${schools.length + 1} policies are stored as drafts`,
      );
      await expectDrafts(page, schools[0] ?? "", 2);
      await expectDrafts(page, schools[1] ?? "", 1);
    });
    await page.context().close();
  });
}

test("an upload that is cancelled leaves nothing behind", async ({ browser }) => {
  const { page, schools } = await newTrust(browser, { uid: "2070", javaScriptEnabled: true });
  await open(page, "/bulk-upload");
  const files = schools.slice(0, 2).map((school) => pdfPolicy(school, `${school}.pdf`));
  await page.getByLabel("The files, one or more for each school").setInputFiles(files);
  await page.getByRole("button", { name: "Upload and read" }).click();
  await untilRead(page, true);
  await page.getByRole("button", { name: "Cancel the upload and remove its files" }).click();
  await expect(page.getByText("The upload is cancelled, and its files are removed.")).toBeVisible();
  await expect(page.getByRole("region", { name: "Uploads of many files" })).toHaveCount(0);
  await expectDrafts(page, schools[0] ?? "", 0);
  await page.context().close();
});

/** One for each school and, up to forty, such as a person drops with them by mistake. */
function fortyFiles(
  schools: readonly string[],
  trust: string,
): { files: PolicyFile[]; doubtful: string[] } {
  const own = schools.map((school, at) =>
    at % 2 === 0 ? pdfPolicy(school, `${at + 1}.pdf`) : docxPolicy(school, `${at + 1}.docx`),
  );
  const [first] = own;
  if (!first) throw new Error("The trust has no school.");
  const wrong = pdfPolicy("Hollybrook Junior School", "wrong-file.pdf");
  const ofTrust = textPdf("trust-policy.pdf", `Every school of ${trust} follows this policy.`);
  const broken = { ...first, name: "broken.pdf", buffer: first.buffer.subarray(0, 400) };
  const nameless = Array.from({ length: 40 - own.length - 4 }, (_, at) =>
    textPdf(`unnamed-${at + 1}.pdf`, `Pupils tell an adult what worries them, ${at}.`),
  );
  return {
    files: [...own, { ...first, name: "again.pdf" }, wrong, ofTrust, broken, ...nameless],
    doubtful: [wrong.name, ...nameless.map(({ name }) => name)],
  };
}

const textPdf = (name: string, paragraph: string): PolicyFile => ({
  name,
  mimeType: "application/pdf",
  buffer: Buffer.from(makePdf({ title: "Online Safety Policy", blocks: [{ paragraph }] })),
});

/** A trust of its own with its lead signed in, and its schools by name. */
async function newTrust(
  browser: Browser,
  { uid, javaScriptEnabled }: { uid: string; javaScriptEnabled: boolean },
): Promise<{ page: Page; schools: string[] }> {
  const context = await browser.newContext({ baseURL: dashboardOrigin(), javaScriptEnabled });
  const page = await context.newPage();
  const lead = `lead@t${uid}.example`;
  await acceptInvitation(
    page,
    await createTrust(browser, { uid, lead, javaScriptEnabled }),
    "Mrs L Tamworth",
  );
  const schools = page.locator("tbody th a");
  await expect(schools.first()).toBeVisible();
  return { page, schools: await schools.allInnerTexts() };
}

const rowOf = (region: ReturnType<Page["getByRole"]>, file: string) =>
  region.getByRole("row").filter({ hasText: file });

/** With scripts the page follows by itself; without, there is a link. */
async function untilRead(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await untilHeading(page, /^Every file is read/, javaScriptEnabled);
}

async function untilStored(page: Page, javaScriptEnabled: boolean): Promise<void> {
  await untilHeading(page, /stored as drafts?$/, javaScriptEnabled);
}

async function untilHeading(page: Page, words: RegExp, javaScriptEnabled: boolean): Promise<void> {
  const heading = page.getByRole("heading", { level: 1 });
  if (javaScriptEnabled) {
    await expect(heading).toHaveText(words, { timeout: 240_000 });
    return;
  }
  await expect(async () => {
    const link = page.getByRole("link", { name: "Show how far it is now" });
    if (await link.isVisible()) await link.click();
    await expect(heading).toHaveText(words, { timeout: 500 });
  }).toPass({ timeout: 240_000 });
}

async function expectDrafts(page: Page, school: string, drafts: number): Promise<void> {
  const look = await page.context().newPage();
  await look.goto("/overview");
  await look
    .getByRole("rowheader", { name: school })
    .getByRole("link", { name: school, exact: true })
    .click();
  await arriveAt(look, /\/schools\//);
  await look.goto(`${new URL(look.url()).pathname}/policies/kind/online_safety`);
  await expect(look.getByRole("row").filter({ hasText: "To confirm" })).toHaveCount(drafts);
  await look.close();
}
