import { isRoleCode, type RoleCode } from "@safeboard/compliance/roles";
import { z } from "zod";
import { emailAddress, isoDate, onOneLine, orEmpty, shortText } from "../input-limits.ts";

/** Of the national list: what a policy can name somebody for. */
export const nationalRoleCode = z.custom<RoleCode>(
  (value) => typeof value === "string" && isRoleCode(value),
  { error: "Choose a role from the list." },
);

/** As people write it, with the country and the extension: it is for people to dial. */
const telephone = z
  .string()
  .transform(onOneLine)
  .pipe(
    z
      .string()
      .max(40, "Use at most 40 characters for the telephone number.")
      .regex(/^[+(]?[0-9][0-9 ()./-]*(?: ?(?:x|ext\.?) ?[0-9]+)?$/iu, {
        error: "Enter a telephone number, such as 01632 960 001 or 01632 960 001 ext 4.",
      }),
  );

/** Where somebody in a role is reached. */
export const contactFields = {
  email: z.union([z.literal("").transform(() => null), emailAddress.nullable()]).default(null),
  telephone: orEmpty(telephone),
};

/** Who holds a role, from when to when. */
export const appointmentFields = {
  name: shortText("the person's name"),
  ...contactFields,
  from: isoDate,
  /** The last day in the role, where it is known already. */
  to: isoDate.nullable().default(null),
};
