import { emptyDemonstration } from "@safeboard/database/empty-demonstration";
import { oneAtATime } from "@safeboard/database/one-at-a-time";
import {
  demonstrationPassword,
  loadDemonstration,
  storyPeople,
  storyTrust,
} from "@safeboard/domain/demonstration";
import { withInstallation } from "../installation.ts";
import { print, progress } from "../output.ts";
import { Refused } from "../refused.ts";

/** @throws Refused where there is a real trust, or no demonstration */
export async function startAfresh(): Promise<void> {
  await withInstallation(async ({ operator, ownerUrl, database, identity, reader, today }) => {
    const trusts = await operator.listTrusts();
    if (trusts.some(({ isDemonstration }) => !isDemonstration)) {
      throw new Refused("This database holds a real trust, so nothing was removed.");
    }
    if (trusts.length === 0) {
      throw new Refused("This database holds no demonstration, so nothing was removed.");
    }
    await oneAtATime(ownerUrl, async () => {
      await emptyDemonstration(ownerUrl);
      await loadDemonstration({ database, ownerUrl, identity, reader, today, say: progress });
    });
    print(`${storyTrust.name} is as at the beginning. Everybody is signed out.`);
    print();
    for (const { email, job, place } of storyPeople) {
      print(`  ${email.padEnd(34)} ${demonstrationPassword}   ${job}, ${place}`);
    }
  });
}
