import { expect, test } from "vitest";
import { auditAddress, readAuditPlace } from "./audit-page-address.ts";

const id = "4de226ac-1e98-4539-8b0e-44e44126ef61";
const schoolId = "d97fd56c-89b4-4b4b-a966-413d811f4d70";

test("a page's address leads back to the same place in the record", () => {
  const place = { schoolId, after: { at: new Date("2026-11-23T22:49:07.123Z"), id } };
  const { searchParams } = new URL(auditAddress(place), "http://localhost");
  expect(readAuditPlace(searchParams)).toEqual(place);
});

test("the first page of all schools has the plain address", () => {
  expect(auditAddress({ schoolId: undefined, after: undefined })).toBe("/audit");
});

test("an address that was tampered with is the beginning of everything", () => {
  for (const after of ["", "yesterday", `yesterday~${id}`, "2026-11-23T22:49:07Z~1 or 1=1", "~"]) {
    const parameters = new URLSearchParams({ after, school: "all" });
    expect(readAuditPlace(parameters)).toEqual({ schoolId: undefined, after: undefined });
  }
});
