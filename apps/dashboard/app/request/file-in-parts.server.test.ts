import { expect, test } from "vitest";
import { receiveInParts } from "./file-in-parts.server.ts";
import { UploadMemory } from "./upload-memory.server.ts";

const limits = { partBytes: 4, memory: new UploadMemory() };

function sending(text: string, name = "staff.csv"): Request {
  const form = new FormData();
  form.set("file", new File([text], name));
  form.set("kind", "staff");
  return new Request("http://here/", { method: "POST", body: form });
}

async function received(request: Request, memory = limits.memory) {
  const parts: string[] = [];
  const outcome = await receiveInParts(request, { ...limits, memory }, async ({ bytes }) => {
    parts.push(Buffer.from(bytes).toString());
  });
  return { ...outcome, parts };
}

test("a file comes in parts of one length, and a shorter last one", async () => {
  expect(await received(sending("Name,Group"))).toEqual({
    outcome: "received",
    parts: ["Name", ",Gro", "up"],
  });
});

test("a file that ends with a part has no empty one after it", async () => {
  expect((await received(sending("Name,Gro"))).parts).toEqual(["Name", ",Gro"]);
});

test("no file and an empty one are the same: there is nothing to import", async () => {
  expect((await received(sending("", ""))).outcome).toBe("no_file");
  expect((await received(sending(""))).outcome).toBe("no_file");
  expect((await received(new Request("http://here/", { method: "POST" }))).outcome).toBe("no_file");
});

test("a failure in the middle is said once all was sent, and no further part is taken", async () => {
  let taken = 0;
  const refusing = receiveInParts(sending("x".repeat(200_000)), limits, async () => {
    taken += 1;
    throw new Error("too large");
  });
  await expect(refusing).rejects.toThrow("too large");
  expect(taken).toBe(1);
});

test("without memory for one part nothing is taken, and what was held is given back", async () => {
  const memory = new UploadMemory(5);
  expect((await received(sending("Name,Group"), memory)).outcome).toBe("received");
  expect((await received(sending("Name,Group"), memory)).outcome).toBe("received");
  expect(await received(sending("Name"), new UploadMemory(3))).toEqual({
    outcome: "busy",
    parts: [],
  });
});

test("a form that breaks off in the middle is told from a whole one", async () => {
  const whole = sending("Name,Group");
  const body = Buffer.from(await whole.arrayBuffer());
  const request = new Request("http://here/", {
    method: "POST",
    headers: { "Content-Type": whole.headers.get("Content-Type") ?? "" },
    body: body.subarray(0, body.length - 120),
  });
  expect((await received(request)).outcome).toBe("broken_off");
});
