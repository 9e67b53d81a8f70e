import type { PolicyFacts } from "@safeboard/compliance/policy-facts";
import { type FactName, isFactName } from "./fact-labels.ts";
import { textIn } from "../request/text-in.ts";

/** A correction as the domain takes it, from what a form sent; null when the form makes no sense. */
export function readCorrection(form: FormData, facts: PolicyFacts) {
  const fact = text(form, "fact");
  if (!isFactName(fact)) return null;
  switch (fact) {
    case "people":
      return { fact, value: changedList(form, people(facts), personIn(form)) };
    case "guidance":
      return { fact, value: changedList(form, guidance(facts), guidanceIn(form)) };
    case "relatedPolicies":
      return { fact, value: lines(text(form, "value")) };
    case "school":
    case "title":
    case "approvingBody":
      return { fact, value: text(form, "value") || null };
    case "adopted":
    case "lastReviewed":
    case "nextReview":
      return { fact, value: text(form, "value") || null };
    case "reviewCycleMonths":
      return { fact, value: text(form, "value") || null };
  }
}

/** Which row of the page a form was about: "nextReview", "people-0", or "people" for one more person. */
export function rowOf(form: FormData): { id: string; fact: FactName } | null {
  const fact = text(form, "fact");
  if (!isFactName(fact)) return null;
  const index = text(form, "index");
  return { id: index === "" ? fact : `${fact}-${index}`, fact };
}

const text = (form: FormData, name: string) => textIn(form, name).trim();

const lines = (value: string) =>
  value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

const personIn = (form: FormData) => ({
  name: text(form, "name"),
  roles: text(form, "roles")
    .split(/[,;]/)
    .map((role) => role.trim())
    .filter((role) => role !== ""),
  email: text(form, "email") || null,
});

const guidanceIn = (form: FormData) => ({
  document: text(form, "document"),
  edition: text(form, "edition") || null,
});

const people = (facts: PolicyFacts) =>
  facts.people.map(({ name, roles, email }) => ({ name, roles, email }));

const guidance = (facts: PolicyFacts) =>
  facts.guidance.map(({ document, edition }) => ({ document, edition }));

/** The list with one entry changed, removed, or added at the end. */
function changedList<Entry>(form: FormData, list: Entry[], entry: Entry): Entry[] {
  const index = text(form, "index");
  if (index === "") return [...list, entry];
  if (form.get("remove")) return list.toSpliced(Number(index), 1);
  return list.with(Math.min(Number(index), list.length - 1), entry);
}
