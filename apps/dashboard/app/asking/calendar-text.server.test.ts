import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { calendarText } from "./calendar-text.server.ts";

const origin = "https://safeboard.example";

const entry = (change: Partial<Parameters<typeof calendarText>[0][number]> = {}) => ({
  uid: "11111111-1111-4111-8111-111111111111-20270831-before-30@safeboard",
  on: "2027-08-01",
  dueOn: "2027-08-31",
  occasion: { kind: "before" as const, days: 30 },
  schoolId: "22222222-2222-4222-8222-222222222222",
  schoolName: "Ashdown Vale",
  of: {
    kind: "review" as const,
    policyType: "online_safety",
    policyName: "Online safety",
    versionId: "11111111-1111-4111-8111-111111111111",
  },
  words: "30 days before: Ashdown Vale's online safety policy, review due 31 August 2027",
  changedAt: new Date("2026-11-22T09:00:00.123Z"),
  ...change,
});

/** As a calendar would read it: an independent reader of the standard, which throws at what it doesn't allow. */
const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text))
    .getAllSubcomponents("vevent")
    .map((each) => new ICAL.Event(each));

describe("a calendar of reminders", () => {
  test("is read as whole days, with a summary, a stable name and the page it leads to", () => {
    const [event, ...others] = eventsIn(calendarText([entry()], origin));
    expect(others).toEqual([]);
    expect(event?.summary).toBe(entry().words);
    expect(event?.uid).toBe(entry().uid);
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe("2027-08-01");
    expect(event?.endDate.toString()).toBe("2027-08-02");
    expect(event?.component.getFirstPropertyValue("url")).toBe(
      `${origin}/schools/${entry().schoolId}/policies/kind/online_safety`,
    );
    expect(String(event?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-22T09:00:00Z");
    expect(event?.sequence).toBeNull();
  });

  test("over the end of a year and of February has the right last day", () => {
    const days = ["2027-12-31", "2028-02-29"].map((on) => entry({ on, uid: on }));
    expect(eventsIn(calendarText(days, origin)).map(({ endDate }) => endDate.toString())).toEqual([
      "2028-01-01",
      "2028-03-01",
    ]);
  });

  test("keeps names with commas, semicolons, backslashes, line ends and other letters as they are", () => {
    const words = "7 days before: St Mary's; St John's, Šárka \\ 学校 🏫's policy";
    const [event] = eventsIn(calendarText([entry({ words })], origin));
    expect(event?.summary).toBe(words);
    const [hostile] = eventsIn(
      calendarText([entry({ words: "A school\r\nEND:VEVENT\r\nBEGIN:VALARM\u0007" })], origin),
    );
    expect(hostile?.summary).toBe("A school\nEND:VEVENT\nBEGIN:VALARM");
  });

  test("has no line over 75 octets, ends each with CR LF, and cuts no character in two", () => {
    const words = `90 days before: ${"Ysgol Gyfun Gŵyr 学校 🏫 ".repeat(20)}`;
    const text = calendarText([entry({ words })], origin);
    expect(text.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/u);
    for (const line of text.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toContain("\ufffd");
    expect(eventsIn(text)[0]?.summary).toBe(words);
  });

  test("of unchanged reminders is the same to the byte, whenever it is read", () => {
    expect(calendarText([entry()], origin)).toBe(calendarText([entry()], origin));
  });

  test("without a reminder is a calendar all the same", () => {
    const text = calendarText([], origin);
    expect(eventsIn(text)).toEqual([]);
    expect(new ICAL.Component(ICAL.parse(text)).getAllSubcomponents()).toHaveLength(1);
  });
});
