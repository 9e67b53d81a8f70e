import { courseSchema } from "@safeboard/compliance/training";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { course } from "@safeboard/database/tables/training";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { recordAuditEvent } from "../audit/record-audit-event.ts";
import type { MemberContext } from "../context.ts";
import { laterDecision } from "../decisions.ts";
import { Conflict, InvalidInput, NotFound } from "../errors.ts";
import { onOneLine, shortText } from "../input-limits.ts";
import { findCentralUnit } from "../schools/find-central-unit.ts";
import { takeTurnInTrust } from "../schools/take-turn.ts";
import { keepCoverageEverywhere } from "./keep-coverage-everywhere.ts";
import { knownCourses } from "./known-courses.ts";
import { loadTrainingLists } from "./load-training-lists.ts";
import { newCode } from "./requirement-input.ts";
import { trainingCode } from "./training-fields.ts";

export const saveCourseInput = z.object({
  /** The one that is changed; without it another is added. */
  code: trainingCode.nullable().default(null),
  title: shortText("what the course is called").pipe(
    z.string().max(200, "Use at most 200 characters."),
  ),
  /** Other words by which files name it, one a line. */
  alsoCalled: z
    .string()
    .max(4_000, "Use at most 4,000 characters.")
    .default("")
    .transform((text) =>
      text
        .split(/\r?\n/u)
        .map(onOneLine)
        .filter((line) => line !== ""),
    )
    .pipe(
      z
        .array(z.string().max(200, "Use at most 200 characters a line."))
        .max(40, "Enter at most 40 lines."),
    ),
  satisfies: z
    .array(trainingCode)
    .min(1, "Choose what it satisfies.")
    .max(60, "Choose at most 60 requirements."),
});

/**
 * Adds a course of the trust's own, or changes one. Whoever has done it satisfies the requirements that it names, also
 * for what was recorded before.
 *
 * @throws InvalidInput when it names a requirement that the trust doesn't ask for
 * @throws Conflict when a course has this name already
 * @throws NotFound when there is no such course of the trust's own
 */
export async function saveCourse(
  context: MemberContext,
  input: z.infer<typeof saveCourseInput>,
): Promise<{ code: string }> {
  const { actor, database } = context;
  const { trustId } = actor;
  return withActor(database, actor, async (transaction) => {
    await takeTurnInTrust(transaction, trustId);
    const lists = await loadTrainingLists(transaction, { trustId });
    const before = lists.courses.find(({ code }) => code === input.code);
    if (input.code !== null && !before) throw new NotFound();
    if (input.satisfies.some((code) => lists.requirements.every((each) => each.code !== code))) {
      throw new InvalidInput({ satisfies: "Choose requirements from the list." });
    }
    const others = knownCourses(lists).filter(({ code }) => code !== input.code);
    const same = (text: string) => text.toLocaleLowerCase("en-GB");
    if (others.some(({ title }) => same(title) === same(input.title))) {
      throw new Conflict("There is a course of this name already. Choose another name.");
    }
    const code = input.code ?? (await unusedCode(transaction, trustId, input.title));
    const { title, alsoCalled, satisfies } = input;
    await transaction.insert(course).values(
      laterDecision(context, {
        code,
        definition: courseSchema.parse({ title, alsoCalled, satisfies: [...new Set(satisfies)] }),
      }),
    );
    await keepCoverageEverywhere(
      transaction,
      context,
      new Set([...(before?.satisfies ?? []), ...satisfies]),
    );
    await recordAuditEvent(transaction, context, {
      schoolId: await findCentralUnit(transaction, trustId),
      action: "training.saveCourse",
      detail: { code, title, added: input.code === null },
      deedOf: "trust",
    });
    return { code };
  });
}

/** Codes are not given twice: completions go by them. */
async function unusedCode(
  transaction: Transaction,
  trustId: string,
  title: string,
): Promise<string> {
  const given = await transaction
    .selectDistinct({ code: course.code })
    .from(course)
    .where(eq(course.trustId, trustId));
  return newCode("course", title, new Set(given.map(({ code }) => code)));
}
