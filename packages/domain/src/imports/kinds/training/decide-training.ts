import { randomUUID } from "node:crypto";
import { formatIsoDate } from "@safeboard/compliance/dates";
import {
  guessMeaning,
  type Meaning,
  peopleRegister,
  type PeopleRegister,
  wordKey,
} from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import { onOneLine } from "../../../input-limits.ts";
import type { StaffMember } from "../../../staff/staff-at-school.ts";
import { rejected } from "../../decide-rows.ts";
import {
  type Decision,
  type ImportScope,
  LEAVE_OUT,
  type RowDecider,
  type RowToDecide,
} from "../../import-kind.ts";
import { askWho } from "../ask-who.ts";
import { readPerson } from "../person-fields.ts";
import { readDay } from "../read-day.ts";
import { loadRegister } from "../staff/decide-staff.ts";
import { courseMeanings } from "./course-meanings.ts";
import { compareTraining, findRecorded, type SaidTraining } from "./recorded-training.ts";

/** What was done before is asked about: most often it is a day of birth, or a year with two figures. */
const EARLY = "1990-01-01";
const KEEP = "keep";

type Register = PeopleRegister<StaffMember>;
type Read = { said: SaidTraining } | { decision: Decision };

/** The registers of all schools that rows can be about; completions are looked up for each batch of rows. */
export async function openTrainingRegister(
  transaction: Transaction,
  scope: ImportScope,
): Promise<RowDecider> {
  const people = await loadRegister(transaction, scope);
  const registers = new Map(
    scope.schools.map(({ id }) => [id, peopleRegister(people.get(id) ?? [])]),
  );
  const courses = rememberMeanings(await courseMeanings(transaction, scope.trustId));
  return {
    async decide(current, rows) {
      const read = rows.map((row) => readRow(row, { scope, registers, courses }));
      const recorded = await findRecorded(
        current,
        scope,
        read.flatMap((each) => ("said" in each ? [each.said] : [])),
      );
      return read.map((each) =>
        "said" in each ? compareTraining(each.said, recorded) : each.decision,
      );
    },
  };
}

type Courses = (word: string) => Meaning | null;

/** A file names few courses, many times. */
function rememberMeanings(meanings: readonly Meaning[]): {
  guess: Courses;
  byCode: ReadonlyMap<string, Meaning>;
} {
  const byCode = new Map(meanings.map((meaning) => [meaning.code, meaning]));
  const guessed = new Map<string, Meaning | null>();
  return {
    byCode,
    guess(word) {
      const known = guessed.get(word);
      if (known !== undefined) return known;
      const meaning = byCode.get(guessMeaning(word, meanings) ?? "") ?? null;
      if (guessed.size < 10_000) guessed.set(word, meaning);
      return meaning;
    },
  };
}

interface Known {
  scope: ImportScope;
  registers: ReadonlyMap<string, Register>;
  courses: ReturnType<typeof rememberMeanings>;
}

function readRow(row: RowToDecide, { scope, registers, courses }: Known): Read {
  const { texts } = row;
  const dates = scope.mapping.dates;
  const no = (reason: string, about: { schoolId?: string; subjectId?: string } = {}): Read => ({
    decision: rejected(reason, about),
  });
  const word = texts["course"] ?? "";
  if (word === "") return no("There is no course.");
  const chosen = scope.mapping.words["course"]?.[wordKey(word)];
  if (chosen === "") {
    return {
      decision: {
        ...rejected(`Rows with “${word.slice(0, 80)}” are left out.`),
        outcome: "unchanged",
      },
    };
  }
  const course = (chosen && courses.byCode.get(chosen)) || courses.guess(word);
  if (!course) {
    return no(
      `“${word.slice(0, 80)}” is no course that is known here. Say which it is, among the file’s words.`,
    );
  }
  const done = readDay(texts["completed_on"], {
    field: "completed_on",
    title: "The day of completion",
    dates,
  });
  // Where a column is a course, its cell says either the day or how far it is.
  const isCourseDay = scope.mapping.spread !== undefined;
  const status =
    texts["status"] || (isCourseDay && "problem" in done ? (texts["completed_on"] ?? "") : "");
  if (isUnderWay(status) && ("problem" in done || done.day === null)) {
    return {
      decision: {
        ...rejected(`Not completed yet: “${status.slice(0, 60)}”.`),
        outcome: "unchanged",
      },
    };
  }
  if ("problem" in done) return no(done.problem);
  if (done.day === null) {
    if (!isCourseDay) return no("There is no day of completion.");
    const text = `Not completed: “${(texts["completed_on"] ?? "").slice(0, 60)}”.`;
    return { decision: { ...rejected(text), outcome: "unchanged" } };
  }
  if (isFailed(status)) {
    return {
      decision: { ...rejected(`Not passed: “${status.slice(0, 60)}”.`), outcome: "unchanged" },
    };
  }
  const until = readDay(texts["valid_until"], {
    field: "valid_until",
    title: "The last day that it is valid",
    dates,
  });
  if ("problem" in until) return no(until.problem);
  const completedOn = done.day;
  if (completedOn > scope.today) return no(`${formatIsoDate(completedOn)} is still to come.`);
  if (until.day !== null && until.day < completedOn) {
    return no(`It can’t be valid until ${formatIsoDate(until.day)}, before it was completed.`);
  }
  const found = row.schoolOn(completedOn);
  if ("reason" in found) return no(found.reason);
  if ("unsaid" in found) return no("This row doesn’t say which school it is about.");
  const { id: schoolId, name: schoolName } = found.school;
  const who = readPerson(texts);
  if (typeof who === "string") return no(who, { schoolId });
  const person = { ...who, startedOn: null };
  if (!(person.name || person.email || person.reference))
    return no("There is no name.", { schoolId });
  const register = registers.get(schoolId) ?? peopleRegister<StaffMember>([]);
  const match = register.match(person);
  const called = person.name ?? person.email ?? person.reference ?? "";
  if (match.kind === "nobody") {
    return no(
      `Nobody on the staff list of ${schoolName} is ${called}. Add them, or import the staff list first.`,
      { schoolId },
    );
  }
  const answer = row.answers["person"];
  if (match.kind === "near" && answer === LEAVE_OUT)
    return no("Left out, as you have answered.", { schoolId });
  const staff = match.kind === "same" ? match.person : register.byId(answer ?? "");
  if (!staff) {
    if (match.kind !== "near") throw new Error("Somebody was found and then was not.");
    const question = askWho(person, match, { schoolId, canBeNew: false });
    return {
      decision: { ...rejected("", { schoolId }), outcome: "asked", reason: null, question },
    };
  }
  const about = { schoolId };
  if (staff.leftOn !== null && staff.leftOn < completedOn) {
    return no(
      `${staff.name} had left by then: their last day was ${formatIsoDate(staff.leftOn)}.`,
      about,
    );
  }
  if (completedOn < EARLY && row.answers["early"] !== KEEP) {
    if (row.answers["early"] === LEAVE_OUT) return no("Left out, as you have answered.", about);
    return {
      decision: {
        ...rejected("", about),
        outcome: "asked",
        reason: null,
        question: {
          asks: "early",
          key: `early|${schoolId}|${staff.id}|${completedOn}`,
          text: `${staff.name} would have completed “${word.slice(0, 80)}” on ${formatIsoDate(completedOn)}. Is that day right?`,
          choices: [
            { answer: KEEP, label: "The day is right" },
            { answer: LEAVE_OUT, label: "Leave this out" },
          ],
          proposed: null,
        },
      },
    };
  }
  return {
    said: {
      id: randomUUID(),
      schoolId,
      staffMemberId: staff.id,
      name: staff.name,
      course: course.code,
      courseTitle: course.title,
      completedOn,
      validUntil: until.day,
      provider: onOneLine(texts["provider"] ?? "").slice(0, 255) || null,
    },
  };
}

const isUnderWay = (status: string) =>
  /\b(?:not|in progress|started|enrolled|assigned|overdue|due|pending|incomplete|outstanding|expired|never|booked)\b/iu.test(
    status,
  );

const isFailed = (status: string) =>
  /\b(?:fail(?:ed)?|did not attend|dna|absent|withdrawn|cancelled|no)\b/iu.test(status);
