import type { AcknowledgedHow } from "@safeboard/compliance/acknowledgement";
import type { PersonAsked } from "../domain-answers.ts";

const plainly: Readonly<Record<AcknowledgedHow, string>> = {
  link: "by personal link",
  shared_device: "on a shared device",
  signed_sheet: "on a signed sheet",
  carried_over: "carried over",
};

/** How somebody confirmed, and who vouches for it: "On a signed sheet, entered by Tom Ellery". */
export function howInWords({
  confirmation,
  carriedFrom,
}: Pick<PersonAsked, "confirmation" | "carriedFrom">): string {
  if (!confirmation) return "";
  const { how, recordedBy } = confirmation;
  switch (how) {
    case "link":
      return "By personal link";
    case "shared_device":
      return `On a shared device, handed round by ${recordedBy}`;
    case "signed_sheet":
      return `On a signed sheet, entered by ${recordedBy}`;
    case "carried_over":
      return carriedFrom === null || carriedFrom.how === "carried_over"
        ? `Carried over from version ${carriedFrom?.number ?? "before"}: the change was minor`
        : `Confirmed version ${carriedFrom.number} ${plainly[carriedFrom.how]}; the change since was minor`;
  }
}

/** The same without names, for the list of what was taken back. */
export const wayInWords = (how: AcknowledgedHow): string => plainly[how];
