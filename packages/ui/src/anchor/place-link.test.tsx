// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { expect, test, vi } from "vitest";
import { Anchor } from "./anchor.tsx";

function shown() {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  // What jsdom, which lays nothing out, does not have.
  Element.prototype.scrollIntoView = vi.fn<() => void>();
  const page = document.body.appendChild(document.createElement("div"));
  act(() =>
    createRoot(page).render(
      <>
        <Anchor href="#first">First</Anchor>
        <Anchor href="#second">Second</Anchor>
        <Anchor href="#nowhere">Nowhere</Anchor>
        <input id="first" />
        <input id="second" />
      </>,
    ),
  );
  return [...page.querySelectorAll("a")];
}

/** Clicks, and says whether the browser (and so a router) was left to carry the link out. */
function follow(link: HTMLAnchorElement | undefined): boolean {
  const click = new MouseEvent("click", { bubbles: true, cancelable: true });
  act(() => void link?.dispatchEvent(click));
  return !click.defaultPrevented;
}

test("a link within the page leads to its place and marks only that, without the router", () => {
  const [first, second] = shown();
  expect(follow(first)).toBe(false);
  expect(follow(second)).toBe(false);
  expect(document.activeElement?.id).toBe("second");
  expect(location.hash).toBe("#second");
  expect([...document.querySelectorAll("[data-shown]")].map(({ id }) => id)).toEqual(["second"]);
});

test("a link to a place that the page lacks is the browser's", () => {
  expect(follow(shown()[2])).toBe(true);
});
