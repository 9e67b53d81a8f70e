import { isMembershipRole, roleTitle } from "../components/role-title.ts";
import { dayInWords, type Deed, textOf } from "./deed.ts";

/**
 * What was done about access, hubs and schools that join and leave; null for a deed about something else.
 *
 * @param hubNames the trust's hubs by id, for entries that name a hub by it
 */
export function accessDeedInWords(
  { action, detail }: Deed,
  hubNames: ReadonlyMap<string, string>,
): string | null {
  const word = (name: string) => textOf(detail[name]);
  switch (action) {
    case "invitation.create":
      return `Invited ${word("displayName")} (${word("email")}) as ${accessInWords(word("role"))}`;
    case "invitation.revoke":
      return `Took back the invitation of ${word("email")} as ${accessInWords(word("role"))}`;
    case "invitation.accept":
      return "Accepted an invitation";
    case "membership.end":
      return `Ended the access of ${word("displayName")} as ${accessInWords(word("role"))}`;
    case "hub.create":
      return `Made the hub ${word("name")}`;
    case "hub.rename":
      return `Renamed the hub ${word("from")} to ${word("to")}`;
    case "hub.remove":
      return `Removed the hub ${word("name")}`;
    case "hub.assign":
      return detail["hubId"] === null
        ? "Took the school out of its hub"
        : `Moved the school to ${hubNames.get(word("hubId")) ?? "another hub"}`;
    case "release.create":
      return `Released the school to another trust, leaving on ${dayInWords(word("leavingOn"))}`;
    case "release.cancel":
      return "Cancelled the release of the school";
    case "release.accept":
      return "Took the school over from another trust, with its record";
    case "release.close":
      return `Closed the school’s record: it is now at ${word("acceptedByTrust") || "another trust"}`;
    case "operator.createTrust":
      return `Set up the trust with ${word("schools")} schools from the DfE’s register`;
    case "operator.applyGias":
      return `Brought the schools in line with the DfE’s register of ${dayInWords(word("asAt"))}`;
    default:
      return null;
  }
}

const accessInWords = (role: string): string =>
  isMembershipRole(role) ? roleTitle(role).toLowerCase() : role;
