import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { ConfinedProcess, type Confinement } from "./confined-process.ts";

const answers = z.object({ said: z.string() });
type Answer = z.infer<typeof answers>;

const started: ConfinedProcess<Answer>[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((process) => process.kill(new Error("over"))));
});

function start(limits: Partial<Confinement<Answer>> = {}): ConfinedProcess<Answer> {
  const process = new ConfinedProcess({
    entry: new URL("../fixtures/child.ts", import.meta.url),
    memoryBytes: 256 * 1024 * 1024,
    milliseconds: 30_000,
    answers,
    outOfTime: () => new Error("out of time"),
    outOfMemory: () => new Error("out of memory"),
    broken: (cause) => new Error("broken", { cause }),
    ...limits,
  });
  started.push(process);
  return process;
}

describe("a confined process", () => {
  it("answers one request after the other", async () => {
    const process = start();
    expect(await process.ask(["say", "one"])).toEqual({ said: "one" });
    expect(await process.ask(["say", "two"])).toEqual({ said: "two" });
    expect(process.usable).toBe(true);
  });

  it("writes no file, starts no program and knows no secret of the server", async () => {
    const confined = start();
    const path = join(tmpdir(), `left-behind-by-${process.pid}`);
    expect(await confined.ask(["write", path])).toEqual({ said: "ERR_ACCESS_DENIED" });
    expect(existsSync(path)).toBe(false);
    expect(await confined.ask(["start a program", "true"])).toEqual({ said: "ERR_ACCESS_DENIED" });
    expect(process.env["PATH"]).toBeDefined();
    expect(await confined.ask(["secret", "PATH"])).toEqual({ said: "nothing" });
  });

  it("is killed when it takes too long", async () => {
    const process = start({ milliseconds: 500 });
    await expect(process.ask(["never end"])).rejects.toThrow("out of time");
    expect(process.usable).toBe(false);
  });

  it("is killed when it holds too much outside of the JavaScript heap", async () => {
    await expect(start().ask(["take memory"])).rejects.toThrow("out of memory");
  });

  it("is broken when it ends by itself, or answers something else", async () => {
    await expect(start().ask(["go wrong"])).rejects.toThrow("broken");
    const process = start();
    await expect(process.ask(["count"])).rejects.toThrow("broken");
    expect(process.usable).toBe(false);
  });

  it("tells whoever waits for it why it was killed", async () => {
    const process = start();
    const answer = process.ask(["never end"]).catch(String);
    await process.kill(new Error("gone home"));
    expect(await answer).toContain("gone home");
    await expect(process.ask(["say", "more"])).rejects.toThrow("gone home");
  });
});
