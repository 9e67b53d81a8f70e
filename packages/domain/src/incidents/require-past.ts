import { formatIsoDate, type IsoDate } from "@safeboard/compliance/dates";
import { InvalidInput } from "../errors.ts";

/** @throws InvalidInput, at the field, for a day that is still to come */
export function requirePast(day: IsoDate, today: IsoDate, field: string): void {
  if (day > today) {
    throw new InvalidInput({ [field]: `Enter ${formatIsoDate(today)} or an earlier day.` });
  }
}
