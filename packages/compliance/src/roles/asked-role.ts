import { z } from "zod";

const code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/u);

/** A role that every school of a kind must, or should, have somebody for, and who says so. */
export const askedRoleSchema = z.object({
  code,
  title: z.string().min(1).max(100),
  /** What its holder answers for. */
  what: z.string().min(1).max(500),
  /** Why there has to be somebody, and by when. */
  why: z.string().max(500),
  force: z.enum(["must", "should", "advice"]),
  source: z.object({
    title: z.string().min(1).max(200),
    paragraph: z.string().max(60).nullable().default(null),
    /** Paragraphs are known from those who wrote about the guidance, hence at second hand. */
    certainty: z.enum(["published", "second_hand", "unconfirmed"]),
  }),
  /** The phases of the schools that are asked; empty for all of them. */
  phases: z.array(z.string().max(60)).max(20).default([]),
  holders: z.object({
    least: z.number().int().min(1).max(20).default(1),
    /** 1: one person at a time. Null: as many as the school likes. */
    most: z.number().int().min(1).max(20).nullable().default(null),
  }),
  /** Days for which it may stand empty after somebody left, or after the trust began to ask. */
  fillWithinDays: z.number().int().min(0).max(366),
  /** From when it is asked of schools; null where it always was. */
  askedFrom: z.iso.date().nullable().default(null),
  /** Roles whose holder holds this one as well: an executive headteacher heads the school. */
  filledAlsoBy: z.array(code).default([]),
  /** Whose holder stands in while there is nobody. */
  coveredBy: code.nullable().default(null),
  /** Roles that the same person can't hold beside it. */
  notBeside: z.array(code).default([]),
  /** One person may hold it at several schools, and that is one post. */
  spansSchools: z.boolean().default(false),
  /** The school's policies are expected to say who it is, so that silence there says something. */
  namedInPolicy: z.boolean().default(false),
});

export type AskedRole = z.infer<typeof askedRoleSchema>;

/** `changed`: of the national list, asked otherwise by the trust. */
export type RoleOrigin = "national" | "changed" | "trust";

export interface RoleInForce extends AskedRole {
  from: RoleOrigin;
}

/** What a role's force is called on a page. */
export const ROLE_FORCE_WORDS: Readonly<Record<AskedRole["force"], string>> = {
  must: "Must be filled",
  should: "Should be filled",
  advice: "Good practice",
};
