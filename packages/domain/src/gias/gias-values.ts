/** The DfE's ways of writing a date, a number and a phase. */
import type { IsoDate } from "@safeboard/compliance/dates";

/** "01-09-2019" or "01/09/2019" (or ISO) as an ISO date; "" is null; anything else is undefined. */
export function readGiasDate(text: string): IsoDate | null | undefined {
  if (text === "") return null;
  const ukOrder = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})(?: 00:00(?::00)?)?$/.exec(text);
  const isoOrder = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [year, month, day] = ukOrder
    ? [ukOrder[3], ukOrder[2], ukOrder[1]]
    : [isoOrder?.[1], isoOrder?.[2], isoOrder?.[3]];
  if (!year || !month || !day) return undefined;
  // A month or day that does not exist runs over into the next.
  const real = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (real.getUTCMonth() !== Number(month) - 1 || real.getUTCDate() !== Number(day))
    return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A whole number of pupils; "" is null; anything else ("SUPP") is undefined. */
export function readPupils(text: string): number | null | undefined {
  if (text === "") return null;
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** URNs and UIDs: digits, up to six for a URN; undefined when it is none. */
export function readNumber(text: string): string | undefined {
  return /^0*[1-9]\d{0,6}$/.test(text) ? text.replace(/^0+/, "") : undefined;
}

/** "100194;133301" as a list. */
export function readUrns(text: string): string[] {
  if (text === "") return [];
  return text.split(/[;,\s]+/).flatMap((part) => readNumber(part) ?? []);
}

/**
 * The phase in one spelling. The DfE writes "Not applicable" for special schools and alternative provision, whose
 * type of establishment tells which it is.
 */
export function readPhase(phase: string, type: string): string {
  if (/^all[ -]through$/i.test(phase)) return "All-through";
  if (phase !== "" && !/^not applicable$/i.test(phase)) return phase;
  if (/alternative provision|pupil referral/i.test(type)) return "Alternative provision";
  if (/special/i.test(type)) return "Special";
  return "Not applicable";
}
