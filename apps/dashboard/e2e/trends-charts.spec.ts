import { people } from "./support/demonstration.ts";
import { arriveAt, openWithScripts } from "./support/ways-to-a-page.ts";
import { expect, type Page, signInAs, test } from "./support/test.ts";

const NOTHING_READ = "Point at the chart, or use the arrow keys, to read a value.";

/** The names of the scripts that a page has asked for so far, and goes on to ask for. */
function scriptsOf(page: Page): string[] {
  const names: string[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith(".js")) names.push(pathname);
  });
  return names;
}

test.describe("the trust's charts", () => {
  test("are there as the server drew them: a browser draws only what it is led to, and fetches what draws for that", async ({
    context,
  }) => {
    await signInAs(context, people.lead);
    const page = await context.newPage();
    const scripts = scriptsOf(page);
    await openWithScripts(page, "/incidents");
    const charts = page.getByRole("slider", { name: /point by point/u });
    await expect(charts).toHaveCount(3);
    await expect(page.locator(".chart-drawing svg")).toHaveCount(3);
    expect(scripts.length).toBeGreaterThan(0);
    expect(scripts.filter((name) => name.includes("recharts"))).toEqual([]);
    // Another kind of period comes without the page being loaded anew: that is drawn here.
    const drawn = page.locator(".chart-drawing svg").last();
    const before = await drawn.innerHTML();
    await page.getByRole("link", { name: "Month", exact: true }).click();
    await arriveAt(page, /kind=month/u);
    await expect(async () => {
      expect(await drawn.innerHTML()).not.toBe(before);
    }).toPass();
    expect(scripts.filter((name) => name.includes("recharts"))).not.toEqual([]);
  });

  test("are read with the arrow keys and by pointing", async ({ context }) => {
    await signInAs(context, people.lead);
    const page = await context.newPage();
    await openWithScripts(page, "/incidents");
    const chart = page.getByRole("slider", { name: /^Incidents .*all schools together: point/u });
    const trend = page.locator("figure").filter({ has: chart }).first();
    const reading = trend.locator(".chart-reading");
    await expect(reading).toHaveText(NOTHING_READ);
    await chart.first().focus();
    await page.keyboard.press("End");
    await expect(reading).toContainText("Summer 2026");
    const last = await reading.innerText();
    await expect(chart.first()).toHaveAttribute("aria-valuetext", last);
    await page.keyboard.press("ArrowLeft");
    await expect(reading).toContainText("Spring 2026");
    await chart.first().hover({ position: { x: 40, y: 60 } });
    await expect(reading).not.toContainText("Spring 2026");
    await expect(reading).not.toHaveText(NOTHING_READ);
  });

  test("are read with a finger on a small phone, and nothing but a chart scrolls sideways", async ({
    browser,
  }) => {
    const context = await browser.newContext({
      hasTouch: true,
      viewport: { width: 320, height: 640 },
    });
    await signInAs(context, people.lead);
    const page = await context.newPage();
    await openWithScripts(page, "/incidents");
    const chart = page.getByRole("slider", { name: /^Schools by size/u });
    const reading = page.locator("figure").filter({ has: chart }).locator(".chart-reading");
    await chart.scrollIntoViewIfNeeded();
    await chart.tap({ position: { x: 120, y: 80 } });
    await expect(reading).toContainText(/reported/u);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang).toBeLessThanOrEqual(0);
    await context.close();
  });
});
