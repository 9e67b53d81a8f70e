import { EnvironmentInvalid } from "@safeboard/database/environment";
import { expect, test } from "vitest";
import { readConfiguration } from "./configuration.ts";

test("a newcomer who sets nothing gets port 3000, the embedded database and a demonstration", () => {
  expect(readConfiguration({})).toMatchObject({
    port: 3000,
    portIsFixed: false,
    ownerUrl: null,
    secureCookies: false,
    demonstrateWhenEmpty: true,
  });
});

test("a port that was asked for is tried first", () => {
  expect(readConfiguration({ PORT: "4000" })).toMatchObject({ port: 4000, portIsFixed: false });
});

test("a variable set to nothing is as good as not set", () => {
  expect(readConfiguration({ PORT: "", DATABASE_URL: "" })).toMatchObject({
    port: 3000,
    ownerUrl: null,
  });
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["DATABASE_URL", "mysql://localhost/safeboard"],
  ["SAFEBOARD_TODAY", "22 November"],
])("%s = %s is refused by name", (name, value) => {
  expect(() => readConfiguration({ [name]: value })).toThrow(EnvironmentInvalid);
  expect(() => readConfiguration({ [name]: value })).toThrow(name);
});

test("the public address makes it production: cookies for HTTPS only, no demonstration, no other port", () => {
  expect(
    readConfiguration({ SAFEBOARD_ORIGIN: "https://safeboard.northmere.example/", PORT: "4000" }),
  ).toMatchObject({
    publicOrigin: "https://safeboard.northmere.example",
    secureCookies: true,
    demonstrateWhenEmpty: false,
    portIsFixed: true,
  });
  expect(() => readConfiguration({ SAFEBOARD_ORIGIN: "http://northmere.example" })).toThrow(
    "SAFEBOARD_ORIGIN",
  );
});

test("behind a proxy the public address must be told", () => {
  expect(() => readConfiguration({ SAFEBOARD_TRUSTED_PROXIES: "1" })).toThrow("SAFEBOARD_ORIGIN");
});
