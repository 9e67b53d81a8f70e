import { usualActionDay } from "@safeboard/compliance/actions";
import {
  CONTRADICTION_KIND_WORDS,
  CONTRADICTION_KINDS,
} from "@safeboard/compliance/contradictions";
import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { judgeSchool } from "@safeboard/compliance/measures";
import { CHECK_RESULTS, FILTERING_CHECKS, resultOf } from "@safeboard/compliance/practice";
import { type Transaction, withActor } from "@safeboard/database/actor";
import { commitment } from "@safeboard/database/tables/expectations";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { MemberContext } from "../context.ts";
import { identifier } from "../input-limits.ts";
import { requireAnyReview, reviewOf } from "../filtering-reviews/current-review.ts";
import { atSchool, type SchoolAddress } from "../schools/at-school.ts";
import { loadPositions } from "../schools/load-positions.ts";
import { requireSchool } from "../schools/require-school.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { originFields } from "./action-fields.ts";
import { type Origin, requireLesson, requireOrigin, reviewedIn } from "./require-origin.ts";
import { withoutNames } from "./without-names.ts";
import { cellAbout, namingPart, wordsOfCell } from "./words-of-cell.ts";

export const draftActionInput = z.object({ schoolId: identifier, ...originFields });

export interface ActionDraft extends Origin {
  school: { id: string; name: string };
  today: IsoDate;
  title: string;
  detail: string;
  /** Whoever asks, until they say somebody else. */
  owner: string;
  dueOn: IsoDate;
}

/**
 * What the form of a new action begins with, from what it is raised from. Nothing is stored by it.
 *
 * @throws InvalidInput or NotFound when it is from nothing that there is
 */
export async function draftAction(
  context: MemberContext,
  { schoolId, ...input }: z.infer<typeof draftActionInput>,
): Promise<ActionDraft> {
  const { actor, database, today } = context;
  const address = { trustId: actor.trustId, schoolId };
  return withActor(database, actor, async (transaction) => {
    const school = await requireSchool(transaction, actor.trustId, schoolId);
    const origin = await requireOrigin(transaction, address, input);
    const words = await wordsOf(transaction, context, schoolId, origin);
    return {
      ...origin,
      school: { id: school.id, name: school.name },
      today,
      title: withoutNames(words.title, today),
      detail: withoutNames(words.detail, today),
      owner: actor.scope === "school" ? actor.displayName : "",
      dueOn: usualActionDay(today),
    };
  });
}

async function wordsOf(
  transaction: Transaction,
  { actor, today }: MemberContext,
  schoolId: string,
  { raisedFrom, subject }: Origin,
): Promise<{ title: string; detail: string }> {
  const nothing = { title: "", detail: "" };
  switch (raisedFrom) {
    case "measure": {
      const [[school], settings] = await Promise.all([
        loadPositions(transaction, actor, { today, schoolId }),
        loadSettings(transaction, actor.trustId, today),
      ]);
      const about =
        school && cellAbout(judgeSchool(school.position, today, settings).cells, subject ?? "");
      if (!about) return nothing;
      const { cell, partTitle, value } = about;
      return {
        title: namingPart(wordsOfCell(cell) ?? cell.title, partTitle),
        detail: `${partTitle === null ? cell.title : `${cell.title}, ${partTitle}`}: ${value}`,
      };
    }
    case "contradiction": {
      const kind = CONTRADICTION_KINDS.find((each) => subject?.startsWith(`${each}.`));
      return {
        title: "Settle which is right, and correct the other",
        detail: kind ? CONTRADICTION_KIND_WORDS[kind] : "",
      };
    }
    case "lesson": {
      const { lesson } = await requireLesson(
        transaction,
        { trustId: actor.trustId, schoolId },
        subject ?? "",
      );
      const [first = "", ...others] = lesson.split("\n");
      return first.length <= 120 && others.length === 0
        ? { title: first, detail: "" }
        : { title: "", detail: lesson };
    }
    case "plan":
      return { title: "Do what the response plan says", detail: "" };
    case "filtering_review":
      return wordsOfReview(transaction, { trustId: actor.trustId, schoolId }, subject ?? "");
    case "promise":
      return wordsOfPromise(transaction, { trustId: actor.trustId, schoolId }, subject ?? "");
    case "itself":
      return nothing;
  }
}

/** The check that is not in place, as what is to be so; and how the review found it. */
async function wordsOfReview(
  transaction: Transaction,
  school: SchoolAddress,
  subject: string,
): Promise<{ title: string; detail: string }> {
  const { reviewId, check } = reviewedIn(subject);
  const asked = FILTERING_CHECKS.find(({ code }) => code === check);
  if (!asked) {
    return { title: "Put right what the review of filtering and monitoring found", detail: "" };
  }
  const review = reviewOf(await requireAnyReview(transaction, { ...school, reviewId }));
  const found = CHECK_RESULTS.title(resultOf(review, asked.code));
  const note = review.results[asked.code]?.note;
  return {
    title: `See to it: ${asked.asks.replace(/\.$/u, "")}`,
    detail: `The review of filtering and monitoring of ${formatIsoDate(review.reviewedOn)} found: ${found.toLowerCase()}.${note ? ` ${note}` : ""}`,
  };
}

/** The promise in the policy's own words. */
async function wordsOfPromise(
  transaction: Transaction,
  school: SchoolAddress,
  promiseId: string,
): Promise<{ title: string; detail: string }> {
  const [promised] = await transaction
    .select({ text: commitment.text })
    .from(commitment)
    .where(and(atSchool(commitment, school), eq(commitment.id, promiseId)));
  return {
    title: "Do what the policy promises, and show it",
    detail: promised ? `The policy says: ${promised.text}` : "",
  };
}
