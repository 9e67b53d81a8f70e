/** Reminders as a calendar reads them: iCalendar, by RFC 5545. */
import { addDays } from "@safeboard/compliance/dates";
import type { DomainCaller } from "@safeboard/domain";
import { reminderHref } from "./reminder-href.ts";

type Entries = Awaited<ReturnType<DomainCaller["reminder"]["calendar"]>>["entries"];

/** How often a calendar is asked to read again. Reviews move by days, not by minutes. */
const REFRESH = "PT12H";

/** Octets of a line before it is folded, its end left out (RFC 5545, 3.1). */
const LINE = 75;

/** @param origin where the pages are that an entry leads to, such as "https://safeboard.example" */
export function calendarText(entries: Entries, origin: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Safeboard//Policy reviews//EN",
    "CALSCALE:GREGORIAN",
    "X-WR-CALNAME:Safeboard reminders",
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...(entries.length > 0 ? entries.flatMap((entry) => eventLines(entry, origin)) : NOTHING),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/**
 * A whole day, which keeps nobody from being free. When it was changed stands for when it was written: a calendar that
 * reads again without anything having changed gets the same bytes.
 */
function eventLines(
  { uid, on, changedAt, words, ...reminded }: Entries[number],
  origin: string,
): string[] {
  return [
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${momentOf(changedAt)}`,
    `DTSTART;VALUE=DATE:${dayOf(on)}`,
    `DTEND;VALUE=DATE:${dayOf(addDays(on, 1))}`,
    `SUMMARY:${textValue(words)}`,
    `URL:${origin}${reminderHref(reminded)}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** A calendar must hold something: where there is no reminder, a time zone, which shows nothing. */
const NOTHING: readonly string[] = [
  "BEGIN:VTIMEZONE",
  "TZID:UTC",
  "BEGIN:STANDARD",
  "DTSTART:19700101T000000",
  "TZOFFSETFROM:+0000",
  "TZOFFSETTO:+0000",
  "END:STANDARD",
  "END:VTIMEZONE",
];

const dayOf = (isoDate: string): string => isoDate.replaceAll("-", "");

const momentOf = (instant: Date): string =>
  instant
    .toISOString()
    .replace(/\.\d+Z$/u, "Z")
    .replace(/[-:]/gu, "");

/** Text in which nothing can be taken for the end of a value or of a line (RFC 5545, 3.3.11). */
function textValue(text: string): string {
  return text
    .replace(/[\\;,]/gu, (mark) => `\\${mark}`)
    .replace(/\r\n|\r|\n/gu, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Lines of at most 75 octets, each but the first with a space before it; a character is never cut in two. */
function fold(line: string): string {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
