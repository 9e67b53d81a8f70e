import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { expectedTasks } from "./expected-tasks.mjs";
import { foldersAreThere, installStamp } from "./install-stamp.mjs";
import { installEnvironment } from "./install.mjs";

let root: string;
let folders: string[];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "clone-"));
  folders = [root, join(root, "infra")];
  await mkdir(join(root, "infra"));
  await writeFile(join(root, "pnpm-lock.yaml"), "lockfileVersion: 9\n");
  await writeFile(join(root, "package.json"), '{"scripts":{"lint":"oxlint","start":"x"}}');
  await writeFile(
    join(root, "infra/package.json"),
    '{"name":"@safeboard/infra","scripts":{"unit":"vitest"},"dependencies":{"postgres":"3"}}',
  );
});

afterEach(() => rm(root, { recursive: true }));

const stamp = () => installStamp(root, folders, "linux-x64");

it("installs again when the lock file or any package.json changed, and not otherwise", async () => {
  const before = stamp();
  expect(stamp()).toBe(before);
  await writeFile(join(root, "pnpm-lock.yaml"), "lockfileVersion: 10\n");
  const afterLock = stamp();
  expect(afterLock).not.toBe(before);
  await writeFile(join(root, "infra/package.json"), '{"dependencies":{"postgres":"4"}}');
  expect(stamp()).not.toBe(afterLock);
});

it("installs again on another kind of machine", () => {
  expect(installStamp(root, folders, "darwin-arm64")).not.toBe(stamp());
});

it("notices that a package's dependencies were deleted", async () => {
  expect(foldersAreThere(folders)).toBe(false);
  await mkdir(join(root, "infra/node_modules"));
  expect(foldersAreThere(folders)).toBe(true);
});

it("hands pnpm the way to the registry, and none of npm's other settings", () => {
  const environment = installEnvironment(
    {
      PATH: "/bin",
      npm_config_registry: "https://packages.example/",
      npm_config_https_proxy: "http://proxy.example.org",
      npm_config_loglevel: "silent",
      npm_config_nodedir: "/usr",
      npm_lifecycle_event: "start",
    },
    tmpdir(),
  );
  expect(environment).toEqual({
    PATH: "/bin",
    npm_config_registry: "https://packages.example/",
    npm_config_https_proxy: "http://proxy.example.org",
  });
});

it("keeps caches in the clone when the home folder can't be written", () => {
  const { HOME } = installEnvironment({ HOME: "/nowhere" }, "/nowhere");
  expect(HOME).toMatch(/\.safeboard[/\\]home$/);
});

it("expects a result from every package that has a script for a task", () => {
  expect(expectedTasks(root, folders, ["lint", "unit"])).toEqual([
    { id: "//#lint", name: "lint", folder: root, title: "lint" },
    { id: "@safeboard/infra#unit", name: "unit", folder: join(root, "infra"), title: "infra unit" },
  ]);
});
