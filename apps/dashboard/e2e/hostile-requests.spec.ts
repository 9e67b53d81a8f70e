import type { APIRequestContext, Browser } from "playwright/test";
import { people } from "./support/demonstration.ts";
import { fillIn, sitemap } from "./support/sitemap.ts";
import { dashboardOrigin, expect, signInAs, test } from "./support/test.ts";
import { findSchool } from "./support/find-records.ts";
import { visitorOf } from "./support/visitors.ts";

// Requests that no page of ours makes. Every address is asked, so that a new one is covered on its first day.

const urlEncoded = "application/x-www-form-urlencoded";
const bodies: readonly [what: string, contentType: string, body: string][] = [
  ["a form of 1 MB", urlEncoded, `intent=x&name=${"a".repeat(1024 * 1024)}`],
  [
    "a form of 5,000 fields",
    urlEncoded,
    Array.from({ length: 5_000 }, (_, n) => `f${n}=`).join("&"),
  ],
  ["JSON", "application/json", '{"intent":"end"}'],
  ["parts without a boundary", "multipart/form-data", "intent=end"],
  ["a field named __proto__", urlEncoded, "__proto__=x&intent=__proto__&constructor=x"],
];

for (const { pattern } of sitemap) {
  test(`${pattern} refuses what no page of ours sends`, async ({ browser }) => {
    const request = await sessionOf(browser, visitorAt(pattern));
    const address = await addressOf(browser, pattern);
    for (const [what, contentType, data] of bodies) {
      const answer = await request.post(address, {
        headers: { Origin: dashboardOrigin(), "Content-Type": contentType },
        data,
        maxRedirects: 0,
      });
      const name = `${what} to ${pattern}`;
      const status = answer.status();
      // A form of another shape may be sent back to a page; nothing is a fault, and nothing is accepted.
      expect.soft([302, 400, 403, 404, 405, 409, 413, 422, 429], name).toContain(status);
      if (what.startsWith("a form of")) expect.soft(status, name).not.toBe(302);
      expect.soft(await answer.text(), name).not.toMatch(/node_modules|\bat async\b/);
    }
  });
}

/** Addresses that show no page are in no list: those of a school are for its admin, the trust's for its lead. */
function visitorAt(pattern: string): string | null {
  const listed = visitorOf[pattern];
  if (listed !== undefined) return listed;
  if (pattern.includes(":schoolId")) return people.schoolAdmin;
  return /\/:|^\/(?:bulk-upload|imports)/u.test(pattern) ? people.lead : null;
}

/** With a real school and version, and for everything else an id that leads nowhere. */
async function addressOf(browser: Browser, pattern: string): Promise<string> {
  const wanted = [...pattern.matchAll(/:(\w+)/gu)].map(([, name = ""]) => name);
  const school: Readonly<Record<string, string>> = wanted.includes("schoolId")
    ? await (known ??= findSchool(
        await sessionOf(browser, people.lead),
        "Ashdown Vale Primary School",
      ))
    : {};
  const values = wanted.map((name) => [name, school[name] ?? invented[name] ?? nobodysId]);
  return fillIn(pattern, { ...Object.fromEntries(values), "*": "nowhere" });
}

const nobodysId = "11111111-1111-4111-8111-111111111111";
const invented: Readonly<Record<string, string>> = { token: "A".repeat(43), kind: "online_safety" };

let known: ReturnType<typeof findSchool> | undefined;
const sessions = new Map<string | null, Promise<APIRequestContext>>();

/** A person's requests, signed in once for all addresses. */
function sessionOf(browser: Browser, visitor: string | null): Promise<APIRequestContext> {
  const open = sessions.get(visitor) ?? signedIn(browser, visitor);
  sessions.set(visitor, open);
  return open;
}

async function signedIn(browser: Browser, visitor: string | null): Promise<APIRequestContext> {
  const context = await browser.newContext({ baseURL: dashboardOrigin() });
  if (visitor) await signInAs(context, visitor);
  return context.request;
}

for (const [what, address, status] of [
  ["half a percent sign", "/schools/%E0%A4%A", 400],
  ["an asset that there isn't", "/assets/nothing.js", 404],
  ["a way out of the assets", "/assets/..%2f..%2fserver%2findex.js", 403],
] as const) {
  test(`${what} is answered in a sentence, without the way to a mistake`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(status);
    expect(await answer.text()).toBe("There is nothing at this address.");
    expect(answer.headers()["cache-control"]).toBe("no-store");
    expect(answer.headers()["content-security-policy"]).toContain("default-src 'none'");
  });
}

test("what was built for the server is not served", async ({ request }) => {
  for (const address of ["/.vite/manifest.json", "/build/server/index.js", "/server/index.js"]) {
    const answer = await request.get(address, { maxRedirects: 0 });
    expect(answer.status(), address).toBe(302);
    expect(answer.headers()["location"]).toMatch(/^\/sign-in\?next=/);
  }
});

test("signing in leads to a page of ours, however the way on is spelled", async ({ request }) => {
  for (const next of [
    "//elsewhere.example",
    "/\\elsewhere.example",
    "/.//elsewhere.example",
    "/☃",
  ]) {
    const answer = await request.post("/demonstration", {
      headers: { Origin: dashboardOrigin() },
      form: { person: people.trustee, next },
      maxRedirects: 0,
    });
    expect(answer.status(), next).toBe(302);
    const goesTo = new URL(answer.headers()["location"] ?? "", dashboardOrigin());
    expect(goesTo.origin, next).toBe(dashboardOrigin());
    expect(goesTo.pathname, next).not.toMatch(/^\/\//);
  }
});
