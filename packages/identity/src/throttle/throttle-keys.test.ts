import { expect, test } from "vitest";
import { accountKey, addressKey, networkOf } from "./throttle-keys.ts";

test("an IPv4 address stands for itself, also when written as IPv6", () => {
  expect(networkOf("203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("::ffff:203.0.113.7")).toBe("203.0.113.7");
  expect(networkOf("::FFFF:cb00:7107")).toBe("203.0.113.7");
});

test("all IPv6 addresses of one school's /64 are counted together, however they are written", () => {
  const network = "2001:db8:0:7::/64";
  expect(networkOf("2001:db8:0:7::1")).toBe(network);
  expect(networkOf("2001:0DB8:0000:0007:ffff:ffff:ffff:ffff")).toBe(network);
  expect(networkOf("2001:db8:0:7:1:2:192.0.2.1")).toBe(network);
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
});

test("neighbouring networks are counted apart", () => {
  expect(addressKey("2001:db8:0:7::1")).not.toBe(addressKey("2001:db8:0:8::1"));
  expect(addressKey("203.0.113.7")).not.toBe(addressKey("203.0.113.8"));
});

test("a key holds neither the email nor the address, and an account is never mistaken for an address", () => {
  expect(accountKey("office@ashdown.example")).toMatch(/^[0-9a-f]{64}$/);
  expect(accountKey("203.0.113.7")).not.toBe(addressKey("203.0.113.7"));
});
