import type { Page } from "playwright/test";

/** More stops than any page has: reaching it means that the focus goes in a circle. */
const longest = 600;

/** Pressed without waiting in between; each is looked at in the page, when the next is pressed. */
const pressesAtOnce = 40;

/**
 * Presses Tab from the top of a page until every stop was reached.
 *
 * @returns what can have the focus but never got it, and what got it without a sign of it
 */
export async function tabThrough(page: Page): Promise<{ missed: string[]; unseen: string[] }> {
  await page.evaluate(markStops);
  await page.evaluate(lookAtEachPress);
  for (let pressed = 0; pressed < longest; pressed += pressesAtOnce) {
    await Promise.all(Array.from({ length: pressesAtOnce }, () => page.keyboard.press("Tab")));
    if (await page.evaluate(() => window.tabbing.isOver())) break;
  }
  return page.evaluate(() => ({
    missed: [...document.querySelectorAll("[data-stop='waiting']")].map((stop) =>
      stop.outerHTML.slice(0, 120),
    ),
    unseen: window.tabbing.unseen,
  }));
}

declare global {
  interface Window {
    tabbing: { unseen: string[]; isOver: () => boolean };
  }
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

/** Looks at each stop when the next press of Tab is about to leave it: by then it is scrolled to and drawn. */
function lookAtEachPress(): void {
  const unseen: string[] = [];
  let over = false;
  // Nothing has the focus before the first press.
  let looked = true;
  const look = () => {
    if (over || looked) return;
    looked = true;
    const stop = document.activeElement;
    // The focus has left the page, or has come round to where it was.
    over =
      !(stop instanceof HTMLElement) ||
      stop === document.body ||
      stop.dataset["stop"] === "reached";
    if (over || !(stop instanceof HTMLElement)) return;
    const { group } = stop.dataset;
    const marked = group
      ? document.querySelector<HTMLElement>(`[data-stop][data-group="${group}"]`)
      : stop;
    (marked ?? stop).dataset["stop"] = "reached";
    if (!isSeen(stop)) unseen.push(stop.outerHTML.slice(0, 120));
  };
  const isSeen = (stop: HTMLElement) => {
    const box = stop.getBoundingClientRect();
    const onScreen =
      box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // A control may leave its outline to the label around it.
    const outlined = [stop, stop.parentElement, stop.nextElementSibling].some((element) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== "none" && parseFloat(outlineWidth) > 0) || boxShadow !== "none";
    });
    return onScreen && outlined;
  };
  addEventListener(
    "keydown",
    () => {
      look();
      looked = false;
    },
    { capture: true },
  );
  window.tabbing = {
    unseen,
    isOver: () => {
      look();
      return over;
    },
  };
}
