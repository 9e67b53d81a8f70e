import type { Page } from "playwright/test";

/** Goes to an address, and waits until the page's scripts have taken it over and have done what they do at first. */
export async function openWithScripts(page: Page, address: string): Promise<void> {
  await page.goto(address);
  // React's own mark on what it has taken over.
  await page.waitForFunction(() =>
    Object.keys(document.body).some((key) => key.startsWith("__reactFiber$")),
  );
  await page.evaluate(async () => {
    await new Promise((done) => requestIdleCallback(done));
    await new Promise((done) => requestAnimationFrame(done));
    await new Promise((done) => requestIdleCallback(done));
  });
}
