/** What a school does after an incident, what it learnt, and what it still has to do, on the way to another trust. */
import { z } from "zod";

const text = z.string().max(10_000);
const code = z.string().max(60);
const day = z.iso.date();
const instant = z.iso.datetime();

const recorded = { recordedBy: text, recordedAt: instant };
const withdrawal = { withdrawnAt: instant.nullable(), withdrawnBy: text.nullable() };

/** Of a kind of incident: the case itself stays, as every case does. */
const responsePlan = z.object({
  id: z.uuid(),
  category: code.nullable(),
  what: text,
  agreedOn: day,
  firstReviewOn: day,
  ...recorded,
  ...withdrawal,
});

const planReview = z.object({
  planId: z.uuid(),
  dueOn: day,
  reviewedOn: day,
  outcome: z.enum(["goes_on", "changed", "ended"]),
  note: text.nullable(),
  nextReviewOn: day.nullable(),
  ...recorded,
  ...withdrawal,
});

const lesson = z.object({
  id: z.uuid(),
  category: code.nullable(),
  lesson: text,
  learntOn: day,
  ...recorded,
  ...withdrawal,
});

/** Whoever has to do it stays named as they were; that they could sign in to the old trust is left behind. */
const action = z.object({
  id: z.uuid(),
  seriesId: z.uuid(),
  title: text,
  detail: text.nullable(),
  raisedFrom: code,
  subject: text.nullable(),
  owner: text,
  dueOn: day,
  ...recorded,
  ...withdrawal,
});

const actionStep = z.object({
  actionId: z.uuid(),
  kind: z.enum(["noted", "closed", "reopened", "postponed", "handed_over"]),
  note: text.nullable(),
  dueOn: day.nullable(),
  owner: text.nullable(),
  happenedOn: day,
  ...recorded,
});

const MOST = 100_000;

/** A bundle that was packed before these moved has none of it. */
export const bundledFollowUp = {
  responsePlans: z.array(responsePlan).max(MOST).default([]),
  planReviews: z.array(planReview).max(MOST).default([]),
  lessons: z.array(lesson).max(MOST).default([]),
  actions: z.array(action).max(MOST).default([]),
  actionSteps: z.array(actionStep).max(MOST).default([]),
};
