import { lead } from "../data/benchmark-databases.ts";
import type { Answer, Browser } from "./browser.ts";

/**
 * From the filled-in sign-in form to the overview, every redirect on the way included.
 *
 * @returns the overview's page
 * @throws when the way leads elsewhere
 */
export async function arriveAtOverview(browser: Browser): Promise<Answer> {
  let answer = await browser.post("/sign-in", {
    email: lead.email,
    password: lead.password,
    next: "/overview",
  });
  const way = ["/sign-in"];
  while (answer.location !== undefined && way.length < 5) {
    way.push(answer.location);
    answer = await browser.get(answer.location);
  }
  if (answer.status !== 200 || way.at(-1) !== "/overview") {
    throw new Error(`Signing in led along ${way.join(", ")} to ${answer.status}.`);
  }
  return answer;
}
