import { expect, test } from "vitest";
import { agreedStates, questionState, type QuestionStep } from "./question-standing.ts";

const TODAY = "2026-11-22";

const said = (kind: QuestionStep["kind"]): QuestionStep => ({ kind, owner: null, dueOn: null });
const agreed = (dueOn: string): QuestionStep => ({ kind: "action_agreed", owner: "HR", dueOn });

test("a question waits until it is answered, and again when more is asked", () => {
  expect(questionState([], TODAY)).toBe("open");
  expect(questionState([said("answered")], TODAY)).toBe("answered");
  expect(questionState([said("answered"), said("asked_further")], TODAY)).toBe("open");
  expect(questionState([said("answered"), said("closed")], TODAY)).toBe("closed");
  expect(questionState([said("closed"), said("asked_further")], TODAY)).toBe("open");
});

test("an agreed action stays in sight until it is done, whatever is said meanwhile", () => {
  const open = [agreed("2026-12-18"), said("answered")];
  expect(questionState(open, TODAY)).toBe("action_agreed");
  expect(questionState(open, "2026-12-19")).toBe("action_overdue");
  expect(questionState([...open, said("asked_further")], TODAY)).toBe("action_agreed");
  expect(questionState([...open, said("action_done")], "2026-12-19")).toBe("answered");
});

test("of two actions the one that is still open decides", () => {
  const both = [agreed("2026-11-01"), agreed("2027-01-15"), said("action_done")];
  expect(questionState(both, TODAY)).toBe("action_agreed");
});

test("each agreed action has a standing of its own, also when its question is closed before it is done", () => {
  const both = [
    agreed("2026-11-01"),
    agreed("2027-01-15"),
    agreed("2026-11-20"),
    said("action_done"),
  ];
  const states = (steps: QuestionStep[]) => agreedStates(steps, TODAY).map(({ state }) => state);
  expect(states(both)).toEqual(["done", "open", "overdue"]);
  expect(states([...both, said("closed")])).toEqual(["done", "ended", "ended"]);
});
