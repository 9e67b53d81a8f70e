import type { Transaction } from "@safeboard/database/actor";
import { InvalidInput } from "../errors.ts";
import { findRole, loadRoles } from "../people/load-roles.ts";
import { knownCourses } from "./known-courses.ts";
import type { TrainingLists } from "./load-training-lists.ts";
import type { RequirementInput } from "./requirement-input.ts";

/** @throws InvalidInput when a requirement names a course or a role that nobody knows here */
export async function requireKnownCodes(
  transaction: Transaction,
  {
    trustId,
    lists,
    input: { courses, roles },
  }: {
    trustId: string;
    lists: TrainingLists;
    input: Pick<RequirementInput, "courses" | "roles">;
  },
): Promise<void> {
  const known = new Set(knownCourses(lists).map(({ code }) => code));
  if (courses.some((code) => !known.has(code))) {
    throw new InvalidInput({ courses: "Choose courses from the list." });
  }
  const inUse = await loadRoles(transaction, trustId);
  if (roles.some((code) => findRole(code, inUse) === null)) {
    throw new InvalidInput({ roles: "Choose roles from the list." });
  }
}
