import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { deedInWords, doerInWords } from "./audit-words.ts";

const hubs = new Map([["h1", "East"]]);
const said = (action: string, detail: Record<string, unknown> = {}) =>
  deedInWords({ action, detail }, hubs);

test("what happened to a policy is told with its version and file", () => {
  expect(said("policy.upload", { number: 2, fileName: "policy.pdf" })).toBe(
    "Uploaded version 2 of the online safety policy: policy.pdf",
  );
  expect(said("policy.confirm", { number: 2 })).toBe(
    "Confirmed version 2 of the online safety policy",
  );
  expect(said("policy.discard", { number: 3 })).toBe(
    "Set version 3 of the online safety policy aside",
  );
});

test("a version's life is told with its policy, its minute and its reason", () => {
  const version = { number: 3, kind: "behaviour" };
  expect(
    said("policy.approve", {
      ...version,
      body: "Local governing body",
      approvedOn: "2026-11-12",
      minuteReference: "item 7",
    }),
  ).toBe(
    "Recorded that Local governing body approved version 3 of the behaviour policy on 12 November 2026 (minute: item 7)",
  );
  expect(said("policy.withdraw", { ...version, note: "Replaced by the trust’s." })).toBe(
    "Withdrew version 3 of the behaviour policy: Replaced by the trust’s.",
  );
  expect(said("policy.checkPublication", { ...version, outcome: "other_file" })).toBe(
    "Looked for version 3 of the behaviour policy on the website: another file was there",
  );
  expect(said("policy.saveType", { name: "Animals in school", added: true })).toBe(
    "Added Animals in school to the register of policies",
  );
});

test("appointments are told with the post and the day, and with whom they replaced", () => {
  const detail = {
    role: "designated_safeguarding_lead",
    name: "Mr B Sayer",
    from: "2027-01-01",
    replaced: ["Mrs A Whitcombe"],
  };
  expect(said("appointment.record", detail)).toBe(
    "Recorded Mr B Sayer as designated safeguarding lead from 1 January 2027, in place of Mrs A Whitcombe",
  );
  expect(said("appointment.record", { ...detail, role: "rshe_lead", replaced: [] })).toBe(
    "Recorded Mr B Sayer as RSHE lead from 1 January 2027",
  );
  expect(
    said("appointment.end", { role: "prevent_lead", name: "Mr J Okafor", on: "2026-07-31" }),
  ).toBe("Ended the appointment of Mr J Okafor as Prevent lead on 31 July 2026");
});

test("access is told with the role's title", () => {
  expect(
    said("invitation.create", {
      displayName: "Tess Holloway",
      email: "t@k.example",
      role: "hub_lead",
    }),
  ).toBe("Invited Tess Holloway (t@k.example) as hub lead");
  expect(said("membership.end", { displayName: "Tess Holloway", role: "school_admin" })).toBe(
    "Ended the access of Tess Holloway as school admin",
  );
});

test("a hub is told by its name, also one that was removed since", () => {
  expect(said("hub.assign", { hubId: "h1" })).toBe("Moved the school to East");
  expect(said("hub.assign", { hubId: "gone" })).toBe("Moved the school to another hub");
  expect(said("hub.assign", { hubId: null })).toBe("Took the school out of its hub");
});

test("what staff were asked to read is told with the version, and names while they are few", () => {
  const version = { title: "Online Safety Policy", number: 3 };
  expect(said("acknowledgement.ask", { ...version, asked: 42 })).toBe(
    "Asked 42 people to read version 3 of Online Safety Policy",
  );
  expect(
    said("acknowledgement.recordSheet", {
      ...version,
      on: "2026-11-12",
      names: ["Jon Okafor", "Petra Lund"],
    }),
  ).toBe(
    "Recorded that Jon Okafor and Petra Lund signed on 12 November 2026 for version 3 of Online Safety Policy",
  );
  const names = ["A", "B", "C", "D", "E", "F"];
  expect(said("acknowledgement.makeLinks", { ...version, names })).toBe(
    "Made personal links to version 3 of Online Safety Policy for 6 people",
  );
  expect(said("acknowledgement.carryOver", { change: "material", asked: 1, carried: 0 })).toBe(
    "Asked 1 person to read the policy again: the change was material",
  );
});

test("what was asked of a school, and how it was settled or answered, is told in the words of its pages", () => {
  expect(said("request.ask", { subject: "review", about: "behaviour" })).toBe(
    "Asked the school: review the behaviour policy",
  );
  expect(said("request.ask")).toBe("Asked the school: upload the online safety policy");
  expect(
    said("request.answer", {
      subject: "name",
      about: "rshe_lead",
      answer: "Interviews are next week.",
    }),
  ).toBe("Answered what the trust had asked (say who is the RSHE lead): Interviews are next week.");
  expect(said("contradiction.settle", { kind: "person", said: "They share the role" })).toBe(
    "Settled a contradiction, “Names another person”: They share the role",
  );
});

test("no deed that the domain records is left without words", async () => {
  const domain = new URL("../../../../packages/domain/src/", import.meta.url);
  const files = (await readdir(domain, { recursive: true })).filter(
    (name) => name.endsWith(".ts") && !/\.(?:test|fixture)\.ts$/u.test(name),
  );
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, domain), "utf8")));
  const named = /\b(?:action|deed|attach|detach): "([a-z][A-Za-z]*\.[A-Za-z]+)"/gu;
  const actions = new Set(
    sources.flatMap((text) => [...text.matchAll(named)].map(([, name]) => name ?? "")),
  );
  expect(actions.size).toBeGreaterThan(80);
  expect([...actions].filter((action) => said(action) === action)).toEqual([]);
});

test("whoever did it is told by role; a job did it by itself", () => {
  expect(doerInWords("trust_lead")).toBe("Trust safeguarding lead");
  expect(doerInWords("operator")).toBe("Platform operator");
  expect(doerInWords("staff")).toBe("Member of staff");
  expect(doerInWords("system")).toBe("By itself");
});

test("what was said of an expectation, promised or announced is told in words", () => {
  const ruling = { expectationId: "E21", status: "met_elsewhere" };
  expect(said("expectation.rule", ruling)).toBe("Said of expectation E21: met in another document");
  expect(said("expectation.withdrawPromise", { text: "We will try." })).toBe(
    "Said that this is no promise: “We will try.”",
  );
  const dates = { editionId: "KCSIE-2026", amberFrom: "2026-10-01", redFrom: "2027-01-04" };
  expect(said("expectation.saveGrace", dates)).toBe(
    "Entered the dates of KCSIE 2026: amber from 1 October 2026, red from 4 January 2027",
  );
  const announced = { editionId: "KCSIE-2027", inForceFrom: "2027-09-01" };
  expect(said("expectation.saveGrace", announced)).toBe(
    "Announced KCSIE 2027, in force from 1 September 2027",
  );
  expect(said("expectation.saveGrace", { editionId: "KCSIE-2026" })).toBe(
    "Took back the dates of KCSIE 2026",
  );
});

test("what the trust and its schools do with a model is told by its name", () => {
  const model = { name: "Online safety model", number: 2 };
  expect(said("model.publish", { ...model, change: "material", reason: "New edition." })).toBe(
    "Published version 2 of Online safety model, a material change: New edition.",
  );
  expect(said("model.publish", { ...model, change: "first", reason: "" })).toBe(
    "Published version 2 of Online safety model",
  );
  expect(said("model.push", { ...model, dueOn: "2026-12-12" })).toBe(
    "Sent version 2 of Online safety model to the school, to be adopted by 12 December 2026",
  );
  expect(said("model.push", { ...model, dueOn: null })).toBe(
    "Sent version 2 of Online safety model to the school",
  );
  expect(said("model.adapt", { name: "Online safety model", model: 2, number: 5 })).toBe(
    "Adapted version 2 of Online safety model",
  );
});

test("training is told with who did it, on which day, and why somebody is exempt or was taken back", () => {
  const done = { title: "Prevent awareness", on: "2026-11-02" };
  expect(
    said("training.record", { ...done, names: ["Nia Price"], occasion: "Staff meeting" }),
  ).toBe("Recorded that Nia Price did Prevent awareness on 2 November 2026, at: Staff meeting");
  expect(said("training.book", { ...done, names: ["Nia Price", "Jon Okafor"] })).toBe(
    "Booked Nia Price and Jon Okafor on Prevent awareness for 2 November 2026",
  );
  expect(
    said("training.exempt", { name: "Nia Price", title: "Part One read", reason: "On leave" }),
  ).toBe("Exempted Nia Price from Part One read: On leave");
  expect(said("training.saveRequirement", { title: "Fire safety", added: true })).toBe(
    "Asked every school for training: Fire safety",
  );
});
