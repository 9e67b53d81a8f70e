import {
  type RequestedThing,
  type RequestNames,
  REQUEST_SUBJECTS,
} from "@safeboard/compliance/requests";
import { isRoleCode } from "@safeboard/compliance/roles";
import { z } from "zod";
import { InvalidInput } from "../errors.ts";
import { isoDate, severalLines } from "../input-limits.ts";

/** What is asked for, in whose words, by when. The fields that asking one school and asking several have in common. */
export const requestFields = {
  subject: z
    .enum(REQUEST_SUBJECTS, { error: "Choose what to ask for." })
    .default("online_safety_policy"),
  about: z.string().trim().max(200).nullable().default(null),
  message: severalLines(2_000).default(""),
  /** Two weeks from today when nobody says otherwise. */
  dueOn: isoDate.nullable().default(null),
};

/**
 * @returns the thing with nothing left that its subject doesn't need
 * @throws InvalidInput with the field "about" when it names nothing that there is
 */
export function requireThing(
  { subject, about }: RequestedThing,
  { policyTypes, expectation, roleTitle }: RequestNames,
): RequestedThing {
  const isThere = (): boolean => {
    switch (subject) {
      case "policy":
      case "review":
      case "confirmation":
        return policyTypes.some(({ code, retired }) => code === about && !retired);
      case "name":
        return about !== null && (isRoleCode(about) || (roleTitle?.(about) ?? null) !== null);
      case "expectation":
        return about === null || expectation(about) !== null;
      case "acknowledgement":
        return about !== null;
      case "online_safety_policy":
      case "contradiction":
      case "filtering_review":
        return true;
    }
  };
  if (!isThere()) throw new InvalidInput({ about: "Choose what it is about." });
  const isOne = subject === "online_safety_policy" || subject === "filtering_review";
  return { subject, about: isOne ? null : about };
}
