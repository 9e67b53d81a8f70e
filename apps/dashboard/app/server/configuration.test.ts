import { expect, test } from "vitest";
import { ConfigurationInvalid, readConfiguration } from "./configuration.ts";

test("a newcomer who sets nothing gets port 3000, the embedded database and a demonstration", () => {
  expect(readConfiguration({})).toMatchObject({
    port: 3000,
    portWasAskedFor: false,
    ownerUrl: null,
    secureCookies: false,
    demonstrateWhenEmpty: true,
  });
});

test("a port that was asked for is the only one that will do", () => {
  expect(readConfiguration({ PORT: "4000" })).toMatchObject({ port: 4000, portWasAskedFor: true });
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
  expect(() => readConfiguration({ [name]: value })).toThrow(ConfigurationInvalid);
  expect(() => readConfiguration({ [name]: value })).toThrow(name);
});

test("in production the cookies are for HTTPS only, so the public address must be HTTPS", () => {
  expect(() => readConfiguration({ NODE_ENV: "production" })).toThrow("SAFEBOARD_ORIGIN");
  expect(
    readConfiguration({
      NODE_ENV: "production",
      SAFEBOARD_ORIGIN: "https://safeboard.northmere.example/",
    }),
  ).toMatchObject({
    publicOrigin: "https://safeboard.northmere.example",
    secureCookies: true,
    demonstrateWhenEmpty: false,
  });
});
