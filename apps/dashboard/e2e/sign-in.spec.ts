import { people } from "./support/demonstration.ts";
import { problems } from "./support/steps.ts";
import { dashboardOrigin, expect, signInAs, test } from "./support/test.ts";
import { arriveAt } from "./support/ways-to-a-page.ts";

test("an unknown address and a wrong password get the same words", async ({ page }) => {
  const answers: string[] = [];
  for (const email of [people.governor, "nobody@northmere.example"]) {
    await page.goto("/sign-in");
    await page.getByLabel("Work email address").fill(email);
    await page.getByLabel("Password", { exact: true }).fill("not the password at all");
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    answers.push(await problems(page).innerText());
  }
  expect(answers[0]).toContain("don't go together");
  expect(answers[1]).toBe(answers[0]);
});

test("signing in leads on to the page that was asked for", async ({ page, context }) => {
  await page.goto("/hubs");
  await arriveAt(page, /\/sign-in\?next=%2Fhubs/);
  await signInAs(context, people.lead);
  await page.goto("/sign-in?next=/hubs");
  await arriveAt(page, /\/hubs$/);
});

test("signing out everywhere ends every browser's session", async ({ browser, context, page }) => {
  // Nobody whom another test is at the same time.
  const person = people.hubLead;
  const elsewhere = await browser.newContext({ baseURL: dashboardOrigin() });
  await signInAs(elsewhere, person);
  await signInAs(context, person);
  await page.goto("/account");
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await arriveAt(page, /\/sign-in/);
  const other = await elsewhere.newPage();
  await other.goto("/account");
  await arriveAt(other, /\/sign-in/);
  await elsewhere.close();
});

test("a form from another site changes nothing, with our cookie or without", async ({
  context,
}) => {
  await signInAs(context, people.trustee);
  for (const headers of [{ Origin: "https://elsewhere.example" }, { Origin: "null" }, {}]) {
    const answer = await context.request.post("/sign-out", { headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
  }
  const account = await context.request.get("/account", { maxRedirects: 0 });
  expect(account.status(), "still signed in").toBe(200);
});

test("the session's cookie is out of reach of scripts and of other sites", async ({ context }) => {
  await signInAs(context, people.trustee);
  const cookies = await context.cookies();
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("every answer carries the security headers, with a nonce of its own", async ({ request }) => {
  const policies = new Set<string>();
  for (const address of ["/sign-in", "/sign-in", "/nowhere", "/health"]) {
    const headers = (await request.get(address)).headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy).toMatch(/script-src 'self' 'nonce-[\w-]+'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers["x-frame-options"]).toBe("DENY");
    policies.add(policy);
  }
  expect(policies.size).toBe(4);
});
