import { describe, expect, it } from "vitest";
import { columnLooksPersonal } from "./personal-columns.ts";

const kindOf = (heading: string, ...values: string[]) =>
  columnLooksPersonal(heading, values, "2026-11-28")?.kind ?? null;

describe("a column that tells who a pupil is", () => {
  it.each([
    ["Forename", "name"],
    ["PupilName", "name"],
    ["Student", "name"],
    ["Legal surname", "name"],
    ["Name", "name"],
    ["D.O.B.", "date_of_birth"],
    ["Date of birth", "date_of_birth"],
    ["UPN", "upn"],
    ["Parent email", "email"],
    ["Home address", "address"],
    ["Reported by", "name"],
    ["Added by", "name"],
  ])("is known by its heading: %s", (heading, kind) => {
    expect(kindOf(heading)).toBe(kind);
  });

  it("is known by what stands in it, whatever its heading", () => {
    expect(kindOf("Column 3", "Hart, Emily", "Okonjo, Tyrese", "")).toBe("name");
    expect(kindOf("Column 3", "OLIVIA", "Kayden Hart")).toBe("name");
    expect(kindOf("Ref", "12", "B801200005001")).toBe("upn");
    expect(kindOf("Date 2", "04/09/2013", "3 May 2012", "2014-02-01")).toBe("date_of_birth");
    expect(kindOf("To", "k.hart@example.org.uk")).toBe("email");
  });

  it("is refused with the reason", () => {
    expect(columnLooksPersonal("DOB", [], "2026-11-28")?.explanation).toBe(
      "The column “DOB” seems to hold dates of birth. Nothing of it may be kept here: drop it.",
    );
  });
});

describe("a column that may be read", () => {
  it.each([
    ["Date", "04/09/2026", "05/10/2025"],
    [
      "Category",
      "Online bullying",
      "Sexual Harassment",
      "Peer Abuse",
      "Sexting",
      "Grooming / Exploitation",
    ],
    ["Category name", "Cyberbullying"],
    ["School name", "St Mary’s Primary School"],
    ["Severity", "High", "Low"],
    ["Status", "Open", "Closed"],
    ["Year group", "Year 7", "8"],
    ["Number of pupils", "2", "3"],
    ["URN", "123456", "654321"],
    ["Incident number", "1004", "1005"],
    ["Platform", "Snapchat", "TikTok", "Group chat"],
  ])("%s", (heading, ...values) => {
    expect(kindOf(heading, ...values)).toBeNull();
  });
});
