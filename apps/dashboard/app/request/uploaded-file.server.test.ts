import { expect, test } from "vitest";
import { receiveFile } from "./uploaded-file.server.ts";

const limit = 1_000;

function formWith(file: File, fields: Record<string, string> = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("document", file);
  return new Request("http://localhost/upload", { method: "POST", body: form });
}

test("a policy arrives byte for byte, with its name and the form's other fields", async () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
  const outcome = await receiveFile(
    formWith(new File([bytes], "Online safety – été.pdf"), { kind: "online_safety" }),
    limit,
  );
  if (outcome.outcome !== "received") throw new Error(outcome.outcome);
  expect(outcome.file.name).toBe("Online safety – été.pdf");
  expect(new Uint8Array(outcome.file.bytes)).toEqual(bytes);
  expect(outcome.fields.get("kind")).toBe("online_safety");
});

test("a file of exactly the limit is received, one byte more is too large", async () => {
  const ofSize = (size: number) => formWith(new File([new Uint8Array(size)], "policy.pdf"));
  expect((await receiveFile(ofSize(limit), limit)).outcome).toBe("received");
  expect((await receiveFile(ofSize(limit + 1), limit)).outcome).toBe("too_large");
});

test("a file far above the limit is read to its end, so that the browser can show our answer", async () => {
  let sent = 0;
  const chunk = new Uint8Array(64 * 1024);
  const head = new TextEncoder().encode(
    '--b\r\nContent-Disposition: form-data; name="document"; filename="huge.pdf"\r\n\r\n',
  );
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(head),
    pull(controller) {
      if (sent < 20_000_000) {
        sent += chunk.length;
        controller.enqueue(chunk);
      } else {
        controller.enqueue(new TextEncoder().encode("\r\n--b--\r\n"));
        controller.close();
      }
    },
  });
  const request = new Request("http://localhost/upload", {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=b" },
    body,
    duplex: "half",
  });
  expect((await receiveFile(request, limit)).outcome).toBe("too_large");
  expect(sent).toBeGreaterThanOrEqual(20_000_000);
});

test("a form sent without choosing a file has no file", async () => {
  expect((await receiveFile(formWith(new File([], "")), limit)).outcome).toBe("no_file");
  const plain = new Request("http://localhost/upload", { method: "POST", body: "document=x" });
  expect((await receiveFile(plain, limit)).outcome).toBe("no_file");
});

test("an upload that breaks off in the middle is said to have, and nothing hangs", async () => {
  const request = new Request("http://localhost/upload", {
    method: "POST",
    headers: { "Content-Type": "multipart/form-data; boundary=b" },
    body: '--b\r\nContent-Disposition: form-data; name="document"; filename="p.pdf"\r\n\r\nhalf',
  });
  expect((await receiveFile(request, limit)).outcome).toBe("broken_off");
});
