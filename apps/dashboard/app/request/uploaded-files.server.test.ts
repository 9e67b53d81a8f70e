import { describe, expect, test } from "vitest";
import { UploadMemory } from "./upload-memory.server.ts";
import { type FileOfSeveral, receiveFiles } from "./uploaded-files.server.ts";

const limits = (change: Partial<Parameters<typeof receiveFiles>[1]> = {}) => ({
  largest: 1_000_000,
  most: 10,
  memory: new UploadMemory(3_000_000),
  ...change,
});

function form(
  files: readonly { name: string; bytes: Uint8Array<ArrayBuffer> | string }[],
): Request {
  const data = new FormData();
  data.set("kind", "online_safety");
  for (const { name, bytes } of files) data.append("files", new File([bytes], name));
  return new Request("https://safeboard.example/bulk-upload", { method: "POST", body: data });
}

async function received(request: Request, given = limits()) {
  const taken: (FileOfSeveral & { kind: string | undefined })[] = [];
  const outcome = await receiveFiles(request, given, async (file, fields) => {
    taken.push({ ...file, kind: fields.get("kind") });
  });
  return { outcome, taken };
}

describe("the files of a form", () => {
  test("are taken one after another, with the fields before them", async () => {
    const { outcome, taken } = await received(
      form([
        { name: "one.txt", bytes: "first" },
        { name: "two.txt", bytes: "second" },
      ]),
    );
    expect(outcome).toEqual({ outcome: "received", files: 2 });
    expect(taken.map(({ name, bytes, kind }) => [name, String(bytes), kind])).toEqual([
      ["one.txt", "first", "online_safety"],
      ["two.txt", "second", "online_safety"],
    ]);
  });

  test("are in memory one at a time, however many there are", async () => {
    const memory = new UploadMemory(1_100_000);
    const mebibyte = new Uint8Array(1024 * 1024);
    const files = Array.from({ length: 8 }, (_, n) => ({ name: `${n}.pdf`, bytes: mebibyte }));
    const { outcome, taken } = await received(form(files), limits({ memory, largest: 2_000_000 }));
    expect(outcome).toEqual({ outcome: "received", files: 8 });
    expect(taken.map(({ bytes }) => bytes?.byteLength)).toEqual(files.map(() => 1024 * 1024));
    expect(memory.open().hold(1_100_000)).toBe(true);
  });

  test("that are too large are told by name, without a byte of them", async () => {
    const { taken } = await received(
      form([
        { name: "large.pdf", bytes: new Uint8Array(1_000_001) },
        { name: "small.txt", bytes: "small" },
      ]),
    );
    expect(taken.map(({ name, bytes }) => [name, bytes === null])).toEqual([
      ["large.pdf", true],
      ["small.txt", false],
    ]);
  });

  test("end with the reason when one is not taken, after the rest was read", async () => {
    const refused = receiveFiles(
      form([
        { name: "one.txt", bytes: "first" },
        { name: "two.pdf", bytes: new Uint8Array(900_000) },
      ]),
      limits(),
      () => Promise.reject(new Error("the list is full")),
    );
    await expect(refused).rejects.toThrow("the list is full");
  });

  test("say that there is no memory", async () => {
    const files = [{ name: "one.pdf", bytes: new Uint8Array(900_000) }];
    const { outcome, taken } = await received(
      form(files),
      limits({ memory: new UploadMemory(10) }),
    );
    expect(outcome).toEqual({ outcome: "busy" });
    expect(taken).toEqual([]);
  });

  test("are none when nothing was chosen, and when it is no such form", async () => {
    const nothing = await received(form([{ name: "", bytes: "" }]));
    expect(nothing.outcome).toEqual({ outcome: "received", files: 0 });
    const other = new Request("https://safeboard.example/", { method: "POST", body: "a=b" });
    expect((await received(other)).outcome).toEqual({ outcome: "received", files: 0 });
  });

  test("that break off are told as that", async () => {
    const whole = form([{ name: "one.txt", bytes: "first" }]);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    const cut = new Request(whole.url, {
      method: "POST",
      headers: whole.headers,
      body: bytes.slice(0, bytes.length - 30),
    });
    expect((await received(cut)).outcome).toEqual({ outcome: "broken_off" });
  });
});
