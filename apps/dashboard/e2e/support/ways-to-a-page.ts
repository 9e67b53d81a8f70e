import { expect, type Page } from "playwright/test";

/** Goes to an address, and waits until the page's scripts have taken it over and have done what they do at first. */
export async function openWithScripts(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await scriptsHaveRun(page);
}

/** Goes to an address, and waits for the page's scripts where the browser runs any. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await scriptsHaveRunIfAny(page);
}

/** Loads the page anew, and waits as `open` does. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await scriptsHaveRunIfAny(page);
}

/**
 * Waits until the page that a click or a form leads to has this address and is shown. With scripts the address
 * changes a moment before the page does: who looks at once may still see the page before.
 * @param options.timeout in milliseconds; as long as any expectation when not said
 */
export async function arriveAt(
  page: Page,
  address: RegExp,
  options: { timeout?: number } = {},
): Promise<void> {
  await expect(page).toHaveURL(address, options);
  await nextPageIsShown(page);
}

/** Waits until what a click or a form asked for is shown, whatever its address; the page before may stay. */
export async function nextPageIsShown(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    // Remix's own, on pages whose scripts run; it is on its way from the click on.
    const router: { state: { navigation: { state: string } } } | undefined = Reflect.get(
      window,
      "__remixRouter",
    );
    return (router?.state.navigation.state ?? "idle") === "idle";
  });
  // What has arrived is drawn a moment later.
  await scriptsHaveRunIfAny(page);
  await expect(page.locator(".loading-line")).toHaveCount(0);
}

async function scriptsHaveRunIfAny(page: Page): Promise<void> {
  // The page's first script leaves its data there, before anything else of it can be used.
  if (await page.evaluate(() => "__remixContext" in window)) await scriptsHaveRun(page);
}

async function scriptsHaveRun(page: Page): Promise<void> {
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
