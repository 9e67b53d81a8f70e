import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdtemp, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { withCloneLock } from "./clone-lock.mjs";

let clone: string;
beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), "clone-"));
});
afterEach(() => rm(clone, { recursive: true }));

/** Another process that takes the lock, says so, and never lets go. */
async function holder(): Promise<ChildProcess> {
  const module = new URL("clone-lock.mjs", import.meta.url).href;
  const program = `
    const { withCloneLock } = await import(${JSON.stringify(module)});
    await withCloneLock("installing", async () => {
      console.log("held");
      await new Promise((resolve) => setTimeout(resolve, 1e6));
    }, ${JSON.stringify(clone)});`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", program], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout, "data");
  return child;
}

it("lets one in at a time, by whatever path the clone is reached", async () => {
  const diary = join(clone, "diary");
  const otherPath = join(clone, "link");
  await symlink(clone, otherPath);
  const work = async () => {
    await appendFile(diary, "in ");
    await appendFile(diary, "out ");
  };
  const commands = [clone, otherPath, clone, otherPath, clone, otherPath];
  await Promise.all(commands.map((folder) => withCloneLock("installing", work, folder)));
  expect(await readFile(diary, "utf8")).toBe("in out ".repeat(commands.length));
});

it("is given back when its holder is killed", async () => {
  const killed = await holder();
  const next = withCloneLock("installing", async () => "mine now", clone);
  killed.kill("SIGKILL");
  expect(await next).toBe("mine now");
});

it("is given back when the work fails", async () => {
  const fail = () => withCloneLock("installing", () => Promise.reject(new Error("no disk")), clone);
  await expect(fail()).rejects.toThrow("no disk");
  await expect(fail()).rejects.toThrow("no disk");
});

it("is apart from another name's and from another clone's", async () => {
  const other = await holder();
  expect(await withCloneLock("testing", async () => "free", clone)).toBe("free");
  expect(await withCloneLock("installing", async () => "free", tmpdir())).toBe("free");
  other.kill("SIGKILL");
});
