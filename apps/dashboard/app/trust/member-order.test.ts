import { expect, test } from "vitest";
import { byRoleAndPlace } from "./member-order.ts";

test("members come by role, then by school or hub, then by name", () => {
  const member = (
    displayName: string,
    role: "governor" | "school_admin" | "hub_lead" | "trust_lead",
    place = "",
  ) => ({
    displayName,
    role,
    hub: role === "hub_lead" ? place : null,
    schools: role === "hub_lead" || place === "" ? [] : [place],
  });
  const ordered = byRoleAndPlace([
    member("Grace", "governor", "Ashdown"),
    member("Tom", "school_admin", "Elmfield"),
    member("Zoe", "school_admin", "Ashdown"),
    member("Ann", "school_admin", "Ashdown"),
    member("Nadia", "hub_lead", "West"),
    member("Ruth", "hub_lead", "East"),
    member("Priya", "trust_lead"),
  ]);
  expect(ordered.map(({ displayName }) => displayName)).toEqual([
    "Priya",
    "Ruth",
    "Nadia",
    "Ann",
    "Zoe",
    "Tom",
    "Grace",
  ]);
});
