import type { Meaning } from "@safeboard/compliance/imports";
import { NATIONAL_COURSES } from "@safeboard/compliance/training";
import type { Transaction } from "@safeboard/database/actor";
import { knownCourses } from "../../../training/known-courses.ts";
import { loadTrainingLists } from "../../../training/load-training-lists.ts";

/** Every course that can be recorded, with the words by which files name it. */
export async function courseMeanings(
  transaction: Transaction,
  trustId: string,
): Promise<Meaning[]> {
  const lists = await loadTrainingLists(transaction, { trustId });
  const called = new Map(
    [...NATIONAL_COURSES, ...lists.courses].map(({ code, alsoCalled }) => [code, alsoCalled]),
  );
  return knownCourses(lists).map(({ code, title }) => ({
    code,
    title,
    alsoCalled: called.get(code) ?? [],
  }));
}
