/** Files with many rows: what came, how it was read, what would change, and what did. */
import { bigint, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import {
  bytea,
  identifier,
  instant,
  keyOfRow,
  recorded,
  rowOfUnit,
  schoolId,
  trustId,
  withdrawal,
} from "./columns.ts";

/** How a source's columns and words were read the last time. */
export const importSource = pgTable(
  "import_source",
  {
    ...rowOfUnit(),
    kind: text("kind").notNull(),
    name: text("name").notNull(),
    /** The SHA-256 of the heading row. */
    headingsHash: text("headings_hash").notNull(),
    mapping: jsonb("mapping").notNull(),
    ...recorded(),
  },
  keyOfRow,
);

export const IMPORT_STATES = [
  "receiving",
  "opening",
  "unreadable",
  "mapping",
  "checking",
  "checked",
  "applying",
  "applied",
  "withdrawing",
  "withdrawn",
  "cancelled",
] as const;

/** One file: a school's, or the central unit's when its rows are of several schools. */
export const importRun = pgTable(
  "import_run",
  {
    ...rowOfUnit(),
    kind: text("kind").notNull(),
    fileName: text("file_name").notNull(),
    byteLength: bigint("byte_length", { mode: "number" }).notNull(),
    state: text("state", { enum: IMPORT_STATES }).notNull(),
    opened: jsonb("opened"),
    mapping: jsonb("mapping"),
    rowsTotal: integer("rows_total"),
    rowsRead: integer("rows_read").notNull().default(0),
    counts: jsonb("counts"),
    problem: text("problem"),
    userId: identifier("user_id").notNull(),
    ...recorded(),
    appliedAt: instant("applied_at"),
    appliedBy: text("applied_by"),
    ...withdrawal(),
  },
  keyOfRow,
);

/** A piece of the file's bytes. */
export const importPart = pgTable(
  "import_part",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    runId: identifier("run_id").notNull(),
    position: integer("position").notNull(),
    bytes: bytea("bytes").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.trustId, table.schoolId, table.runId, table.position] }),
  ],
);

export const IMPORT_OUTCOMES = [
  "new",
  "changed",
  "unchanged",
  "leaver",
  "rejected",
  "asked",
] as const;

/** A row of the file, and what becomes of it. */
export const importRow = pgTable(
  "import_row",
  {
    trustId: trustId(),
    schoolId: schoolId(),
    runId: identifier("run_id").notNull(),
    /** The row of the file, counted from 1 with the headings; 0 and below for leavers, who are in none. */
    rowNumber: integer("row_number").notNull(),
    cells: jsonb("cells").$type<string[]>().notNull(),
    outcome: text("outcome", { enum: IMPORT_OUTCOMES }).notNull(),
    reason: text("reason"),
    /** What it is about: two rows about the same have one in common. */
    rowKeys: text("row_keys").array(),
    /** The row that it repeats. */
    firstRow: integer("first_row"),
    targetSchoolId: identifier("target_school_id"),
    subjectId: identifier("subject_id"),
    before: jsonb("before"),
    after: jsonb("after"),
    question: jsonb("question"),
    questionKey: text("question_key"),
    answers: jsonb("answers").$type<Readonly<Record<string, string>>>().notNull().default({}),
    undone: text("undone", { enum: ["withdrawn", "left"] }),
    undoneBecause: text("undone_because"),
  },
  (table) => [
    primaryKey({ columns: [table.trustId, table.schoolId, table.runId, table.rowNumber] }),
  ],
);
