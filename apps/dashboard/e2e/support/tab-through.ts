import type { Page } from "playwright/test";

/** More stops than any page has: reaching it means that the focus goes in a circle. */
const longest = 600;

/**
 * Presses Tab from the top of a page until every stop was reached.
 *
 * @returns what can have the focus but never got it, and what got it without a sign of it
 */
export async function tabThrough(page: Page): Promise<{ missed: string[]; unseen: string[] }> {
  await page.evaluate(markStops);
  const unseen: string[] = [];
  for (let press = 0; press < longest; press++) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(describeFocus);
    if (!stop) break;
    if (!stop.seen) unseen.push(stop.words);
  }
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll("[data-stop='waiting']")].map((stop) =>
      stop.outerHTML.slice(0, 120),
    ),
  );
  return { missed, unseen };
}

/** Marks all that the keyboard should reach: of a group of radio buttons, one. */
function markStops(): void {
  const groups = new Set<string>();
  for (const stop of document.querySelectorAll<HTMLElement>(
    "a[href], button, input, select, textarea, summary, [tabindex='0']",
  )) {
    if (!stop.checkVisibility({ visibilityProperty: true })) continue;
    if (stop instanceof HTMLInputElement && stop.type === "hidden") continue;
    if ("disabled" in stop && stop.disabled) continue;
    if (stop instanceof HTMLInputElement && stop.type === "radio") {
      if (groups.has(stop.name)) continue;
      groups.add(stop.name);
      for (const other of document.querySelectorAll<HTMLInputElement>(
        `input[name="${stop.name}"]`,
      )) {
        other.dataset["group"] = stop.name;
      }
    }
    stop.dataset["stop"] = "waiting";
  }
}

/** @returns null when the focus has left the page, or come round to where it was */
function describeFocus(): { words: string; seen: boolean } | null {
  const stop = document.activeElement;
  if (!(stop instanceof HTMLElement) || stop === document.body) return null;
  if (stop.dataset["stop"] === "reached") return null;
  const { group } = stop.dataset;
  const marked = group
    ? document.querySelector<HTMLElement>(`[data-stop][data-group="${group}"]`)
    : stop;
  (marked ?? stop).dataset["stop"] = "reached";
  const box = stop.getBoundingClientRect();
  const onScreen =
    box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // A control may leave its outline to the label around it.
  const outlined = [stop, stop.parentElement, stop.nextElementSibling].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
  });
  return { words: stop.outerHTML.slice(0, 120), seen: onScreen && outlined };
}
