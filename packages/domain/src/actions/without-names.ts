import type { IsoDate } from "@safeboard/compliance/dates";
import { findPersonalData } from "@safeboard/compliance/personal-data";

/** Words for the form of an action: what it would refuse is not proposed by it. */
export const withoutNames = (text: string, today: IsoDate): string =>
  findPersonalData(text, today).length > 0 ? "" : text;
