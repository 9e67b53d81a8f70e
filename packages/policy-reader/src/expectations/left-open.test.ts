import { expectationSets } from "@safeboard/compliance/expectations";
import { describe, expect, it } from "vitest";
import { findExpectations } from "./find-expectations.ts";

const TITLE = "Child Protection and Safeguarding Policy\n\nHedgerow Hill Primary School\n\n";

function found(words: string): string[] {
  return findExpectations([`${TITLE}${words}`], expectationSets)
    .filter(({ status }) => status !== "not_found")
    .map(({ id, evidence }) => `${id}: ${evidence?.quote ?? ""}`);
}

describe("a label that nobody has filled in", () => {
  it("says nothing of a governor when the next label follows", () => {
    expect(found("Nominated Safeguarding Governor:\n\nSafeguarding contacts:\n\n")).toEqual([]);
  });

  it("says nothing of who approved when a template's words stand for them", () => {
    expect(found("Approved by:\t[Name]\tDate:\t[Date]\n")).toEqual([]);
    expect(found("Approved by: ______________\n\nDate of approval: [insert date]\n")).toEqual([]);
  });

  it("says who approved as soon as it is filled in, beside it or below", () => {
    const filled = found("Approved by:\tFull Governing Board\tDate:\t4 May 2031\n");
    expect(filled.join("\n")).toContain("E24");
    expect(found("Approved by:\n\nFull Governing Board on 4 May 2031\n").join("\n")).toContain(
      "E24",
    );
  });
});
