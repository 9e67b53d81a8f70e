import { type BrowserContext, test as base } from "playwright/test";

export { expect } from "playwright/test";
export type { Page } from "playwright/test";

/** Tests run against the dashboard that the global set-up started. */
export const test = base.extend({
  // Playwright's fixtures name what they need in a destructured first parameter; this one needs nothing.
  // oxlint-disable-next-line eslint/no-empty-pattern
  baseURL: async ({}, use) => {
    await use(dashboardOrigin());
  },
});

export function dashboardOrigin(): string {
  const origin = process.env["SAFEBOARD_E2E_ORIGIN"];
  if (!origin) throw new Error("The global set-up has not started a dashboard.");
  return origin;
}

/** Signs a browser in as one of the demonstration's people. */
export async function signInAs(
  context: Pick<BrowserContext, "request">,
  email: string,
  origin = dashboardOrigin(),
): Promise<void> {
  const answer = await context.request.post(`${origin}/demonstration`, {
    headers: { Origin: origin },
    form: { person: email },
    maxRedirects: 0,
  });
  if (answer.headers()["location"] === "/") return;
  throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
}
