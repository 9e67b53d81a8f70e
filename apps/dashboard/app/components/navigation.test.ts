import { expect, test } from "vitest";
import { currentLink, navigationFor } from "./navigation.ts";

const ashdown = { id: "a", name: "Ashdown Vale Primary School" };
const beckside = { id: "b", name: "Beckside Academy" };

test("an admin of one school starts from it; an executive head starts from a list", () => {
  expect(navigationFor({ scope: "school", schools: [ashdown] }, false)[0]).toEqual({
    href: "/schools/a",
    label: "Our school",
  });
  expect(navigationFor({ scope: "school", schools: [ashdown, beckside] }, false)).toEqual([
    { href: "/overview", label: "Your schools" },
  ]);
});

test("a trustee is offered nothing but board reports", () => {
  expect(navigationFor({ scope: "board", schools: [] }, false)).toEqual([
    { href: "/board", label: "Board reports" },
  ]);
});

test("the upload page belongs to Policies, not to the school's own page", () => {
  const links = navigationFor({ scope: "school", schools: [ashdown] }, false);
  expect(currentLink(links, "/schools/a/policies/upload")?.label).toBe("Policies");
  expect(currentLink(links, "/schools/a")?.label).toBe("Our school");
  expect(currentLink(links, "/account")).toBeUndefined();
});
