import { expect, test } from "vitest";
import { UploadMemory } from "./upload-memory.server.ts";
import { receiveFile } from "./uploaded-file.server.ts";

function upload(size: number): Request {
  const form = new FormData();
  form.set("document", new File([new Uint8Array(size)], "policy.pdf"));
  return new Request("http://localhost/upload", { method: "POST", body: form });
}

test("uploads are kept while there is memory for them all, and the next is told to come back", async () => {
  const memory = new UploadMemory(250_000);
  const places = [memory.open(), memory.open(), memory.open()];
  const outcomes: string[] = [];
  for (const { hold } of places) {
    outcomes.push((await receiveFile(upload(100_000), 1_000_000, hold)).outcome);
  }
  expect(outcomes).toEqual(["received", "received", "busy"]);
});

test("what an upload took is free again when it is over, however it ended", async () => {
  const memory = new UploadMemory(250_000);
  for (const size of [200_000, 240_000, 400_000, 240_000]) {
    const { hold, release } = memory.open();
    const { outcome } = await receiveFile(upload(size), 1_000_000, hold);
    expect(outcome).toBe(size > 250_000 ? "busy" : "received");
    release();
    release();
  }
  expect(memory.open().hold(250_000)).toBe(true);
});
