import { ACTION_ORIGINS } from "@safeboard/compliance/actions";
import { z } from "zod";
import { isoDate, orEmpty, severalLines, shortText } from "../input-limits.ts";

/** What is said of an action when it is raised. */
export const actionFields = {
  title: shortText("what is to be done"),
  detail: orEmpty(severalLines(2_000)),
  owner: shortText("who does it"),
  dueOn: isoDate,
};

export const originFields = {
  raisedFrom: z.enum(ACTION_ORIGINS.codes).default("itself"),
  subject: z.string().trim().max(200).nullable().default(null),
};

export const noteOf = (what: string) =>
  severalLines(2_000).pipe(z.string().min(1, `Enter ${what}.`));
