import { expect, test } from "vitest";
import { defaultSettings } from "../settings.ts";
import { createPasswordHasher } from "./password-hasher.ts";

const limits = { atOnce: 2, waiting: 10 };
const quick = { memoryKibibytes: 64, passes: 1, lanes: 1 };
const hasher = createPasswordHasher(quick, limits);

test("a password is kept as argon2id with 19 MiB, two passes and one lane", async () => {
  const current = createPasswordHasher(defaultSettings.hashParameters, limits);
  const stored = await current.hash("gravel lantern tuesday");
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await current.verify(stored, "gravel lantern tuesday")).toBe(true);
  expect(await current.verify(stored, "gravel lantern wednesday")).toBe(false);
});

test("the same password is never stored twice alike", async () => {
  expect(await hasher.hash("gravel lantern tuesday")).not.toBe(
    await hasher.hash("gravel lantern tuesday"),
  );
});

test("a password typed with combining accents on one keyboard is the same as typed whole on another", async () => {
  const stored = await hasher.hash("cafe\u0301 au lait \uFB01lter");
  expect(await hasher.verify(stored, "caf\u00e9 au lait filter")).toBe(true);
});

test("a hash made by other parameters is to be renewed, one made by today's is not", async () => {
  const stored = await hasher.hash("gravel lantern tuesday");
  expect(hasher.needsRehash(stored)).toBe(false);
  for (const changed of [{ memoryKibibytes: 128 }, { passes: 2 }, { lanes: 2 }]) {
    const later = createPasswordHasher({ ...quick, memoryKibibytes: 64, ...changed }, limits);
    expect(later.needsRehash(stored)).toBe(true);
    expect(await later.verify(stored, "gravel lantern tuesday")).toBe(true);
  }
});

test("the decoy has today's parameters and no password opens it", async () => {
  expect(hasher.needsRehash(hasher.decoy)).toBe(false);
  expect(hasher.decoy).toMatch(/^\$argon2id\$v=19\$m=64,t=1,p=1\$[^$]{22}\$[^$]{43}$/);
  expect(await hasher.verify(hasher.decoy, "")).toBe(false);
  expect(createPasswordHasher(quick, limits).decoy).not.toBe(hasher.decoy);
});
