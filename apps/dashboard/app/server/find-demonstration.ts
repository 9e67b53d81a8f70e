import { emptyDemonstration } from "@safeboard/database/empty-demonstration";
import { jobQueue } from "@safeboard/database/job-queue";
import { oneAtATime } from "@safeboard/database/one-at-a-time";
import { createCaller } from "@safeboard/domain";
import {
  demonstrationPassword,
  loadDemonstration,
  storyPeople,
} from "@safeboard/domain/demonstration";
import { joinWhatRuns } from "./join-what-runs.ts";
import type { Demonstration } from "./services.ts";

type Stage = Parameters<typeof loadDemonstration>[0];

/**
 * The demonstration, when this database holds one. An empty database is given one first, if it may be.
 *
 * @returns null in a database of real trusts: nothing of the demonstration exists there
 */
export async function findDemonstration(
  stage: Stage,
  { mayLoad }: { mayLoad: boolean },
): Promise<Demonstration | null> {
  const trusts = await listTrusts(stage);
  if (trusts.length === 0 && mayLoad) await load(stage);
  else if (!trusts.some(({ isDemonstration }) => isDemonstration)) return null;
  return {
    people: storyPeople,
    password: demonstrationPassword,
    startAfresh: joinWhatRuns(async () => {
      const all = await listTrusts(stage);
      if (all.some(({ isDemonstration }) => !isDemonstration)) return "real_trust_beside";
      await oneAtATime(stage.ownerUrl, async () => {
        await emptyDemonstration(stage.ownerUrl);
        await load(stage);
      });
      return "begun";
    }),
  };
}

async function load(stage: Stage): Promise<void> {
  stage.say("Loading the demonstration: an invented trust with a dozen schools");
  await loadDemonstration(stage);
}

const listTrusts = ({ database, today, reader, identity }: Stage) =>
  createCaller({
    database,
    actor: { kind: "operator" },
    today,
    now: new Date(`${today}T12:00:00Z`),
    reader,
    tokens: identity,
    jobs: jobQueue,
  }).operator.listTrusts();
