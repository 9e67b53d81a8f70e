import {
  type AcknowledgementCounts,
  countAcknowledgements,
} from "@safeboard/compliance/acknowledgement";
import type { IsoDate } from "@safeboard/compliance/dates";
import type { Transaction } from "@safeboard/database/actor";
import { loadPeopleAsked } from "../acknowledgements/people-asked.ts";
import { policiesOfSchool, type SchoolPolicy } from "../policies/list-school-policies.ts";
import type { SchoolAddress } from "../schools/at-school.ts";

export interface ProfilePolicy extends Pick<
  SchoolPolicy,
  "type" | "standing" | "current" | "pending" | "publication" | "webAddress" | "heldForAll"
> {
  /** How many of the staff who were asked have confirmed that they read the version in force; null where nobody was asked. */
  acknowledged: AcknowledgementCounts | null;
}

export interface ProfilePolicies {
  /** In the register's order: those of which the school or, for it, the trust has a version in force or on its way. */
  held: ProfilePolicy[];
  /** Types of the register of which there is none here, by name. */
  notHere: string[];
}

/** The policies in force at a school, where each is published, and how many of its staff know it. */
export async function loadProfilePolicies(
  transaction: Transaction,
  school: SchoolAddress,
  today: IsoDate,
): Promise<ProfilePolicies> {
  const [policies, asked] = await Promise.all([
    policiesOfSchool(transaction, school, today),
    loadPeopleAsked(transaction, school),
  ]);
  const isHere = ({ current, pending, heldForAll }: SchoolPolicy) =>
    current !== null || pending !== null || heldForAll !== null;
  return {
    held: policies
      .filter(isHere)
      .map(({ type, standing, current, pending, publication, webAddress, heldForAll }) => {
        const people = asked.get(current?.versionId ?? "");
        return {
          type,
          standing,
          current,
          pending,
          publication,
          webAddress,
          heldForAll,
          acknowledged: people ? countAcknowledgements(people, today) : null,
        };
      }),
    notHere: policies
      .filter((policy) => !isHere(policy) && !policy.type.retired)
      .map(({ type }) => type.name),
  };
}
