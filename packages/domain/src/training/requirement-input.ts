/** A requirement as a form asks for it, and as it is kept. */
import {
  type Requirement,
  type RequirementInForce,
  requirementSchema,
  type Validity,
} from "@safeboard/compliance/training";
import { z } from "zod";
import { Conflict, InvalidInput } from "../errors.ts";
import { isoDate, onOneLine, orEmpty, severalLines, shortText } from "../input-limits.ts";
import { staffGroup } from "../staff/staff-member-fields.ts";
import { trainingCode } from "./training-fields.ts";

const LASTS = ["once", "months", "academic_year", "edition"] as const satisfies Validity["kind"][];

const days = "Enter a number of days from 0 to 366.";

export const requirementInput = z.object({
  /** The one that is changed; without it another is added. */
  code: trainingCode.nullable().default(null),
  title: z
    .string({ error: "Enter a name." })
    .transform(onOneLine)
    .pipe(z.string().min(1, "Enter a name.").max(120, "Use at most 120 characters.")),
  what: severalLines(1_000).pipe(z.string().min(1, "Enter what it covers.")),
  groups: z.array(staffGroup).max(20).default([]),
  roles: z.array(trainingCode).max(60).default([]),
  /** How many of them are enough, where it is not asked of every one. */
  enough: z
    .string()
    .trim()
    .regex(/^(?:[1-9]|[1-4]\d|50)?$/u, "Enter a number of people from 1 to 50, or leave it empty.")
    .transform((text) => (text === "" ? null : Number(text)))
    .default(null),
  /** Further courses that satisfy it. */
  courses: z.array(trainingCode).max(60).default([]),
  lasts: z.enum(LASTS, { error: "Choose how long it lasts." }),
  /** For what lasts a number of months. */
  months: z.string().max(10).default(""),
  firstWithinDays: z
    .string()
    .trim()
    .regex(/^\d{1,3}$/u, days)
    .transform(Number)
    .pipe(z.number().max(366, days)),
  force: z.enum(["must", "should", "advice"], { error: "Choose how binding it is." }),
  source: shortText("where it comes from"),
  paragraph: orEmpty(shortText("the paragraph")),
  /** The first day on which it is asked; null: since always. */
  inForceFrom: orEmpty(isoDate),
});

export type RequirementInput = z.infer<typeof requirementInput>;

/**
 * @param before the requirement that is changed: what its source is worth stays, while the source does
 * @throws InvalidInput when it is asked of nobody, or lasts no number of months
 */
export function requirementFrom(
  input: RequirementInput,
  { code, before }: { code: string; before: Requirement | undefined },
): Requirement {
  const { title, what, groups, roles, enough, courses, firstWithinDays, force, inForceFrom } =
    input;
  if (groups.length + roles.length === 0) {
    throw new InvalidInput({ groups: "Choose at least one group or role." });
  }
  const isSameSource = before?.source.title === input.source;
  return requirementSchema.parse({
    code,
    title,
    what,
    asks: { groups: [...new Set(groups)], roles: [...new Set(roles)] },
    ...(enough !== null && { enough }),
    courses: [...new Set(courses)].filter((course) => course !== code),
    lasts: validityFrom(input),
    firstWithinDays,
    force,
    source: {
      title: input.source,
      paragraph: input.paragraph,
      // Whoever writes a source of their own has read it.
      certainty: isSameSource ? before.source.certainty : "published",
    },
    ...(inForceFrom !== null && { inForceFrom }),
  });
}

function validityFrom({ lasts, months }: RequirementInput): Validity {
  if (lasts !== "months") return { kind: lasts };
  const number = /^\d{1,3}$/u.test(months.trim()) ? Number(months) : 0;
  if (number < 1 || number > 120) {
    throw new InvalidInput({ months: "Enter a number of months from 1 to 120." });
  }
  return { kind: "months", months: number };
}

/**
 * A code that nothing has yet: "Phones at school" is kept as "trust_phones_at_school". The trust's and a school's begin
 * otherwise than the national ones, so that none of them ever meets another's.
 */
export function newCode(
  prefix: "trust" | "school" | "course",
  title: string,
  taken: ReadonlySet<string>,
): string {
  const words = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, "_")
    .replaceAll(/^_+|_+$/gu, "")
    .slice(0, 40);
  const code = words === "" ? prefix : `${prefix}_${words}`;
  if (!taken.has(code)) return code;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${code}_${number}`)) return `${code}_${number}`;
  }
}

/** @throws Conflict when another requirement has this name: a table of both would be misread */
export function refuseSameTitle(
  title: string,
  code: string | null,
  others: readonly Pick<RequirementInForce, "code" | "title">[],
): void {
  const same = (text: string) => text.toLocaleLowerCase("en-GB").trim();
  const twin = others.find((each) => each.code !== code && same(each.title) === same(title));
  if (twin) {
    throw new Conflict("There is a requirement of this name already. Choose another name.");
  }
}
