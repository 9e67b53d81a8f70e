/** What stands before Remix, over real connections: a client of ours would never send most of this. */
import express, { type RequestHandler } from "express";
import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { drainBody } from "./drain-body.ts";
import { plainErrors } from "./plain-errors.ts";
import { requireSameOrigin } from "./same-origin.ts";
import { settleAddress } from "./settle-address.ts";

const saysHost: RequestHandler = (request, response) =>
  response.send(
    `host ${request.headers.host}, forwarded ${String(request.headers["x-forwarded-host"])}`,
  );

/** Serves `answer` behind the front door; the returned function sends bytes and gives all that comes back. */
async function serve(answer: RequestHandler, publicOrigin: string | null = null) {
  const application = express();
  application.use(settleAddress(publicOrigin), drainBody, requireSameOrigin(publicOrigin));
  application.all("*", answer);
  application.use(plainErrors);
  const server = application.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return async (head: string, body: readonly Buffer[] = []) => {
    const socket = connect(port, "127.0.0.1");
    const received = socket.toArray();
    socket.write(`${head.replaceAll("\n", "\r\n")}\r\n\r\n`);
    for (const part of body) if (!socket.write(part)) await once(socket, "drain");
    socket.end();
    return Buffer.concat(await received).toString("latin1");
  };
}

test("a request for the site reaches it", async () => {
  const send = await serve(saysHost);
  expect(await send("GET /overview?a=%20 HTTP/1.1\nHost: localhost:3000")).toContain(
    "host localhost:3000, forwarded undefined",
  );
});

test("a forwarded host is nobody's word, with a public address or without", async () => {
  const forged =
    "GET / HTTP/1.1\nHost: localhost:3000\nX-Forwarded-Host: elsewhere.example:99999999";
  expect(await (await serve(saysHost))(forged)).toContain(
    "host localhost:3000, forwarded undefined",
  );
  const behindProxy = await serve(saysHost, "https://safeboard.northmere.example");
  expect(await behindProxy(forged)).toContain(
    "host safeboard.northmere.example, forwarded undefined",
  );
});

test("behind a proxy that names itself in the Host header, forms of the public address are accepted and no others", async () => {
  const send = await serve(saysHost, "https://safeboard.northmere.example");
  const post = (origin: string) =>
    send(`POST /sign-in HTTP/1.1\nHost: 127.0.0.1:3000\nContent-Length: 0\nOrigin: ${origin}`);
  expect(await post("https://safeboard.northmere.example")).toMatch(/^HTTP\/1.1 200/);
  expect(await post("http://127.0.0.1:3000")).toMatch(/^HTTP\/1.1 403/);
});

test.each([
  ["a host of two words", "GET / HTTP/1.1\nHost: a b"],
  ["half an IPv6 address", "GET / HTTP/1.1\nHost: [::1"],
  ["a port beyond all ports", "GET / HTTP/1.1\nHost: localhost:99999999"],
  ["another site's whole address", "GET http://elsewhere.example/ HTTP/1.1\nHost: localhost"],
  ["an asterisk", "OPTIONS * HTTP/1.1\nHost: localhost"],
])("%s is refused as no address, not as a fault", async (_what, head) => {
  expect(await (await serve(saysHost))(head)).toMatch(/^HTTP\/1.1 400/);
});

test("TRACE, which would repeat the cookie, is not answered", async () => {
  const send = await serve(saysHost);
  const answer = await send("TRACE / HTTP/1.1\nHost: localhost\nCookie: safeboard=secret");
  expect(answer).toMatch(/^HTTP\/1.1 405/);
  expect(answer).not.toContain("secret");
});

test("an upload that is answered before its end can be sent to its end, and gets its answer", async () => {
  const send = await serve((request, response) => {
    // As Remix does: it begins to read, and stops when nobody asks for more.
    request.on("data", () => request.pause());
    response.redirect("/sign-in");
  });
  const part = Buffer.alloc(1024 * 1024);
  const answer = await send(
    `POST /upload HTTP/1.1\nHost: localhost\nOrigin: http://localhost\nContent-Length: ${24 * part.length}`,
    Array.from({ length: 24 }, () => part),
  );
  expect(answer).toMatch(/^HTTP\/1.1 302/);
});

test("a fault outside Remix goes to the log, and not to the reader", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  onTestFinished(() => log.mockRestore());
  const send = await serve(() => {
    throw new Error("The secret of line 7");
  });
  const answer = await send("GET / HTTP/1.1\nHost: localhost");
  expect(answer).toMatch(/^HTTP\/1.1 500/);
  expect(answer).not.toContain("secret");
  expect(answer).toContain("no-store");
  expect(log).toHaveBeenCalledOnce();
});

test("an address that can't be read is the reader's mistake, and told without the way to it", async () => {
  const application = await serve(saysHost);
  const answer = await application("GET /schools/%E0%A4%A HTTP/1.1\nHost: localhost");
  expect(answer).toMatch(/^HTTP\/1.1 400/);
  expect(answer).not.toContain("node_modules");
});
