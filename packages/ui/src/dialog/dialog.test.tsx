// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test, vi } from "vitest";
import { DialogLink } from "./dialog.tsx";

const link = (
  <DialogLink href="/versions/2/withdraw" title="Withdraw version 2" dialog="Are you sure?">
    Withdraw
  </DialogLink>
);

afterEach(() => {
  Reflect.deleteProperty(HTMLDialogElement.prototype, "showModal");
});

test("without scripts it is a link to the page", () => {
  expect(renderToStaticMarkup(link)).toMatch(/^<a href="\/versions\/2\/withdraw">Withdraw<\/a>/);
});

test("with scripts it opens over the present page, which stays where it is", () => {
  const showModal = vi.fn<() => void>();
  Object.assign(HTMLDialogElement.prototype, { showModal });
  expect(pressed()).toBe("a dialog");
  expect(showModal).toHaveBeenCalledOnce();
});

test("in a browser that has no dialogs the link still leads to the page", () => {
  expect(pressed()).toBe("the page");
});

/** Presses the link; what it opens, short of really leaving this page. */
function pressed() {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  const page = document.body.appendChild(document.createElement("div"));
  act(() => createRoot(page).render(link));
  let opens = "";
  document.body.addEventListener(
    "click",
    (event) => {
      opens = event.defaultPrevented ? "a dialog" : "the page";
      event.preventDefault();
    },
    { once: true },
  );
  act(() => page.querySelector("a")?.click());
  return opens;
}
