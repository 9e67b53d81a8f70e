/** A school with a few people on its staff list, for tests about training. */
import { withActor } from "@safeboard/database/actor";
import type { Database } from "@safeboard/database/connect";
import { createStaffMember } from "@safeboard/database/factories/staff";
import { TODAY, type TrustStory } from "../trust-story.fixture.ts";
import { keepCoverage } from "./keep-coverage.ts";

export interface TrainedSchool {
  schoolId: string;
  /** A teacher, another, and a caretaker: all there for years. */
  nia: string;
  jon: string;
  petra: string;
}

export async function employ(
  database: Database,
  { system, trust }: TrustStory,
  schoolId: string,
): Promise<TrainedSchool> {
  const startedOn = "2020-09-01";
  const person = (name: string, group: "teaching" | "support") =>
    createStaffMember(database, system, { schoolId, name, group, startedOn });
  const people = {
    schoolId,
    nia: await person("Nia Price", "teaching"),
    jon: await person("Jon Okafor", "teaching"),
    petra: await person("Petra Lund", "support"),
  };
  await withActor(database, system, (transaction) =>
    keepCoverage(transaction, { actor: { trustId: trust.id }, today: TODAY }, schoolId),
  );
  return people;
}

/** As a form sends it: asked of teachers, for a year. */
export const aboutPhones = {
  code: null,
  title: "Phones in school",
  what: "Where pupils’ phones are kept, and what to do with one that rings.",
  groups: ["teaching" as const],
  roles: [],
  courses: [],
  lasts: "months" as const,
  months: "12",
  firstWithinDays: "30",
  force: "should" as const,
  source: "A decision of the trust’s board",
  paragraph: "",
  inForceFrom: "2026-09-01",
};
