import { expect, test } from "vitest";
import { currentLink, navigationFor } from "./navigation.ts";

const ashdown = { id: "a", name: "Ashdown Vale Primary School" };
const beckside = { id: "b", name: "Beckside Academy" };

test("an admin of one school starts from it; an executive head starts from a list", () => {
  expect(
    navigationFor({ scope: "school", role: "school_admin", schools: [ashdown] }, false)[0],
  ).toEqual({
    href: "/schools/a",
    label: "Our school",
  });
  expect(
    navigationFor({ scope: "school", role: "school_admin", schools: [ashdown, beckside] }, false),
  ).toEqual([{ href: "/overview", label: "Your schools" }]);
});

test("the staff list is its admin's; a governor of the school is not led to it", () => {
  const labels = (role: "school_admin" | "governor") =>
    navigationFor({ scope: "school", role, schools: [ashdown] }, false).map(({ label }) => label);
  expect(labels("school_admin")).toContain("Staff");
  expect(labels("governor")).not.toContain("Staff");
});

test("a trustee is offered nothing but what is for the board", () => {
  const links = navigationFor({ scope: "board", role: "trustee", schools: [] }, false);
  expect(links).toEqual([
    { href: "/board", label: "Board reports" },
    { href: "/board/trend", label: "Trends" },
    { href: "/board/questions", label: "Questions" },
    { href: "/board/incidents", label: "Incidents" },
  ]);
  expect(currentLink(links, "/board/reports/a/1")?.label).toBe("Board reports");
});

test("the upload page belongs to Policies, not to the school's own page", () => {
  const links = navigationFor({ scope: "school", role: "school_admin", schools: [ashdown] }, false);
  expect(currentLink(links, "/schools/a/policies/upload")?.label).toBe("Policies");
  expect(currentLink(links, "/schools/a")?.label).toBe("Our school");
  expect(currentLink(links, "/account")).toBeUndefined();
});

test("contradictions and reminders belong to Requests, a trust's as a school's", () => {
  const school = navigationFor({ scope: "school", role: "governor", schools: [ashdown] }, false);
  expect(currentLink(school, "/schools/a/reminders")?.label).toBe("Requests");
  const trust = navigationFor({ scope: "hub", role: "hub_lead", schools: [] }, false);
  expect(currentLink(trust, "/contradictions")?.label).toBe("Requests");
  expect(currentLink(trust, "/requests/ask")?.label).toBe("Requests");
});

test("who has access, hubs and thresholds are one section of a trust lead's, and none of a hub's", () => {
  const links = navigationFor({ scope: "trust", role: "trust_lead", schools: [] }, false);
  for (const page of ["/access", "/hubs", "/moves", "/audit", "/settings"]) {
    expect(currentLink(links, page)?.label).toBe("Administration");
  }
  const hub = navigationFor({ scope: "hub", role: "hub_lead", schools: [] }, false);
  expect(currentLink(hub, "/audit")).toBeUndefined();
});
