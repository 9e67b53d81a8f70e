// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { AccountMenu } from "./account-menu.tsx";
import { PageShell } from "./page-shell.tsx";

const navigation = [
  { href: "/overview", label: "Overview" },
  { href: "/policies", label: "Policies", current: "section" as const },
];

test("the skip link is the first thing on a page, and leads to the page itself", () => {
  document.body.innerHTML = renderToStaticMarkup(<PageShell navigation={navigation}>…</PageShell>);
  const first = document.querySelector("a, button, input, summary");
  expect(first?.getAttribute("href")).toBe("#main");
  expect(document.querySelector("#main")?.tagName).toBe("MAIN");
});

test("the section that the page lies in is marked, here and in the narrow menu", () => {
  document.body.innerHTML = renderToStaticMarkup(<PageShell navigation={navigation}>…</PageShell>);
  const current = [...document.querySelectorAll("[aria-current=true]")];
  expect(current.map((link) => link.textContent)).toEqual(["Policies", "Policies"]);
});

test("only a demonstration says that it is one", () => {
  expect(renderToStaticMarkup(<PageShell>…</PageShell>)).not.toContain("demonstration");
  expect(renderToStaticMarkup(<PageShell demonstration={<form />}>…</PageShell>)).toContain(
    "This is a demonstration.",
  );
});

test("Escape closes the account menu and gives focus back to it", () => {
  const { menu, summary } = openMenu();
  act(() => void document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" })));
  expect(menu.open).toBe(false);
  expect(document.activeElement).toBe(summary);
});

test("a press outside closes the account menu, one inside does not", () => {
  const { menu, summary } = openMenu();
  act(() => void summary.dispatchEvent(new Event("pointerdown", { bubbles: true })));
  expect(menu.open).toBe(true);
  act(() => void document.body.dispatchEvent(new Event("pointerdown", { bubbles: true })));
  expect(menu.open).toBe(false);
});

function openMenu() {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  const page = document.body.appendChild(document.createElement("div"));
  const account = { name: "Miriam Adeyemi", role: "Lead", links: [], signOut: null };
  act(() => createRoot(page).render(<AccountMenu account={account} />));
  const menu = page.querySelector("details");
  const summary = page.querySelector("summary");
  if (!menu || !summary) throw new Error("the account menu is not shown");
  menu.open = true;
  return { menu, summary };
}
