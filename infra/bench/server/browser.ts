import { Agent, type IncomingMessage, request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export interface Answer {
  status: number;
  /** As it came over the wire, compressed. */
  bytes: Buffer;
  text: string;
  location: string | undefined;
}

/** What a browser does when it asks: one connection kept open, cookies kept, compressed answers taken. */
export interface Browser {
  get(path: string): Promise<Answer>;
  /** Sends a form, as from a page of the same site. */
  post(path: string, form: Readonly<Record<string, string>>): Promise<Answer>;
  /** Without reading what came: for measuring, where unpacking would be the visitor's time. */
  fetch(path: string): Promise<void>;
  close(): void;
}

export function openBrowser(port: number, givenCookie: string | null): Browser {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const origin = `http://127.0.0.1:${port}`;
  let cookie = givenCookie;

  async function send(method: string, path: string, body?: string) {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = request(`${origin}${path}`, {
        agent,
        method,
        headers: {
          Accept: "text/html",
          "Accept-Encoding": "gzip, deflate, br",
          ...(cookie !== null && { Cookie: cookie }),
          ...(body !== undefined && {
            Origin: origin,
            "Content-Type": "application/x-www-form-urlencoded",
            "Content-Length": Buffer.byteLength(body),
          }),
        },
      });
      outgoing.once("response", resolve).once("error", reject).end(body);
    });
    const [handedOver] = response.headers["set-cookie"] ?? [];
    cookie = handedOver?.split(";")[0] ?? cookie;
    const parts: Buffer[] = [];
    for await (const part of response) parts.push(part as Buffer);
    return { response, bytes: Buffer.concat(parts) };
  }

  async function ask(method: string, path: string, body?: string): Promise<Answer> {
    const { response, bytes } = await send(method, path, body);
    return {
      status: response.statusCode ?? 0,
      bytes,
      text: unpacked(bytes, response.headers["content-encoding"]).toString("utf8"),
      location: response.headers.location,
    };
  }

  return {
    get: (path) => ask("GET", path),
    post: (path, form) => ask("POST", path, new URLSearchParams(form).toString()),
    async fetch(path) {
      const { response } = await send("GET", path);
      if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`);
    },
    close: () => agent.destroy(),
  };
}

function unpacked(bytes: Buffer, encoding: string | undefined): Buffer {
  if (encoding === "br") return brotliDecompressSync(bytes);
  if (encoding === "gzip") return gunzipSync(bytes);
  return bytes;
}
