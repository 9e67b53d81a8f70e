/** What is better and what is worse than on an earlier day, school by school and measure by measure. */
import { alphabetically } from "../alphabetical-order.ts";
import { formatIsoDate, type IsoDate } from "../dates/dates.ts";
import type { MeasuredCell, MeasuredSchool, MeasureId } from "../measures/measures.ts";
import { severityOf, type Status } from "../statuses.ts";

export type Direction = "worse" | "better" | "other";

export interface CellChange {
  measureId: MeasureId;
  title: string;
  direction: Direction;
  before: { status: Status; value: string };
  after: { status: Status; value: string };
  /** Titles of its parts that have another status, where both were judged one by one: of training, its requirements. */
  parts: string[];
}

export interface SchoolChange {
  schoolId: string;
  name: string;
  /** A school that joined or left is neither better nor worse: it counts only for the days on which it belonged. */
  kind: "changed" | "joined" | "left";
  changes: CellChange[];
}

type NamedSchool = MeasuredSchool & { name: string };

/**
 * Only what has another status than before is a change; a cell that nobody judged then is none either.
 *
 * @returns those that got worse in most cells first, then those that got better, then who joined and who left
 */
export function whatChanged(
  before: readonly NamedSchool[],
  after: readonly NamedSchool[],
): SchoolChange[] {
  const earlier = new Map(before.map((school) => [school.schoolId, school]));
  const remaining = new Set(after.map(({ schoolId }) => schoolId));
  const present = after.flatMap((school): SchoolChange[] => {
    const { schoolId, name } = school;
    const then = earlier.get(schoolId);
    if (!then) return [{ schoolId, name, kind: "joined", changes: [] }];
    const changes = changesOf(then.cells, school.cells);
    return changes.length > 0 ? [{ schoolId, name, kind: "changed", changes }] : [];
  });
  const left = before
    .filter(({ schoolId }) => !remaining.has(schoolId))
    .map(({ schoolId, name }): SchoolChange => ({ schoolId, name, kind: "left", changes: [] }));
  return [...present, ...left].toSorted(inOrder);
}

function changesOf(before: readonly MeasuredCell[], after: readonly MeasuredCell[]): CellChange[] {
  const earlier = new Map(before.map((cell) => [cell.measureId, cell]));
  return after
    .flatMap((cell): CellChange[] => {
      const then = earlier.get(cell.measureId);
      if (!then || then.status === cell.status) return [];
      return [
        {
          measureId: cell.measureId,
          title: cell.title,
          direction: directionOf(then.status, cell.status),
          before: { status: then.status, value: then.value },
          after: { status: cell.status, value: cell.value },
          parts: partsChanged(then, cell),
        },
      ];
    })
    .toSorted((one, other) => DIRECTIONS[one.direction] - DIRECTIONS[other.direction]);
}

/** What was not asked then, or is asked no longer, is another list and no change of how something stands. */
function partsChanged(before: MeasuredCell, after: MeasuredCell): string[] {
  const earlier = new Map(before.parts?.each.map(({ code, status }) => [code, status]));
  return (after.parts?.each ?? []).flatMap(({ code, title, status }) =>
    (earlier.get(code) ?? status) === status ? [] : [title],
  );
}

/**
 * What applies no longer, or begins to apply, is neither: it says nothing of how well it was done. Nor is it worse that
 * somebody has said how far they are where nobody had said anything, or better that a trouble is no longer reported.
 */
export function directionOf(before: Status, after: Status): Direction {
  if (before === "not_applicable" || after === "not_applicable") {
    return severityOf(after) <= severityOf("due_soon") ? "worse" : "other";
  }
  if (before === "not_reported" && (after === "partly_met" || after === "due_soon")) return "other";
  if (after === "not_reported") return before === "met" ? "worse" : "other";
  return severityOf(after) < severityOf(before) ? "worse" : "better";
}

const DIRECTIONS: Readonly<Record<Direction, number>> = { worse: 0, better: 1, other: 2 };
const KINDS: Readonly<Record<SchoolChange["kind"], number>> = { changed: 0, joined: 1, left: 2 };

const countOf = ({ changes }: SchoolChange, direction: Direction): number =>
  changes.filter((change) => change.direction === direction).length;

function inOrder(one: SchoolChange, other: SchoolChange): number {
  return (
    KINDS[one.kind] - KINDS[other.kind] ||
    countOf(other, "worse") - countOf(one, "worse") ||
    countOf(other, "better") - countOf(one, "better") ||
    alphabetically(one.name, other.name) ||
    alphabetically(one.schoolId, other.schoolId)
  );
}

/** "Since 1 September 2026, 4 things are worse at 3 schools and 6 are better at 4; 1 school has joined." */
export function whatChangedSentence(since: IsoDate, schools: readonly SchoolChange[]): string {
  const of = (direction: Direction) => ({
    cells: schools.reduce((sum, school) => sum + countOf(school, direction), 0),
    schools: schools.filter((school) => countOf(school, direction) > 0).length,
  });
  const ofKind = (kind: SchoolChange["kind"]) =>
    schools.filter((school) => school.kind === kind).length;
  const moved = [
    ofKind("joined") > 0 &&
      `${count(ofKind("joined"), "school")} ${has(ofKind("joined"))} joined the trust`,
    ofKind("left") > 0 && `${count(ofKind("left"), "school")} ${has(ofKind("left"))} left it`,
  ].filter((part) => part !== false);
  const judged = (["worse", "better"] as const)
    .map((direction) => ({ direction, ...of(direction) }))
    .filter(({ cells }) => cells > 0)
    .map(
      ({ direction, cells, schools: at }) =>
        `${count(cells, "thing")} ${cells === 1 ? "is" : "are"} ${direction} at ${count(at, "school")}`,
    );
  const parts = [judged.join(" and "), ...moved].filter((part) => part !== "");
  if (parts.length === 0) return `Nothing stands otherwise than on ${formatIsoDate(since)}.`;
  return `Since ${formatIsoDate(since)}, ${parts.join("; ")}.`;
}

const count = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
const has = (number: number) => (number === 1 ? "has" : "have");
