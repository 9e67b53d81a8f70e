import { randomUUID } from "node:crypto";
import { formatIsoDate } from "@safeboard/compliance/dates";
import { guessMeaning, type Meaning, wordKey } from "@safeboard/compliance/imports";
import type { Transaction } from "@safeboard/database/actor";
import { reportedTraining } from "@safeboard/database/tables/training";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { reportedGroups } from "../../../training/reported-groups.ts";
import { rejected } from "../../decide-rows.ts";
import type {
  Decision,
  ImportScope,
  RowDecider,
  RowToDecide,
  RowValues,
} from "../../import-kind.ts";
import { readDay } from "../read-day.ts";
import { courseMeanings } from "../training/course-meanings.ts";

interface SaidFigure extends RowValues {
  asAt: string;
  course: string;
  courseTitle: string;
  roleGroup: string;
  groupTitle: string;
  required: string;
  completed: string;
  overdue: string;
}

type Recorded = Pick<
  typeof reportedTraining.$inferSelect,
  "id" | "required" | "completed" | "overdue"
>;

/** Compares each row with what the school has reported of that day, course and group. */
export async function openReported(
  transaction: Transaction,
  scope: ImportScope,
): Promise<RowDecider> {
  const { trustId } = scope;
  const meanings = {
    course: await courseMeanings(transaction, trustId),
    role_group: await reportedGroups(transaction, trustId),
  };
  return {
    async decide(current, rows) {
      const read = rows.map((row) => readRow(row, scope, meanings));
      const recorded = await findReported(
        current,
        trustId,
        read.flatMap((each) => ("said" in each ? [each.schoolId] : [])),
      );
      return read.map((each) => ("said" in each ? compare(each, recorded) : each.decision));
    },
  };
}

type Read = { schoolId: string; said: SaidFigure } | { decision: Decision };

function readRow(
  { texts, schoolOn }: RowToDecide,
  { mapping, today }: ImportScope,
  meanings: Record<"course" | "role_group", readonly Meaning[]>,
): Read {
  const no = (reason: string, schoolId?: string): Read => ({
    decision: rejected(reason, schoolId === undefined ? {} : { schoolId }),
  });
  const day = readDay(texts["as_at"], { field: "as_at", title: "As at", dates: mapping.dates });
  if ("problem" in day) return no(day.problem);
  if (day.day === null) return no("There is no day that the numbers are of.");
  if (day.day > today) return no(`${formatIsoDate(day.day)} is still to come.`);
  const found = schoolOn(day.day);
  if ("reason" in found) return no(found.reason);
  if ("unsaid" in found) return no("This row doesn’t say which school it is about.");
  const schoolId = found.school.id;
  const meant = (field: "course" | "role_group") => {
    const word = texts[field] ?? "";
    const chosen = mapping.words[field]?.[wordKey(word)];
    const code = chosen ?? guessMeaning(word, meanings[field]);
    return { word, chosen, meaning: meanings[field].find((each) => each.code === code) };
  };
  const [course, group] = [meant("course"), meant("role_group")];
  for (const [{ word, chosen, meaning }, what] of [
    [course, "course"],
    [group, "staff group or role"],
  ] as const) {
    if (chosen === "") {
      const reason = `Rows with “${word.slice(0, 80)}” are left out.`;
      return { decision: { ...rejected(reason, { schoolId }), outcome: "unchanged" } };
    }
    if (!meaning) return no(`“${word.slice(0, 80)}” is no ${what} that is known here.`, schoolId);
  }
  const numbers = (["required", "completed", "overdue"] as const).map((field) =>
    /^\d{1,6}(?:\.0+)?$/u.test(texts[field]?.trim() ?? "") ? Number(texts[field]) : null,
  );
  const [required = null, completed = null, overdue = null] = numbers;
  if (required === null || completed === null || overdue === null) {
    return no("Required, completed and overdue are whole numbers of people.", schoolId);
  }
  if (completed + overdue > required) {
    return no(
      `${completed} completed and ${overdue} overdue are more than the ${required} of whom it is required.`,
      schoolId,
    );
  }
  return {
    schoolId,
    said: {
      asAt: day.day,
      course: course.meaning?.code ?? "",
      courseTitle: course.meaning?.title ?? "",
      roleGroup: group.meaning?.code ?? "",
      groupTitle: group.meaning?.title ?? "",
      required: String(required),
      completed: String(completed),
      overdue: String(overdue),
    },
  };
}

type Figure = { schoolId: string; asAt: string; course: string; roleGroup: string };

const keyOf = ({ schoolId, asAt, course, roleGroup }: Figure) =>
  ["reported", schoolId, asAt, course, roleGroup].join("|");

async function findReported(
  transaction: Transaction,
  trustId: string,
  schoolIds: readonly string[],
): Promise<ReadonlyMap<string, Recorded>> {
  if (schoolIds.length === 0) return new Map();
  const found = await transaction
    .select()
    .from(reportedTraining)
    .where(
      and(
        eq(reportedTraining.trustId, trustId),
        inArray(reportedTraining.schoolId, [...new Set(schoolIds)]),
        isNull(reportedTraining.withdrawnAt),
      ),
    );
  return new Map(found.map((each) => [keyOf(each), each]));
}

/** Said once of each day, course and group: other numbers take the place of those that were said before. */
function compare(
  { schoolId, said }: { schoolId: string; said: SaidFigure },
  recorded: ReadonlyMap<string, Recorded>,
): Decision {
  const key = keyOf({ schoolId, ...said });
  const known = recorded.get(key);
  const base = { reason: null, rowKeys: [key], schoolId, question: null, after: said };
  if (!known) return { ...base, outcome: "new", subjectId: randomUUID(), before: null };
  const before: SaidFigure = {
    ...said,
    required: String(known.required),
    completed: String(known.completed),
    overdue: String(known.overdue),
  };
  const isSame = (["required", "completed", "overdue"] as const).every(
    (field) => before[field] === said[field],
  );
  return { ...base, outcome: isSame ? "unchanged" : "changed", subjectId: known.id, before };
}
