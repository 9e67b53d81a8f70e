import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../dates/dates.ts";
import {
  type ActionStep,
  actionStanding,
  type ActionToDo,
  countOpenActions,
  isOpenState,
} from "./action.ts";

const SOON = 14;
const step = (kind: ActionStep["kind"], change: Partial<ActionStep> = {}): ActionStep => ({
  kind,
  happenedOn: "2026-11-10",
  dueOn: null,
  owner: null,
  ...change,
});
const action = (...steps: ActionStep[]): ActionToDo => ({
  owner: "The business manager",
  dueOn: "2026-11-20",
  isWithdrawn: false,
  steps,
});

describe("an action", () => {
  it("is overdue only after its day, and due soon within the days that the trust has set", () => {
    expect(actionStanding(action(), "2026-11-05", SOON)).toMatchObject({ state: "open", days: 15 });
    expect(actionStanding(action(), "2026-11-06", SOON)).toMatchObject({ state: "due_soon" });
    expect(actionStanding(action(), "2026-11-20", SOON)).toMatchObject({ state: "due_soon" });
    expect(actionStanding(action(), "2026-11-21", SOON)).toMatchObject({
      state: "overdue",
      days: -1,
    });
  });

  it("is due on the last day to which it was put off, and whoever had it last has to do it", () => {
    const moved = action(
      step("postponed", { dueOn: "2026-12-01" }),
      step("handed_over", { owner: "The head of year" }),
      step("postponed", { dueOn: "2026-12-11" }),
      step("noted"),
    );
    expect(actionStanding(moved, "2026-11-21", SOON)).toMatchObject({
      state: "open",
      dueOn: "2026-12-11",
      owner: "The head of year",
      postponed: 2,
    });
  });

  it("is open again once somebody opens it again, past its day at once", () => {
    const closed = action(step("closed", { happenedOn: "2026-11-18" }));
    expect(actionStanding(closed, "2026-12-24", SOON)).toMatchObject({
      state: "closed",
      closedOn: "2026-11-18",
    });
    const reopened = action(...closed.steps, step("reopened"));
    expect(actionStanding(reopened, "2026-12-24", SOON)).toMatchObject({
      state: "overdue",
      closedOn: null,
    });
  });

  it("that was taken back counts no more, whatever became of it", () => {
    const taken = { ...action(step("reopened")), isWithdrawn: true };
    expect(actionStanding(taken, "2027-01-01", SOON).state).toBe("withdrawn");
  });

  it("that nobody closes is never lost between terms: it stays open on each later day", () => {
    const kinds = fc.constantFrom<ActionStep["kind"]>("noted", "postponed", "handed_over");
    fc.assert(
      fc.property(fc.array(kinds), fc.integer({ min: 0, max: 900 }), (made, later) => {
        const steps = made.map((kind, index) =>
          step(kind, {
            dueOn: kind === "postponed" ? addDays("2026-11-20", index) : null,
            owner: kind === "handed_over" ? "The head" : null,
          }),
        );
        const today = addDays("2026-09-01", later);
        expect(isOpenState(actionStanding(action(...steps), today, SOON).state)).toBe(true);
      }),
    );
  });

  it("is counted at its school by its day alone as it is by itself", () => {
    const days = ["2026-12-20", "2026-11-20", "2026-11-25"];
    expect(countOpenActions(days, "2026-11-22", SOON)).toEqual({
      open: 3,
      overdue: 1,
      dueSoon: 1,
      earliest: "2026-11-20",
    });
    expect(countOpenActions([], "2026-11-22", SOON).earliest).toBeNull();
  });
});
