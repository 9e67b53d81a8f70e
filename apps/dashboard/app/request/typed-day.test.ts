import { describe, expect, it } from "vitest";
import { typedDay } from "./typed-day.ts";

describe("a day that a person types", () => {
  it("may be written in words or figures", () => {
    expect(typedDay("1 September 2026")).toBe("2026-09-01");
    expect(typedDay(" 1.9.26 ")).toBe("2026-09-01");
    expect(typedDay("01/09/2026")).toBe("2026-09-01");
  });

  it("is none when it is a month, impossible, missing or no date at all", () => {
    for (const text of ["September 2026", "31 February 2026", "", "soon", null]) {
      expect(typedDay(text)).toBe("");
    }
  });
});
