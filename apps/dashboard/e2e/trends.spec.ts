import { csvFile, sendImport, untilHeading } from "./support/imports.ts";
import { newTrustWithAdmin } from "./support/steps.ts";
import { expect, test } from "./support/test.ts";

// The worker opens, checks and applies a file while the pages wait for it.
test.slow();

/** Every month of three school years but August: eight each, and eighteen since April 2026. */
const numbers = () =>
  Array.from({ length: 34 }, (_, index) => new Date(Date.UTC(2024, index, 1)))
    .map((first) => ({
      start: first.toISOString().slice(0, 10),
      end: new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
        .toISOString()
        .slice(0, 10),
    }))
    .filter(({ start }) => start.slice(5, 7) !== "08")
    .map(({ start, end }) => ({ start, end, count: start < "2026-04-01" ? 8 : 18 }));

test("a rate that doubles is a named signal at the school, in the trust and on the overview", async ({
  browser,
}) => {
  const { lead, admin, school } = await newTrustWithAdmin(browser, {
    uid: "2194",
    javaScriptEnabled: true,
  });
  const page = await admin.newPage();
  await page.goto("/");
  const place = new URL(page.url()).pathname;
  const urn = /URN\s+(\d{6})/u.exec(await page.locator("main").innerText())?.[1] ?? "";
  const [trust] = lead.pages();
  if (!trust) throw new Error("The lead is at a page by now.");

  await test.step("before, nothing is reported, which is not a zero", async () => {
    await page.goto(`${place}/incidents/trends`);
    await expect(page.locator("h1")).toHaveText(/nothing is reported for Summer 2026/u);
    await trust.goto("/overview");
    await expect(trust.getByRole("row").filter({ hasText: school })).not.toContainText(
      "Higher than usual",
    );
  });

  await test.step("its numbers come from a file, month by month", async () => {
    const rows = numbers().map(({ start, end, count }) =>
      [urn, start, end, "Online bullying", count].join(","),
    );
    await sendImport(page, {
      place,
      kind: "incident_counts",
      file: csvFile("numbers.csv", ["urn,period_start,period_end,category,count", ...rows]),
      until: /^Check which column/u,
    });
    await page.getByRole("button", { name: "Check the rows" }).click();
    await untilHeading(page, /^31 new$/u);
    await page.getByRole("button", { name: "Apply the import" }).click();
    await untilHeading(page, /^Applied: 31 new$/u);
  });

  await test.step("the school sees the term, the rule and its source, and last year's term beside it", async () => {
    await page.goto(`${place}/incidents/trends`);
    await expect(page.locator("h1")).toHaveText(
      /72 reported for Summer 2026, higher than chance would explain$/u,
    );
    const overTime = page.getByRole("region", { name: "Over time" });
    await expect(
      overTime.getByRole("listitem").filter({ hasText: "Summer 2026 is higher" }),
    ).toContainText(/72 reported where \d+ to \d+ are usual\.\s+Rule: /u);
    await expect(page.locator("main")).toContainText("Summer 2025");
  });

  await test.step("by month each month since April differs from those before", async () => {
    await page.goto(`${place}/incidents/trends?kind=month`);
    await expect(page.locator("h1")).toContainText("18 reported for October 2026, higher");
  });

  await test.step("the trust sees who is high and who is silent, by name", async () => {
    await trust.goto("/incidents");
    await expect(trust.locator("h1")).toHaveText(
      /^Summer 2026: 1 school looks high and 5 schools have not reported$/u,
    );
    const high = trust.getByRole("region", { name: "High" }).getByRole("listitem");
    await expect(high).toHaveCount(1);
    await expect(high).toContainText(`${school}: Against its own earlier periods: Summer 2026`);
    await expect(
      trust.getByRole("region", { name: "Quiet, or silent" }).getByRole("listitem"),
    ).not.toHaveCount(0);
    await high.getByRole("link", { name: school }).click();
    await expect(trust.locator("h1")).toContainText("higher than chance would explain");
  });

  await test.step("the overview marks it, and does not call it in need of action", async () => {
    await trust.goto("/overview");
    const row = trust.getByRole("row").filter({ hasText: school });
    await expect(row).toContainText("Higher than usual");
    await expect(row.getByRole("cell").filter({ hasText: "Higher than usual" })).not.toContainText(
      "Needs action",
    );
  });
  await Promise.all([lead.close(), admin.close()]);
});
