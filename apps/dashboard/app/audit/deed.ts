/** What entries of the record of changes are worded with, whatever they are about. */
import { formatIsoDate } from "@safeboard/compliance/dates";

/** One entry of the record of changes, as far as its words need it. */
export interface Deed {
  action: string;
  detail: Readonly<Record<string, unknown>>;
}

export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

export const versionInWords = ({ title, number }: Deed["detail"]): string =>
  `version ${textOf(number)} of ${textOf(title)}`;

export const peopleInWords = (number: unknown): string =>
  number === 1 ? "1 person" : `${textOf(number)} people`;

/** A list of eighty names is no sentence. */
export function namesInWords(names: unknown): string {
  const all = Array.isArray(names) ? names.map(textOf) : [];
  return all.length > 5 ? peopleInWords(all.length) : new Intl.ListFormat("en-GB").format(all);
}

export const dayInWords = (text: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? formatIsoDate(text) : text;
