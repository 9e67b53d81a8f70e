import { expect, test } from "vitest";
import { asKnown } from "./people-input.ts";

const recorded = (recordedAt: string) => ({
  appointmentId: recordedAt,
  role: "designated_safeguarding_lead",
  name: "Jo Marsh",
  email: null,
  telephone: null,
  staffMemberId: null,
  from: "2026-07-01",
  to: null,
  recordedAt: new Date(recordedAt),
  endedAt: null,
  withdrawnAt: null,
});

test("what was recorded after midnight of an English summer night was not known on the day before", () => {
  const lateInTheEvening = recorded("2026-07-14T22:30:00Z");
  const pastMidnight = recorded("2026-07-14T23:30:00Z");
  const known = asKnown([lateInTheEvening, pastMidnight], {
    on: "2026-07-14",
    today: "2026-11-22",
    known: "then",
  });
  expect(known).toEqual([lateInTheEvening]);
});
