import { expect, test } from "vitest";
import { readForm } from "./read-form.server.ts";

const post = (body: BodyInit, contentType?: string) =>
  new Request("http://localhost/sign-in", {
    method: "POST",
    body,
    ...(contentType !== undefined && { headers: { "Content-Type": contentType } }),
  });

test("a form arrives with its fields, whichever way the browser encodes it", async () => {
  const plain = await readForm(
    post(
      new URLSearchParams([
        ["name", "Été & Co"],
        ["role", "head"],
      ]),
    ),
  );
  expect([...plain]).toEqual([
    ["name", "Été & Co"],
    ["role", "head"],
  ]);
  const parts = new FormData();
  parts.set("name", "Été & Co");
  expect((await readForm(post(parts))).get("name")).toBe("Été & Co");
});

test("a form that names 500 schools is not too large", async () => {
  const ids = Array.from({ length: 500 }, () => ["schoolIds", crypto.randomUUID()]);
  expect((await readForm(post(new URLSearchParams(ids)))).getAll("schoolIds")).toHaveLength(500);
});

test("a body far larger than any form is read to its end, kept nowhere and refused", async () => {
  let sent = 0;
  const chunk = new Uint8Array(64 * 1024).fill(97);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += chunk.length;
      if (sent <= 20_000_000) controller.enqueue(chunk);
      else controller.close();
    },
  });
  const request = new Request("http://localhost/sign-in", {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body,
    duplex: "half",
  });
  await expect(readForm(request)).rejects.toMatchObject({ status: 413 });
  expect(sent).toBeGreaterThan(20_000_000);
});

test("thousands of fields are refused before anybody looks at them", async () => {
  const fields = Array.from({ length: 10_000 }, (_, index) => [`f${index}`, "x"]);
  await expect(readForm(post(new URLSearchParams(fields)))).rejects.toMatchObject({ status: 413 });
});

test.each([
  ["JSON", '{"email":"a"}', "application/json"],
  ["plain text", "email=a", "text/plain"],
  ["parts without their boundary", "email=a", "multipart/form-data; boundary=b"],
  ["parts that name no boundary", "email=a", "multipart/form-data"],
])("%s is no form", async (_what, body, contentType) => {
  await expect(readForm(post(body, contentType))).rejects.toMatchObject({ status: 400 });
});

test("a request without a body is no form", async () => {
  const request = new Request("http://localhost/sign-in", { method: "POST" });
  await expect(readForm(request)).rejects.toMatchObject({ status: 400 });
});
