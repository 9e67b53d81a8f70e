import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright/test";

/**
 * What axe finds wrong on a page as it is shown now, with where. No page has a frame, so none needs a page of its
 * own to gather them.
 *
 * Contrast is measured once for each way in which a page sets text: axe looks at whatever lies under each single
 * letter, which in a table of a thousand cells is most of the time that a page takes.
 *
 * @param extent all rules, or contrast only
 */
export async function violations(page: Page, extent: "in full" | "contrast"): Promise<string[]> {
  await coloursAreSettled(page);
  await page.evaluate(markWaysOfSettingText);
  const contrast = await analyse(
    (await builderOn(page)).include("[data-sets-text]").options({ runOnly: ["color-contrast"] }),
  );
  if (extent === "contrast") return contrast;
  const others = (await builderOn(page)).options({
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: false } },
  });
  return [...contrast, ...(await analyse(others))];
}

async function builderOn(page: Page): Promise<AxeBuilder> {
  const isLoaded = await page.evaluate(() => "axe" in window);
  // Its source is long, and takes a browser as long to read as many a page to be looked at: once a page is enough.
  return new AxeBuilder({ page, ...(isLoaded && { axeSource: ";" }) }).setLegacyMode();
}

async function analyse(axe: AxeBuilder): Promise<string[]> {
  const { violations: found } = await axe.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

/** Colours that are on their way to a theme are no theme's. They set out with the next picture, not before. */
const coloursAreSettled = (page: Page) =>
  page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)));
  });

/** Marks one element for each colour, size and weight of text on each ground: what lies over each other is one ground. */
function markWaysOfSettingText(): void {
  const grounds = new Map<Element, string>();
  const groundOf = (element: Element): string => {
    const known = grounds.get(element);
    if (known !== undefined) return known;
    const below = element.parentElement ? groundOf(element.parentElement) : "";
    const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
    const isClear =
      backgroundColor === "rgba(0, 0, 0, 0)" && backgroundImage === "none" && opacity === "1";
    const own = `${backgroundColor} ${backgroundImage} ${opacity}`;
    // What is taken out of the flow can lie on something else than its parents.
    const isInFlow = position === "static" || position === "relative";
    const ground = isClear && isInFlow ? below : `${below} > ${own} ${position}`;
    grounds.set(element, ground);
    return ground;
  };
  const ways = new Set<string>();
  for (const element of document.body.querySelectorAll<HTMLElement>("*")) {
    delete element.dataset["setsText"];
    const holdsText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const isField = element.matches("input, select, textarea");
    if (!(holdsText || isField) || !element.checkVisibility({ visibilityProperty: true })) continue;
    const { color, fontSize, fontWeight } = getComputedStyle(element);
    const way = [color, fontSize, fontWeight, isField, groundOf(element)].join(" | ");
    if (ways.has(way)) continue;
    ways.add(way);
    element.dataset["setsText"] = "";
  }
}
