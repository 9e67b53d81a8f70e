import type { RoleInForce } from "@safeboard/compliance/asked-roles";
import { z } from "zod";
import { isoDate, onOneLine, orEmpty, shortText } from "../input-limits.ts";

export const roleCode = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,59}$/u, { error: "Choose a role from the list." });

const wholeNumber = (what: string, { least, most }: { least: number; most: number }) =>
  z
    .number(`Enter ${what} as a number.`)
    .int(`Enter ${what} as a whole number.`)
    .min(least, `Enter at least ${least}.`)
    .max(most, `Enter at most ${most}.`);

/** What a trust says of a role: one of its own, or one of the national list that it asks otherwise. */
export const roleFields = {
  title: shortText("what the role is called").pipe(
    z.string().max(100, "Use at most 100 characters for what the role is called."),
  ),
  what: z
    .string()
    .transform(onOneLine)
    .pipe(
      z
        .string()
        .min(1, "Say what its holder answers for.")
        .max(500, "Use at most 500 characters for what its holder answers for."),
    ),
  why: z
    .string()
    .transform(onOneLine)
    .pipe(z.string().max(500, "Use at most 500 characters for why."))
    .default(""),
  force: z.enum(["must", "should", "advice"], "Choose how binding it is."),
  sourceTitle: shortText("who asks for it").pipe(
    z.string().max(200, "Use at most 200 characters for who asks for it."),
  ),
  sourceParagraph: orEmpty(z.string().max(60, "Use at most 60 characters for the paragraph.")),
  phases: z.array(z.string().max(60)).max(20).default([]),
  least: wholeNumber("how many hold it at least", { least: 1, most: 20 }).default(1),
  /** Null where as many may hold it as the school likes. */
  most: wholeNumber("how many hold it at most", { least: 1, most: 20 }).nullable().default(null),
  fillWithinDays: wholeNumber("the days to fill it", { least: 0, most: 366 }).default(30),
  /** The first day on which the trust asks it; null where it was always asked. */
  askedFrom: isoDate.nullable().default(null),
  spansSchools: z.boolean().default(false),
};

export const saveRoleInput = z
  .object({
    /** Of the role that changes; null for a new one. */
    code: roleCode.nullable().default(null),
    ...roleFields,
  })
  .refine(({ least, most }) => most === null || most >= least, {
    path: ["most"],
    error: "This can’t be fewer than hold it at least.",
  });

export type RoleFields = Omit<z.infer<typeof saveRoleInput>, "code">;

/** The fields as they are kept; what the form doesn't ask for stays as the role had it. */
export function definitionOf(
  { sourceTitle, sourceParagraph, least, most, ...fields }: RoleFields,
  before: RoleInForce | null,
): Record<string, unknown> {
  const sameSource =
    before?.source.title === sourceTitle && before.source.paragraph === sourceParagraph;
  return {
    ...(before && {
      filledAlsoBy: before.filledAlsoBy,
      coveredBy: before.coveredBy,
      notBeside: before.notBeside,
      namedInPolicy: before.namedInPolicy,
    }),
    ...fields,
    source: sameSource
      ? before.source
      : { title: sourceTitle, paragraph: sourceParagraph, certainty: "published" },
    holders: { least, most },
  };
}
